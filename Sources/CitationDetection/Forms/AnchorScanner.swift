import Bytes
import Patterns
import Vocabulary

/// Finds the places where a citation can begin: what the entry `anchor` says, faster than a pattern can.
///
/// A pattern with a hundred type words tries them one after the other at every capital letter; that took a tenth of a run. This
/// holds each pair of bytes against a set of 65,536 bits, and only where it is in the set compares the words that begin so. For a
/// number it looks at what follows, and may say yes where the pattern says no. A test holds it against the pattern.
final class AnchorScanner: Sendable {
    /// A place where a citation can begin.
    struct Anchor: Equatable {
        let kind: FormStart.Kind
        /// The word's bytes; of a number, where it begins.
        let range: Range<Int>
    }

    private struct Word: Sendable {
        let kind: FormStart.Kind
        let bytes: [UInt8]
        /// The third byte, which most words that begin with a pair fail at; nil where the word has none or it is a space.
        let third: UInt8?
        /// Whether it stands for all of a collection's own words that begin with these two bytes: a table is asked.
        let isOwn: Bool

        init(kind: FormStart.Kind, bytes: [UInt8], isOwn: Bool = false) {
            self.kind = kind
            self.bytes = bytes
            self.isOwn = isOwn
            third = bytes.count > 2 && bytes[2] != 0x20 ? bytes[2] : nil
        }
    }

    /// One bit for each pair of bytes: whether a word begins with it, or a symbol can go on behind a number's last digit.
    private let pairs: [UInt64]
    /// For each pair of bytes, the number of its bucket; 0, an empty one, for most.
    private let bucketNumbers: [UInt16]
    /// Where the words of each bucket lie in `words`.
    private let buckets: [Range<Int>]
    private let words: [Word]
    /// A collection's own words.
    private let ownWords: [FormStart.Kind: NameTable]
    /// Whether all pairs are of the kinds that `canBegin` knows; a collection's own types may begin with anything.
    let isUsual: Bool

    /// What a number must be that begins a symbol, and what must follow a type's code.
    private let anchorNumber, anchorCode: CompiledPattern
    /// What the scan finds, as a pattern: for documentation, and for the test that holds the two side by side.
    let entry: PatternEntry

    /// Makes a scanner.
    ///
    /// - Parameter words: Words of the forms' own that a citation can begin with.
    convenience init(_ parts: GrammarParts, words: [String]) {
        let named = words.sorted()
        self.init(
            words: [
                (.type, parts.typeWords, parts.ownTypeWords, parts.ownTypes), (.named, named, [], nil),
                (.code, parts.codeWords, parts.ownCodeWords, parts.ownCodes), (.meeting, Self.meetings, [], nil),
                (.opening, ShortNameForm.openings, [], nil),
            ],
            CompiledPattern(Self.number), CompiledPattern(Self.code), Self.anchor(parts, named))
    }

    /// The meetings that adopt documents, as they are called in those documents' names.
    static let meetings = Vocabulary.standard.words(.meeting)

