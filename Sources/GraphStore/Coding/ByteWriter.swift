/// Writes values one after the other: numbers in as many bytes as they need, texts behind their lengths.
struct ByteWriter: FieldCoder {
    typealias Failure = Never

    private(set) var bytes: [UInt8] = []

    mutating func field(_ number: inout UInt64) { append(number) }

    /// Writes a number that may be negative.
    mutating func field(_ number: inout Int) { append(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

    mutating func field(_ flag: inout Bool) { bytes.append(flag ? 1 : 0) }

    mutating func field(_ share: inout Double) {
        withUnsafeBytes(of: share.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func field(_ text: inout String) {
        text.withUTF8 { utf8 in
            append(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func field(shown text: inout String) { field(&text) }

    mutating func field(count: inout Int) { append(UInt64(count)) }

    func fill<Value>(_ value: inout Value, _ make: () -> Value?) {}

    private mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
