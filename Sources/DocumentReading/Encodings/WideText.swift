/// Text in units of two or four bytes: UTF-16 and UTF-32.
enum WideText {
    private struct Form {
        let encoding: TextEncoding
        let width: Int
        let isLittleEndian: Bool
    }

    private static let utf16LittleEndian = Form(encoding: .utf16LittleEndian, width: 2, isLittleEndian: true)
    private static let utf16BigEndian = Form(encoding: .utf16BigEndian, width: 2, isLittleEndian: false)

    /// Byte-order marks; that of UTF-32LE begins like that of UTF-16LE.
    private static let marks: [(mark: [UInt8], form: Form)] = [
        ([0xFF, 0xFE, 0, 0], Form(encoding: .utf32LittleEndian, width: 4, isLittleEndian: true)),
        ([0, 0, 0xFE, 0xFF], Form(encoding: .utf32BigEndian, width: 4, isLittleEndian: false)),
        ([0xFF, 0xFE], utf16LittleEndian), ([0xFE, 0xFF], utf16BigEndian),
    ]

    /// Decodes text with a byte-order mark, which is left out; nil without one.
    static func decodeMarked(_ bytes: [UInt8]) -> DecodedText? {
        guard let first = bytes.first, first == 0xFF || first == 0xFE || first == 0 else { return nil }
        guard let (mark, form) = marks.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
        return decode(bytes[mark.count...], form).text
    }

    /// Decodes UTF-16 without a mark: the zeros of ASCII characters stand on one side, and every surrogate has its other half.
    static func decodeUnmarked(_ bytes: [UInt8], declared: String?) -> DecodedText? {
        let sample = bytes.prefix(1 << 16)
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let isDeclared = declared?.lowercased().hasPrefix("utf-16") ?? false
        let pairs = sample.count / 2
        // Vietnamese in UTF-16 has a zero in three units of four.
        guard bytes.count % 2 == 0 ? pairs > 1 : pairs > 8, max(zeros[0], zeros[1]) * (isDeclared ? 8 : 3) > pairs
        else { return nil }
        guard min(zeros[0], zeros[1]) * 20 < pairs else { return nil }
        let (text, broken) = decode(bytes[...], zeros[1] > zeros[0] ? utf16LittleEndian : utf16BigEndian)
        return broken == 0 ? text : nil
    }

    /// Decodes units; halves without their other half become U+FFFD, and are counted.
    private static func decode(_ bytes: ArraySlice<UInt8>, _ form: Form) -> (text: DecodedText, broken: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var broken = 0
        var high: UInt32?
        func append(_ scalar: UInt32) {
            if Unicode.Scalar(scalar) == nil { broken += 1 }
            UTF8Scalars.append(scalar, to: &text)
        }
        var index = bytes.startIndex
        while index + form.width <= bytes.endIndex {
            var unit: UInt32 = 0
            for offset in 0..<form.width {
                unit = unit << 8 | UInt32(bytes[index + (form.isLittleEndian ? form.width - 1 - offset : offset)])
            }
            index += form.width
            if let first = high {
                high = nil
                if (0xDC00...0xDFFF).contains(unit) {
                    append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
                    continue
                }
                append(first)
            }
            if form.width == 2, (0xD800...0xDBFF).contains(unit) { high = unit } else { append(unit) }
        }
        if let high { append(high) }
        // A file that was cut off: what is left of a unit, unless it is padding.
        if index < bytes.endIndex, bytes[index...].contains(where: { $0 != 0 && $0 != 0x0A }) {
            UTF8Scalars.append(0xFFFD, to: &text)
        }
        return (DecodedText(bytes: text, encodings: [form.encoding]), broken)
    }
}