    /// - Parameter words: The words of each kind. Where several fit, the first of these kinds that has one is taken, and of its
    ///   words the longest. A collection's own are in a table.
    private init(
        words: [(kind: FormStart.Kind, words: [String], own: [String], table: NameTable?)], _ number: CompiledPattern,
        _ code: CompiledPattern,
        _ entry: PatternEntry
    ) {
        var byPair: [Int: [Word]] = [:]
        var tables: [FormStart.Kind: NameTable] = [:]
        for (kind, texts, own, table) in words {
            if let table {
                let openings = Set(own.flatMap(Alternatives.spellings).map { Array($0.utf8.prefix(2)) })
                for pair in openings where pair.count == 2 {
                    byPair[Int(pair[0]) << 8 | Int(pair[1]), default: []].append(
                        Word(kind: kind, bytes: pair, isOwn: true))
                }
                tables[kind] = table
            }
            let spellings = Set(texts.flatMap(Alternatives.spellings)).sorted {
                ($1.utf8.count, $0) < ($0.utf8.count, $1)
            }
            for bytes in spellings.map({ Array($0.utf8) }) where bytes.count >= 2 {
                byPair[Int(bytes[0]) << 8 | Int(bytes[1]), default: []].append(Word(kind: kind, bytes: bytes))
            }
        }
        var pairs = [UInt64](repeating: 0, count: 1 << 10)
        func note(_ pair: Int) { pairs[pair >> 6] |= 1 << (pair & 63) }
        for pair in byPair.keys { note(pair) }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            for next in UInt8.min...UInt8.max where Self.canFollowNumber(next) { note(Int(digit) << 8 | Int(next)) }
        }
        var numbers = [UInt16](repeating: 0, count: 1 << 16)
        var buckets = [0..<0]
        var all: [Word] = []
        for (pair, bucket) in byPair.sorted(by: { $0.key < $1.key }) {
            numbers[pair] = UInt16(buckets.count)
            buckets.append(all.count..<(all.count + bucket.count))
            all += bucket
        }
        (anchorNumber, anchorCode, self.entry) = (number, code, entry)
        self.pairs = pairs
        self.bucketNumbers = numbers
        self.buckets = buckets
        self.words = all
        ownWords = tables
        isUsual = byPair.keys.allSatisfy { Self.canBegin(UInt8($0 >> 8), UInt8($0 & 0xFF)) != 0 }
    }

    /// Returns the first anchor from `start` on, or nil.
    ///
    /// - Complexity: O(*n*).
    func next(in text: TextBytes, from start: Int) -> Anchor? { next(in: text, from: start, skips: isUsual) }

    /// The same, with or without skipping what can hold no anchor.
    func next(in text: TextBytes, from start: Int, skips: Bool) -> Anchor? {
        pairs.withUnsafeBufferPointer { pairs in
            var index = start
            while let second = Self.nextPair(in: text, from: index + 1, pairs, skips: skips) {
                let bucket = buckets[Int(bucketNumbers[Int(text[second - 1]) << 8 | Int(text[second])])]
                if bucket.isEmpty {
                    if opensSymbol(text, second), let number = number(in: text, endingAt: second, from: start) {
                        return Anchor(kind: .number, range: number..<second)
                    }
                } else if let found = word(in: text, at: second - 1, bucket) {
                    return found
                }
                index = second
            }
            return nil
        }
    }

    /// The first offset from `start` on whose byte is the second of a pair that is looked for. All that happens to most of a
    /// text is this loop: a function of its own keeps it in the processor's registers.
    @inline(never)
    private static func nextPair(
        in text: TextBytes, from start: Int, _ pairs: UnsafeBufferPointer<UInt64>, skips: Bool
    ) -> Int? {
        guard start > 0, start < text.count else { return nil }
        var index = start
        while index < text.count {
            if skips { index = skip(in: text, from: index - 1) + 1 }
            let stop = min(text.count, index &+ 16)
            var pair = UInt(text[index - 1])
            while index < stop {
                pair = (pair &<< 8 | UInt(text[index])) & 0xFFFF
                if pairs[Int(pair &>> 6)] &>> UInt64(pair & 63) & 1 != 0 { return index }
                index &+= 1
            }
        }
        return nil
    }

    /// Returns an offset at or behind `start` before which no pair begins that is looked for: two thirds of a text are small letters
    /// and what stands between them. With no way out of the inner loop the compiler looks at sixteen bytes at once.
    @inline(__always)
    private static func skip(in text: TextBytes, from start: Int) -> Int {
        guard let base = text.baseAddress else { return start }
        var index = start
        while index &+ 17 <= text.count {
            var found: UInt8 = 0
            for offset in 0..<16 { found |= canBegin((base + index)[offset], (base + index + 1)[offset]) }
            if found != 0 { break }
            index &+= 16
        }
        return index
    }

    /// Returns 0 where a pair can't begin an anchor: with a capital letter, a figure, a parenthesis, Đ, or as "sau" does. It is made
    /// of differences that end at 0, since the compiler takes comparisons one by one.
    @inline(__always)
    private static func canBegin(_ first: UInt8, _ second: UInt8) -> UInt8 {
        let capital = 26 &- min(first &- UInt8(ascii: "A"), 26)
        let figure = 10 &- min(first &- UInt8(ascii: "0"), 10)
        let parenthesis = 1 &- min(first ^ UInt8(ascii: "("), 1)
        let stroked = 1 &- min((first ^ 0xC4) | (second ^ 0x90), 1)
        let sau = 1 &- min((first ^ UInt8(ascii: "s")) | (second ^ UInt8(ascii: "a")), 1)
        return capital | figure | parenthesis | stroked | sau
    }

    /// The first word of a bucket that stands at `offset`.
    private func word(in text: TextBytes, at offset: Int, _ bucket: Range<Int>) -> Anchor? {
        let third = offset + 2 < text.count ? text[offset + 2] : 0
        for index in bucket where words[index].third.map({ $0 == third }) ?? true {
            let end =
                words[index].isOwn
                ? ownWords[words[index].kind]?.end(at: offset, of: text)
                : Self.end(of: words[index].bytes, in: text, at: offset)
            if let end {
                return Anchor(kind: words[index].kind, range: offset..<end)
            }
        }
        return nil
    }

    /// Where a word that stands at `offset` ends; nil if another does. A space stands for up to six of white space.
    private static func end(of word: [UInt8], in text: TextBytes, at offset: Int) -> Int? {
        word.withUnsafeBufferPointer { word in
            var index = offset
            for byte in word {
                guard index < text.count else { return nil }
                if byte == 0x20 {
                    let start = index
                    while index < text.count, index - start < 6, isWhite(text[index]) { index += 1 }
                    guard index > start else { return nil }
                } else {
                    guard text[index] == byte else { return nil }
                    index += 1
                }
            }
            return index
        }
    }

    /// Where the number before `end` begins, if it is one that a symbol can have, and all of it lies behind `start`.
    private func number(in text: TextBytes, endingAt end: Int, from start: Int) -> Int? {
        var first = end
        while first > start, end - first <= 5, isDigit(text[first - 1]) { first -= 1 }
        return end - first <= 5 ? first : nil
    }

    /// Whether what stands behind a number can go on a symbol: a dash, a slash, capitals, a decimal part, a small letter.
    private func opensSymbol(_ text: TextBytes, _ end: Int) -> Bool {
        var index = end
        for _ in 0..<3 where index < text.count && isWhite(text[index]) { index += 1 }
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            index += 1
            while index < text.count, isWhite(text[index]), index - end < 8 { index += 1 }
            guard index < text.count else { return false }
            // Dates and fractions go on with other numbers: only a year of four figures can be a symbol's.
            if isDigit(text[index]) {
                return index + 4 < text.count && isDigit(text[index + 1]) && isDigit(text[index + 2])
                    && isDigit(text[index + 3])
            }
            return text[index] == UInt8(ascii: "-") || isCapital(text[index]) || opensSmallSymbol(text, index)
        case UInt8(ascii: "."): return index == end && index + 1 < text.count && isDigit(text[index + 1])
        case let byte where byte >= 0x61 && byte <= 0x7A: return index == end
        case let byte: return isCapital(byte)
        }
    }

    /// Whether a code in small letters and another separator stand at an offset: "qđ-ubnd", "ct/tw".
    private func opensSmallSymbol(_ text: TextBytes, _ start: Int) -> Bool {
        var index = start
        while index < text.count, index - start < 6, text[index] &- 0x61 < 26 || text[index] >= 0x80 { index += 1 }
        return index > start + 1 && index < text.count
            && (text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "/"))
    }

    /// Whether a byte can stand right behind a symbol's number: see `opensSymbol`.
    private static func canFollowNumber(_ byte: UInt8) -> Bool {
        isWhite(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
            || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || byte == 0xC4
    }

    /// A capital letter in ASCII, or the first byte of Đ (and of đ).
    private func isCapital(_ byte: UInt8) -> Bool { (byte >= 0x41 && byte <= 0x5A) || byte == 0xC4 }
}

