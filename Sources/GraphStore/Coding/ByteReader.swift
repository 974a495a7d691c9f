/// Reads what a `ByteWriter` wrote. Bytes that it can't have written end in an error: a store may be damaged.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var damaged: StoreError { StoreError(.damaged, "holds a record that can't be read") }

    mutating func byte() throws(StoreError) -> UInt8 {
        guard position < bytes.count else { throw damaged }
        position += 1
        return bytes[position - 1]
    }

    mutating func unsigned() throws(StoreError) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw damaged
    }

    mutating func int() throws(StoreError) -> Int {
        let number = try unsigned()
        return Int(Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
    }

    /// Reads a number of things, each of which takes a byte at least.
    mutating func count() throws(StoreError) -> Int {
        let number = try unsigned()
        guard number <= UInt64(bytes.count - position) else { throw damaged }
        return Int(number)
    }

    mutating func flag() throws(StoreError) -> Bool { try byte() != 0 }

    mutating func share() throws(StoreError) -> Double {
        var pattern: UInt64 = 0
        for shift in 0..<8 { pattern |= UInt64(try byte()) << UInt64(shift * 8) }
        return Double(bitPattern: pattern)
    }

    /// Reads a text; one that is not wanted is passed over, and is empty.
    mutating func string(isWanted: Bool = true) throws(StoreError) -> String {
        let count = try count()
        defer { position += count }
        return isWanted ? String(decoding: bytes[position..<position + count], as: UTF8.self) : ""
    }

    mutating func optionalString(isWanted: Bool = true) throws(StoreError) -> String? {
        try flag() ? try string(isWanted: isWanted) : nil
    }

    mutating func values<Value>(_ body: (inout ByteReader) throws(StoreError) -> Value) throws(StoreError) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    mutating func value<Value: CaseIterable>(of type: Value.Type) throws(StoreError) -> Value {
        try required(Value.allCases.dropFirst(Int(try byte())).first)
    }

    /// The value, or an error where it is nil.
    func required<Value>(_ value: Value?) throws(StoreError) -> Value {
        guard let value else { throw damaged }
        return value
    }
}
