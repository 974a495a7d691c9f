/// Writes values one after the other: numbers in as many bytes as they need, texts behind their lengths.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a number that may be negative.
    mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func write(_ share: Double) {
        withUnsafeBytes(of: share.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            write(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    /// Writes a text that may be missing.
    mutating func write(_ text: String?) {
        write(text != nil)
        if let text { write(text) }
    }

    /// Writes values behind their number.
    mutating func write<Values: Collection>(
        each values: Values, _ body: (inout ByteWriter, Values.Element) -> Void
    ) {
        write(UInt64(values.count))
        for value in values { body(&self, value) }
    }
}
