import Bytes
import Identity
import Patterns
import Vocabulary

/// A congress's resolution by the congress's number: of the Party, or of the party organisation that is named.
struct CongressForm: CitationForm {
    static let name: StaticString = "congress"
    static let starts: Set<FormStart.Kind> = [.type, .named, .meeting]
    static func words(_ lexicon: Lexicon) -> [String] { ["Văn kiện"] }

    private let congress: CompiledPattern

    init(_ parts: GrammarParts) { congress = CompiledPattern(Self.congress(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        if start.kind == .type, start.type?.isOfMeetings != true { return .none }
        let text = scanner.text
        guard let match = scanner.match(congress, at: start.offset), let number = match[.term],
            let term = Ordinal.roman(text.folded(number))
        else { return .none }
        let word = match[.type].map { text.folded($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = scanner.lexicon.typeNames[word] ?? word
        mention.identity.name = .congress(body: match[.body].map { text.folded($0) })
        mention.identity.term = term
        return .citation(end: scanner.add(mention))
    }

    static func congress(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        // A kind of the table with its name or without, or any other unit that has a name: "công ty Sông Mơ".
        let kinds = parts.lexicon.vocabulary.placeKinds
        let territory = Alternatives.pattern(kinds.territories.map(\.name)) + "(?![\\p{L}])"
        let other = Alternatives.pattern(kinds.filter { !$0.isTerritory }.map(\.name)) + "(?![\\p{L}])"
        let capital = "\(space)(?:(?-i:\\p{Lu})\\p{L}{0,8}|\\d{1,2}(?![\\p{N}/.-]))"
        let small = "(?-i:\\p{Ll}){1,8}(?![\\p{L}])"
        let stop = "(?!đã|và|được|lần|của|các|ta|trong|về|là|cấp|nhiệm|khóa|khoá)"
        // The name of a school or company has small words between its capitals, that of a place has none.
        let link = "(?:\(space)\(stop)\(small)){0,2}\(capital)"
        let association =
            "Hội|Đoàn|Hiệp\(space)hội|Công\(space)đoàn|Liên\(space)(?:đoàn|hiệp|minh)|Mặt\(space)trận|Phụ\(space)nữ"
        // Where punctuation ends it, one small word may be its last: "Tổng công ty Cấp nước".
        let last = "(?:\(space)\(stop)\(small)(?=\(gap)[.,;)]))?"
        let named = "(?:\(space)\(stop)\(small)){0,3}(?:\(capital)){1,6}(?:\(link)){0,3}"
        let unit =
            "\(space)(?:\(territory)(?:\(capital)){0,6}|\(other)(?:\(link)){0,6}\(last)|\(stop)\(small)(?:\(space)\(small)){0,3}(?:\(capital)){1,6}|(?-i:\\p{Lu})\\p{L}{0,8}(?:\(link)){0,6}\(last))"
        return PatternEntry(
            "congress",
            "(?<type>[Nn]ghị\(space)quyết|NGHỊ\(space)QUYẾT|[Vv]ăn\(space)kiện)(?i:(?:\(space)(?:của|tại))?\(space)đại\(space)hội(?:\(space)đại\(space)biểu)?(?:\(space)(?-i:Đảng|ĐẢNG)(?=\(space)toàn))?"
                + "(?:\(space)toàn\(space)quốc)?(?:\(space)(?:đảng\(space)bộ(?<body>(?:\(space)(?!lần|nhiệm)[\\p{L}\\-]{1,9}){1,9}?)|(?<body>chi\(space)bộ(?:\(space)(?!lần|nhiệm)[\\p{L}\\-]{1,9}){1,9}?)))?(?:\(space)(?-i:Đảng|ĐẢNG))?"
                + "(?:\(gap),?\(gap)(?:lần\(space)thứ|thứ|khóa))?\(space)(?<term>(?-i:[IVX]{1,6})(?![\\p{L}])|\(GrammarParts.ordinal)(?![\\p{L}]))"
                + "(?:\(space)(?:của\(space))?(?:đảng\(space)bộ(?<body>\(unit))|(?<body>chi\(space)bộ\(named)))|\(space)(?:của\(space))?(?-i:Đảng|ĐẢNG)(?!\(space)bộ)(?:\(space)cộng\(space)sản\(space)việt\(space)nam)?|(?!\(space)(?:của\(space))?(?:(?:đảng|chi)\(space)bộ|(?-i:\(association))(?![\\p{L}]))))(?:,?\(space)nhiệm\(space)kỳ\(space)\\d{4}\(gap)-\(gap)\\d{4})?)",
            reason:
                "A congress's resolution: of the whole Party, or of the party organisation that is named, whatever its kind. Where "
                + "one is spoken of and has neither kind nor name it is not the Party's either, nor is that of an association.",
            matches: [
                "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧, Nghị quyết",
                "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII⟧,", "⟦Nghị quyết Đại hội XIII của Đảng⟧",
                "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XII, nhiệm kỳ 2020-2025⟧, Ban",
                "⟦NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU\nTOÀN QUỐC LẦN THỨ XII CỦA ĐẢNG⟧",
                "⟦NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XVII⟧",
                "⟦Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Lâm Giang⟧ đã",
                "⟦Nghị quyết Đại hội lần thứ I Đảng bộ đặc khu Hòn Xanh⟧, cấp",
                "⟦Nghị quyết Đại hội lần thứ VI Đảng bộ Trường Cao đẳng nghề Nà Lộc⟧, phản",
                "⟦Nghị quyết Đại hội lần thứ IV của Đảng bộ công ty Sông Mơ⟧ và",
                "⟦nghị quyết Đại hội Đảng toàn quốc lần thứ XI⟧,", "⟦Nghị quyết Đại hội XIII⟧, Hội Nông dân xã",
                "⟦nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV⟧ và",
                "⟦nghị quyết đại hội đại biểu Đảng bộ tỉnh lần thứ II⟧;",
                "⟦Nghị quyết Đại hội Chi bộ Trường Tiểu học Nà Lộc lần thứ VIII⟧;",
                "⟦Nghị quyết Đại hội lần thứ IV Đảng bộ Tổng công ty Cấp nước⟧,",
            ],
            rejects: [
                "⟦Nghị quyết đại hội đảng bộ các cấp", "⟦nghị quyết đại hội chi bộ, đảng bộ cơ sở",
                "⟦Nghị quyết Đại hội nhà đầu tư",
                "⟦Nghị quyết Đại hội Đảng cơ sở nhiệm kỳ", "⟦Nghị quyết Đại hội lần thứ XII Đảng bộ đã đề ra",
                "⟦Nghị quyết Đại hội lần thứ IX của Hội Cựu chiến binh", "⟦Nghị quyết Đại hội XIII Công đoàn Việt Nam",
            ])
    }
}
