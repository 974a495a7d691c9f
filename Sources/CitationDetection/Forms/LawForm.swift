import Bytes
import Identity
import Patterns
import Vocabulary

/// A law, code or ordinance by its name, with its number or year: "Luật Đất đai năm 2013".
struct LawForm: CitationForm {
    static let name: StaticString = "law"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let amendingLaw, knownLaw, otherLaw, lawNumber, passedOn: CompiledPattern

    /// How many laws the list in an amending law's name is followed for.
    private static let listLimit = 24

    init(_ parts: GrammarParts) throws {
        amendingLaw = try CompiledPattern(Self.amendingLaw(parts))
        knownLaw = try CompiledPattern(Self.knownLaw(parts))
        otherLaw = try CompiledPattern(Self.otherLaw(parts))
        lawNumber = try CompiledPattern(Self.lawNumber(parts))
        passedOn = try CompiledPattern(Self.passedOn())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let type = start.type, type.isLaw,
            var mention = amending(at: start.offset, type.name, scanner) ?? named(at: start.offset, type.name, scanner)
        else { return .none }
        mention.identity.type = type.name
        var end = mention.range.upperBound
        if let range = scanner.match(lawNumber, at: end)?[.symbol], let (symbol, corrected) = scanner.symbol(at: range)
        {
            mention.identity.symbol = symbol
            mention.isCorrected = corrected
            mention.kind = .full
            end = range.upperBound
        } else if let year = scanner.tails.lawYear(scanner, at: end) {
            mention.identity.year = year.year
            end = year.end
        }
        mention.range = start.offset..<end
        let after = scanner.addWithTails(mention)
        let added = scanner.mentions.count - 1
        if scanner.mentions[added].identity.date == nil, let passed = scanner.match(passedOn, at: after) {
            scanner.mentions[added].identity.date = passed.date(in: scanner.text)
        }
        return .citation(end: after)
    }

    /// A law that amends others, whose name holds theirs.
    private func amending(at start: Int, _ type: String, _ scanner: MentionScanner) -> Mention? {
        guard let match = scanner.match(amendingLaw, at: start) else { return nil }
        let text = scanner.text
        let first = match.range
        let inner = match[.innerWord].map { text.folded($0) } ?? type
        let name = match[.name].map { scanner.lawName($0) } ?? ""
        let end = furtherLaws(from: first.upperBound, scanner)
        let further = text.folded(first.upperBound..<end)
        var mention = Mention(range: start..<end, kind: .named)
        let link = further.hasPrefix("và") ? " " : ""
        mention.identity.name = .law("\(type) sửa đổi, bổ sung một số điều của \(inner) \(name)\(link)\(further)")
        return mention
    }

    /// A law whose name the vocabulary knows, or that a number, year or date follows; the longer name wins.
    private func named(at start: Int, _ type: String, _ scanner: MentionScanner) -> Mention? {
        var found = scanner.match(knownLaw, at: start)
        if let other = scanner.match(otherLaw, at: start), other.range.upperBound > found?.range.upperBound ?? 0 {
            found = other
        }
        guard let found, let name = found[.name] else { return nil }
        var mention = Mention(range: start..<found.range.upperBound, kind: .named)
        mention.identity.name = .law("\(type) \(scanner.lawName(name))")
        return mention
    }

    /// Where the list of laws ends that an amending law's name holds: ", Luật Kế toán và Luật Quản lý thuế".
    private func furtherLaws(from start: Int, _ scanner: MentionScanner) -> Int {
        let text = scanner.text
        var end = start
        for _ in 0..<Self.listLimit {
            var next = end
            if next < text.count, text[next] == UInt8(ascii: ",") { next += 1 }
            next = text.skipWhite(next, text.count)
            if text.has("và ", at: next) || text.has("và\n", at: next) { next = text.skipWhite(next + 4, text.count) }
            guard next > end, let known = scanner.match(knownLaw, at: next) else { return end }
            // One with a number or a date of its own is another citation.
            if end == start, scanner.matches(lawNumber, at: known.range.upperBound) { return end }
            end = known.range.upperBound
        }
        return end
    }

