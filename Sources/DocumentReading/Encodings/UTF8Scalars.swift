/// UTF-8 to scalars and back.
enum UTF8Scalars {
    /// Appends the scalars of bytes; returns false where they are not UTF-8, and then nothing is appended.
    static func append(_ bytes: some Collection<UInt8>, to scalars: inout [UInt32]) -> Bool {
        let start = scalars.count
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar.value)
            case .emptyInput: return true
            case .error:
                scalars.removeLast(scalars.count - start)
                return false
            }
        }
    }

    /// Appends a scalar as UTF-8; what is no scalar as U+FFFD.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
}

/// UTF-8 that was taken for windows-1252 and lost the bytes that are no character there: 81, 8D, 8F, 90, 9D.
///
/// ```
/// Äáº£ng   Đ was C4 90
/// CHÃNH    Í was C3 8D; Á and Ý come into question too, and the syllable decides
/// á»       ề, ọ, ỏ, ờ or Ố
/// vÃ       à was C3 A0, whose second half became a space
/// ```
enum DamagedUTF8 {
    /// Letters of which only the first bytes are left.
    private static let remains: [(bytes: [UInt8], letters: [UInt32])] = [
        ([0xE1, 0xBB], "ềọỏờỐ".unicodeScalars.map(\.value)),
        ([0xC4], [0x110]),
        ([0xC3], "ÁÍÝ".unicodeScalars.map(\.value)),
    ]

    /// Appends the scalars of a word; returns false where no choice of lost bytes makes a syllable, and then nothing is appended.
    static func append(_ bytes: [UInt8], to scalars: inout [UInt32]) -> Bool {
        let start = scalars.count
        var open: [(place: Int, letters: [UInt32])] = []
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3
            let end = min(index + length, bytes.count)
            if end == index + length, UTF8Scalars.append(bytes[index..<end], to: &scalars) {
                index = end
            } else if let remain = remains.first(where: { bytes[index...].starts(with: $0.bytes) }) {
                let isLast = index + 1 == bytes.count && bytes[index] == 0xC3
                let isCapital = scalars.count > start && VietnameseLetter(scalars[scalars.count - 1])?.isCapital == true
                open.append((scalars.count, (isLast && !isCapital ? [0xE0] : []) + remain.letters))
                scalars.append(open[open.count - 1].letters[0])
                index += remain.bytes.count
            } else {
                open = []
                break
            }
        }
        // More than two in a word would be no word.
        var best: (score: Int16, letters: [UInt32])?
        if (1...2).contains(open.count) {
            for first in open[0].letters {
                scalars[open[0].place] = first
                for last in open[open.count - 1].letters {
                    if open.count > 1 { scalars[open[1].place] = last }
                    let evidence = WordEvidence(scalars[start...])
                    if evidence.invalid == 0, evidence.score > best?.score ?? -1 {
                        best = (evidence.score, Array(scalars[start...]))
                    }
                }
            }
        }
        scalars.removeLast(scalars.count - start)
        scalars.append(contentsOf: best?.letters ?? [])
        return best != nil
    }
}
