/// Paths whose bytes are no valid UTF-8, which the system allows, as texts: each byte that belongs to no letter is a sign of its own from a
/// place where nobody has letters, and is a byte again when the system is asked. A letter from that place is taken apart too, so that no two
/// paths are one text.
extension String {
    /// The sign of the byte 0.
    private static let firstSign: UInt32 = 0x10_FE00
    /// The signs that there are: bytes below 0x80 are letters.
    private static let signs: ClosedRange<UInt32> = 0x10_FE80...0x10_FEFF

    /// Makes the text of a path that the system gave.
    package init(path bytes: some Collection<UInt8>) {
        self = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            let letter = rest.prefix(length)
            if let text = String(validating: letter, as: UTF8.self), text.unicodeScalars.count == 1,
                let scalar = text.unicodeScalars.first, !Self.signs.contains(scalar.value)
            {
                unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                if let sign = Unicode.Scalar(Self.firstSign + UInt32(first)) { unicodeScalars.append(sign) }
                rest = rest.dropFirst()
            }
        }
    }

    /// Makes the text of a path that the system gave, up to its zero.
    package init(path: UnsafePointer<CChar>) {
        if let text = String(validatingCString: path), !text.isRawPath {
            self = text
        } else {
            var count = 0
            while path[count] != 0 { count += 1 }
            self.init(path: UnsafeRawBufferPointer(start: path, count: count))
        }
    }

    /// Whether it has bytes that are no UTF-8.
    package var isRawPath: Bool {
        utf8.contains(0xF4) && unicodeScalars.contains { Self.signs.contains($0.value) }
    }

    /// The path as the system has it, with a zero at its end.
    package var systemPath: [CChar] {
        guard isRawPath else { return Array(utf8CString) }
        var bytes: [UInt8] = []
        for scalar in unicodeScalars {
            if Self.signs.contains(scalar.value) {
                bytes.append(UInt8(scalar.value - Self.firstSign))
            } else {
                bytes += Array(String(scalar).utf8)
            }
        }
        return (bytes + [0]).map { CChar(bitPattern: $0) }
    }
}