    static func amendingLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let lawWord = "(?:Bộ\(space)luật|BỘ LUẬT|Luật|LUẬT|Pháp\(space)lệnh)"
        return PatternEntry(
            "amendingLaw",
            "\(lawWord)(?:\(space)sửa|[ ]{1,8}Sửa)\(space)đổi,\(space)bổ\(space)sung\(space)(?:một\(space)số\(space)điều|(?:[Đđ]iều|[Kk]hoản)[^;.\\n]{1,60}?)\(space)của\(space)(?:các\(space))?(?<innerWord>\(lawWord))\(space)(?<name>\(parts.lawNames)(?![\\p{L}]))",
            reason:
                "The name of an amending law holds those of the amended ones and is one citation; further names are taken up "
                + "one by one.",
            matches: [
                "⟦Luật sửa đổi, bổ sung một số điều của Luật đất đai⟧ đã được",
                "⟦Luật sửa đổi, bổ sung Điều 6 của Luật Đầu tư⟧ ngày",
            ], rejects: ["⟦Luật Đất đai"])
    }

    static func knownLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let lawWord = "(?:Bộ\(space)luật|BỘ LUẬT|Luật|LUẬT|Pháp\(space)lệnh)"
        return PatternEntry(
            "knownLaw", "\(lawWord)\(space)(?<name>\(parts.lawNames))(?![\\p{L}])(?!\(space)(?:nghề|này))",
            reason: "A law whose name the vocabulary knows; the longest name wins.",
            matches: [
                "⟦Luật Đất đai⟧ năm 2013", "⟦Bộ luật Hình sự⟧ 2015", "⟦Luật Giáo dục nghề nghiệp⟧",
                "⟦LUẬT ĐẤT ĐAI⟧ NĂM 2024",
                "⟦Luật BHXH⟧ năm 2014",
            ],
            rejects: ["⟦Luật Nước ngoài"])
    }

    static func otherLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let lawWord = "(?:Bộ\(space)luật|BỘ LUẬT|Luật|LUẬT|Pháp\(space)lệnh)"
        return PatternEntry(
            "otherLaw",
            "\(lawWord)\(space)(?<name>(?!số|này|sửa|về|(?:có|được|đã|cũng|do)(?!\\p{L})|\(GrammarParts.typeCall))\\p{L}{1,9}(?:,?\(space)(?!(?i:số|năm|ngày)\(space)\\d|\(GrammarParts.typeCall)|được|quy|đã|này|có\(space)hiệu)[\\p{L}\\-]{1,9}){0,14}?)"
                + "(?=\(space)(?:(?i:số)\(space)\\d{1,3}/\\d{4}/|(?:(?i:năm)\(space))?\(GrammarParts.year)(?![-/])|(?i:ngày)\(space)\\d))\(parts.typeDefinition)",
            reason: "Any other law, whose name ends at its number, year or date.",
            matches: [
                "⟦Luật Tiếp công dân⟧ năm 2013", "⟦Luật Hỗ trợ pháp lý vùng xa⟧ số 12/2031/QH18",
                "⟦Luật khám bệnh, chữa bệnh⟧ ngày 09 tháng 01 năm 2023",
            ],
            rejects: [
                "⟦Luật này", "⟦Luật số 73/2025/QH15", "⟦Luật sư của ông", "⟦Luật có hiệu lực từ ngày 26/6/2014",
            ])
    }

    static func lawNumber(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "lawNumber", "\(space)\(GrammarParts.numberWord)\(gap)(?<symbol>\(parts.bareSymbol))",
            reason: "The number behind a law's name.",
            matches: ["⟦ số 31/2024/QH15⟧"], rejects: ["⟦ số 31"])
    }

    static func passedOn() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "passedOn",
            "\(space)(?:đã\(space))?(?:được\(space))(?:Quốc\(space)hội|Ủy\(space)ban\(space)Thường\(space)vụ)[^;.]{0,120}?thông\(space)qua\(space)\(GrammarParts.date)",
            reason: "The date on which a law was passed, in the clause behind its name.",
            matches: ["⟦ đã được Quốc hội khóa IX thông qua ngày 14 tháng 7 năm 1993⟧;"],
            rejects: ["⟦ đã được sửa đổi"])
    }
}

extension GroupName {
    /// The type word of the law that an amending law's name holds.
    fileprivate static let innerWord = GroupName("innerWord")
}