// MARK: - As patterns

extension AnchorScanner: PatternHolder {
    var patterns: [CompiledPattern] { [anchorNumber, anchorCode] }

    /// Returns where an anchor ends; nil where it is none: a code that neither a number nor a plenum follows, a number that no symbol
    /// goes on behind.
    func end(of anchor: Anchor, in text: TextBytes, _ scratch: MatchMemory) -> Int? {
        switch anchor.kind {
        case .type, .smallType, .smallLaw, .named, .meeting: anchor.range.upperBound
        // A name may be given within what another begins with.
        case .opening: anchor.range.lowerBound + 1
        case .code: anchorCode.matches(text, from: anchor.range.upperBound, scratch) ? anchor.range.upperBound : nil
        case .number: anchorNumber.match(in: text, from: anchor.range.lowerBound, scratch)?.range.upperBound
        }
    }

    private static let number = PatternEntry(
        "anchorNumber",
        #"\d{1,5}(?:\.\d{1,2})?[a-zđ]?(?=\s{0,2}[-/]\s{0,2}-?(?:[A-ZĐ]|(?:19|20)\d\d\s?[-/]?\s?[A-ZĐ])|[ ]?[A-ZĐ]{1,5}/[A-Z]|[-/](?:(?:19|20)\d\d/)?[a-zđ]{2,5}[-/][a-zđ]|/(?:19|20)\d\d/(?:ubtv)?qh\d)"#,
        reason: "A number that begins a symbol: a dash or slash and capitals follow, or a year.",
        matches: [
            "⟦05⟧-CT/TW", "⟦30⟧/2020/NĐ-CP", "⟦66.4⟧/2025/NQ-CP", "⟦92⟧CT/TW", "⟦12a⟧/QĐ-UBND", "⟦2546⟧/qđ-ubnd",
            "⟦43⟧/2022/qh15",
        ],
        rejects: ["⟦08/10 mục tiêu", "⟦2021-2025", "⟦15 nhóm"])

