/// Makes the view of a text that detection reads.
///
/// One pass: long stretches that need nothing are copied as they are, each change is entered into the offset map while
/// it is made. Where nothing needs a change the view is the original itself.
package struct Normaliser {
    private let text: UnsafeBufferPointer<UInt8>
    private var view: [UInt8] = []
    private var map = OffsetMap()
    /// The end of what has been taken over.
    private var done = 0

    /// Returns the view of a text.
    ///
    /// - Parameters:
    ///   - original: Valid UTF-8.
    ///   - paragraphs: Where its paragraphs begin, for the forms that have them.
    /// - Complexity: O(*n*).
    package static func normalise(_ original: [UInt8], paragraphs: [Int] = []) -> NormalisedText {
        original.withUnsafeBufferPointer { text in
            let gaps = Self.gaps(in: text, paragraphs)
            var normaliser = Normaliser(text: text)
            normaliser.run(gaps)
            guard normaliser.done > 0 else { return NormalisedText(bytes: original) }
            normaliser.copy(to: text.count)
            return NormalisedText(bytes: normaliser.view, map: normaliser.map)
        }
    }

    private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// What stands between two parts of a text, and how many line breaks the view has there.
    private struct Gap {
        let range: Range<Int>
        let lines: Int
    }

    /// What printing put into the text, and where paragraphs end, in order and apart.
    private static func gaps(in text: UnsafeBufferPointer<UInt8>, _ paragraphs: [Int]) -> [Gap] {
        let breaks = withSpacedLetters(
            PageBreaks.find(text).map { Gap(range: $0, lines: $0.lowerBound == 0 ? 0 : 1) }, text)
        guard !paragraphs.isEmpty else { return breaks }
        var gaps: [Gap] = []
        var next = 0
        for end in ParagraphEnds.find(text, paragraphs: paragraphs) {
            while next < breaks.count, breaks[next].range.lowerBound < end.upperBound {
                gaps.append(breaks[next])
                next += 1
            }
            if gaps.last.map({ $0.range.upperBound <= end.lowerBound }) ?? true {
                gaps.append(Gap(range: end, lines: 2))
            }
        }
        return gaps + breaks[next...]
    }

    /// The gaps, and the blanks within words of a text that is full of them.
    private static func withSpacedLetters(_ breaks: [Gap], _ text: UnsafeBufferPointer<UInt8>) -> [Gap] {
        let blanks = SpacedLetters.find(text)
        guard !blanks.isEmpty else { return breaks }
        let all = (breaks + blanks.map { Gap(range: $0, lines: 0) }).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        return all.reduce(into: []) { kept, gap in
            if kept.last.map({ $0.range.upperBound <= gap.range.lowerBound }) ?? true { kept.append(gap) }
        }
    }

    private mutating func run(_ gaps: [Gap]) {
        var index = 0
        var next = 0
        while index < text.count {
            let stop = next < gaps.count ? gaps[next].range.lowerBound : text.count
            if index < stop { index = PlainRun.end(in: text, from: index, to: stop) }
            if next < gaps.count, index >= stop {
                let gap = gaps[next]
                replace(gap.range, [UInt8](repeating: 0x0A, count: gap.lines))
                index = gap.range.upperBound
                next += 1
            } else if index < text.count {
                index = change(at: index)
            }
        }
    }

    /// Makes the change that begins at `index`, if any; returns where to go on.
    private mutating func change(at index: Int) -> Int {
        let second = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        switch (text[index], second) {
        case (0xC3, 0x90): replace(index..<(index + 2), [0xC4, 0x90])
        case (0xC3, 0xB0): replace(index..<(index + 2), [0xC4, 0x91])
        case (0xC6, 0x89): replace(index..<(index + 2), [0xC4, 0x90])
        case (0xC2, 0xA0): replace(index..<(index + 2), [0x20])
        case (0xC2, 0xAD): replace(index..<(index + 2), [])
        case (0xC2, 0xB2), (0xC2, 0xB3), (0xC2, 0xB9): return footnoteMark(at: index)
        case (0xC2, _): return index + 2
        case (0xCC, _), (0xCD, 0x80...0xAF): return compose(at: index)
        case (0xCD, _): return index + 2
        case (0xCE, _), (0xD0, _): return lookAlike(at: index, second)
        case (0xE2, _), (0xE3, _), (0xEF, _): return threeBytes(at: index, second, third)
        case (UInt8(ascii: "["), _): return bracketedMark(at: index)
        case (UInt8(ascii: "*"), _): return emphasis(at: index)
        case (UInt8(ascii: "_"), _): return underscores(at: index)
        case (0x0D, 0x0A): replace(index..<(index + 1), [])
        case (0x0D, _), (0x0C, _), (0x0B, _): replace(index..<(index + 1), [0x0A])
        default: replace(index..<(index + 1), [0x20])
        }
        return done
    }

    /// Dashes, spaces, marks without width.
    private mutating func threeBytes(at index: Int, _ second: UInt8, _ third: UInt8) -> Int {
        let range = index..<min(text.count, index + 3)
        let scalar = (Int(text[index] & 0x0F) << 12) | (Int(second & 0x3F) << 6) | Int(third & 0x3F)
        switch scalar {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: replace(range, [UInt8(ascii: "-")])
        case 0x2044, 0x2215, 0xFF0F: replace(range, [UInt8(ascii: "/")])
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: replace(range, [0x20])
        case 0x200B...0x200D, 0x2060, 0xFEFF: replace(range, [])
        case 0x2070, 0x2074...0x2079: return footnoteMark(at: index)
        case 0x2160...0x216B: replace(range, Array(Self.romans[scalar - 0x2160].utf8))
        default: return range.upperBound
        }
        return done
    }

    private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

    /// Greek and Cyrillic capitals that look like Latin ones: "NĐ-СР" as some fonts write NĐ-CP, Х and І in Roman numerals.
    private static let lookAlikes: [UInt8: [UInt8: Character]] = [
        0xD0: [
            0x86: "I", 0x90: "A", 0x92: "B", 0x95: "E", 0x9A: "K", 0x9C: "M", 0x9D: "H", 0x9E: "O", 0xA0: "P",
            0xA1: "C",
            0xA2: "T", 0xA5: "X",
        ],
        0xCE: [
            0x91: "A", 0x92: "B", 0x95: "E", 0x97: "H", 0x99: "I", 0x9A: "K", 0x9C: "M", 0x9D: "N", 0x9F: "O",
            0xA1: "P",
            0xA4: "T", 0xA7: "X",
        ],
    ]

    /// A Greek or Cyrillic capital beside a Latin one, a dash or another such capital stands for what it looks like; elsewhere it may
    /// be a formula's.
    private mutating func lookAlike(at index: Int, _ second: UInt8) -> Int {
        guard let letter = Self.lookAlikes[text[index]]?[second] else { return index + 2 }
        func joins(_ byte: UInt8) -> Bool {
            (byte >= 0x41 && byte <= 0x5A) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == 0xD0
                || byte == 0xCE
        }
        let isBeside =
            (index > 0 && joins(text[index - 1])) || (index + 2 < text.count && joins(text[index + 2]))
            || (index >= 2 && (text[index - 2] == 0xD0 || text[index - 2] == 0xCE))
        guard isBeside else { return index + 2 }
        replace(index..<(index + 2), Array(String(letter).utf8))
        return done
    }

    /// Letters with separate marks: the run of a base letter and its marks is composed (NFC).
    private mutating func compose(at index: Int) -> Int {
        var start = index
        // Back to the base letter, which has not been taken over yet or is the last that was.
        repeat { start -= 1 } while start > 0 && text[start] & 0xC0 == 0x80
        guard start >= done else { return index + 2 }
        var end = index
        while end + 1 < text.count, text[end] == 0xCC || (text[end] == 0xCD && text[end + 1] <= 0xAF) { end += 2 }
        let composed = Array(Composition.composed(String(decoding: text[start..<end], as: UTF8.self)).utf8)
        guard !composed.elementsEqual(text[start..<end]) else { return end }
        replace(start..<end, composed)
        return done
    }

    /// Asterisks beside a word are emphasis; one before a space at a line's start is a bullet.
    private mutating func emphasis(at index: Int) -> Int {
        var end = index
        while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
        let isBullet =
            end - index == 1 && (index == 0 || text[index - 1] == 0x0A) && end < text.count && text[end] == 0x20
        if isBullet { return end }
        replace(index..<end, [])
        return done
    }

    /// Two underscores beside a word are emphasis; a rule of them stays.
    private mutating func underscores(at index: Int) -> Int {
        var end = index
        while end < text.count, text[end] == UInt8(ascii: "_") { end += 1 }
        guard end - index == 2 else { return end }
        replace(index..<end, [])
        return done
    }

    /// Raised figures behind a word or number are a footnote's mark (or a unit's power): "17-NQ/TU¹ ngày 20/9/2021".
    private mutating func footnoteMark(at index: Int) -> Int {
        var end = index
        while let length = Self.raisedFigure(text, end) { end += length }
        guard index > 0, text[index - 1] > 0x20 else { return end }
        replace(index..<end, [])
        return done
    }

    /// The length of the raised figure that begins at an offset.
    private static func raisedFigure(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard index + 1 < text.count else { return nil }
        if text[index] == 0xC2 { return [0xB2, 0xB3, 0xB9].contains(text[index + 1]) ? 2 : nil }
        guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x81 else { return nil }
        return text[index + 2] == 0xB0 || (0xB4...0xB9).contains(text[index + 2]) ? 3 : nil
    }

    /// "[12]" behind a word or number without a space is a footnote's mark.
    private mutating func bracketedMark(at index: Int) -> Int {
        var end = index + 1
        while end < text.count, end - index < 4, text[end] >= 0x30, text[end] <= 0x39 { end += 1 }
        guard end > index + 1, end < text.count, text[end] == UInt8(ascii: "]"), index > 0, text[index - 1] > 0x20,
            !(text[index - 1] < 0x80 && Self.isPunctuation(text[index - 1]))
        else { return index + 1 }
        replace(index..<(end + 1), [])
        return done
    }

    /// Whether an ASCII byte is neither letter nor figure.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        !((byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A))
    }

    // MARK: - Taking over

    private mutating func replace(_ range: Range<Int>, _ bytes: [UInt8]) {
        copy(to: range.lowerBound)
        view.append(contentsOf: bytes)
        map.replace(original: range.count, view: bytes.count)
        done = range.upperBound
    }

    private mutating func copy(to end: Int) {
        if view.isEmpty { view.reserveCapacity(text.count) }
        guard end > done else { return }
        view.append(contentsOf: text[done..<end])
        map.copy(end - done)
        done = end
    }
}
