import Bytes

/// Writes JSON as bytes, keys in the order in which they are given.
package struct JSONWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Makes an empty writer.
    package init() {}

    /// Writes an object whose fields the closure writes.
    package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows { try nested("{", "}", body) }

    /// Writes an array whose items the closure writes.
    package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows { try nested("[", "]", body) }

    private mutating func nested(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        comma()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        try body(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    /// Writes a field's key; its value must follow.
    package mutating func key(_ name: String) {
        comma()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a field with a text; null where there is none.
    package mutating func field(_ name: String, _ value: String?) {
        key(name)
        self.value(value)
    }

    /// Writes a field with a whole number; null where there is none.
    package mutating func field(_ name: String, _ value: Int?) {
        key(name)
        raw(value.map { "\($0)" } ?? "null")
    }

    /// Writes a field with a truth value.
    package mutating func field(_ name: String, _ value: Bool) {
        key(name)
        raw(value ? "true" : "false")
    }

    /// Writes a field with a share from 0 to 1, in hundredths at most.
    package mutating func field(_ name: String, share: Double) {
        key(name)
        raw(Self.hundredths(share))
    }

    /// Writes a field with a figure from 0 to 1, in ten-thousandths.
    package mutating func field(_ name: String, figure: Double) {
        key(name)
        raw("\((figure * 10_000).rounded() / 10_000)")
    }

    /// Writes a text as a value; null where there is none.
    package mutating func value(_ value: String?) {
        guard let value else { return raw("null") }
        comma()
        quote(value)
        needsComma = true
    }

    /// Writes a value that is JSON already, without the line's end behind it.
    package mutating func value(json: [UInt8]) {
        comma()
        bytes += json.last == 0x0A ? json.dropLast() : json[...]
        needsComma = true
    }

    /// Writes a line that is JSON already, without its end.
    package mutating func write(line: ArraySlice<UInt8>) {
        bytes += line
        newline()
    }

    /// Writes whole lines that are JSON already.
    package mutating func write(lines: [UInt8]) { bytes += lines }

    /// Ends the line.
    package mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Returns a share with two decimals at most: `1`, `0.9`, `0.75`.
    package static func hundredths(_ share: Double) -> String {
        let value = Int(rounding: share * 100)
        if value % 100 == 0 { return "\(value / 100)" }
        let rest = value % 10 == 0 ? "\(value % 100 / 10)" : (value % 100 < 10 ? "0\(value % 100)" : "\(value % 100)")
        return "\(value / 100).\(rest)"
    }

    private mutating func raw(_ text: String) {
        comma()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(
            text,
            replacing: {
                $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
            }
        ) { byte, bytes in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            default:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
