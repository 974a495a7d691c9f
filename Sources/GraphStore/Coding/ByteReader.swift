/// Reads what a `ByteWriter` wrote. Bytes that it can't have written end in an error: a store may be damaged.
struct ByteReader: FieldCoder {
    private let bytes: [UInt8]
    private let hasTexts: Bool
    private var position = 0

    /// Makes a reader.
    ///
    /// - Parameter hasTexts: Whether texts are wanted that only people look at; the graph is made without, and they are most of what is
    ///   to be allocated.
    init(_ bytes: [UInt8], hasTexts: Bool = true) { (self.bytes, self.hasTexts) = (bytes, hasTexts) }

    /// No number of a record comes near this, and thousands of such can be added up.
    static let largest: UInt = 1 << 48

    private var damaged: StoreError { StoreError.damaged("it holds a record that can't be read") }

    mutating func field(_ number: inout UInt64) throws(StoreError) { number = try unsigned() }

    mutating func field(_ number: inout Int) throws(StoreError) {
        let coded = try unsigned()
        number = Int(Int64(bitPattern: (coded >> 1) ^ (0 &- (coded & 1))))
        guard number.magnitude <= Self.largest else { throw damaged }
    }

    mutating func field(_ flag: inout Bool) throws(StoreError) { flag = try byte() != 0 }

    mutating func field(_ share: inout Double) throws(StoreError) {
        var pattern: UInt64 = 0
        for shift in 0..<8 { pattern |= UInt64(try byte()) << UInt64(shift * 8) }
        share = Double(bitPattern: pattern)
        guard (0...1).contains(share) else { throw damaged }
    }

    mutating func field(_ text: inout String) throws(StoreError) {
        let count = try count()
        text = String(decoding: bytes[position..<position + count], as: UTF8.self)
        position += count
    }

    mutating func field(shown text: inout String) throws(StoreError) {
        guard !hasTexts else { return try field(&text) }
        position += try count()
        text = ""
    }

    mutating func field(count: inout Int) throws(StoreError) { count = try self.count() }

    func fill<Value>(_ value: inout Value, _ make: () -> Value?) throws(StoreError) {
        guard let made = make() else { throw damaged }
        value = made
    }

    private mutating func byte() throws(StoreError) -> UInt8 {
        guard position < bytes.count else { throw damaged }
        position += 1
        return bytes[position - 1]
    }

    private mutating func unsigned() throws(StoreError) -> UInt64 {
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

    /// Reads a number of things, each of which takes a byte at least.
    private mutating func count() throws(StoreError) -> Int {
        let number = try unsigned()
        guard number <= UInt64(bytes.count - position) else { throw damaged }
        return Int(number)
    }
}