    private static let code = PatternEntry(
        "anchorCode", #"(?=[ \n](?:số[ ])?\d|[ \n]?T\.?[WƯ])"#,
        reason: "What follows the code of a type that begins a citation: a number, or the Central Committee's plenum.",
        matches: ["⟦⟧ 12-NQ/TW", "⟦⟧ số 18-KL/TW", "⟦⟧ TW 4", "⟦⟧TW4"], rejects: ["⟦ của", "⟦-UBND"])

    private static func anchor(_ parts: GrammarParts, _ words: [String]) -> PatternEntry {
        let named = Alternatives.pattern(words)
        return PatternEntry(
            "anchor",
            "(?:(?<type>\(parts.types))|(?<named>\(named))|(?<meeting>\(Alternatives.pattern(meetings)))|(?<code>\(parts.codes))\(code.pattern)|(?<number>\(number.pattern)))",
            mode: .search,
            reason:
                "Where a citation can begin: a type word; a document with a name of its own; a code before a number or a plenum; "
                + "the number of a symbol. Types in lower case are looked for before a number: as anchors of their own they would "
                + "stop the scan at every other word.",
            matches: ["thực hiện ⟦Chỉ thị⟧ số 05-CT/TW", "theo thông tư ⟦07⟧/2024/TT-BNV", "đúng ⟦Điều lệ Đảng⟧"],
            rejects: ["theo quy định của pháp luật", "đã báo cáo kết quả"])
    }
}
