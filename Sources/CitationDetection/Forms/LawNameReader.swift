import Bytes
import Identity
import Patterns
import Vocabulary

/// Reads the names of laws, and where they end.
struct LawNameReader: PatternHolder, Sendable {
    /// A name that was read: where it stands, without the type word, and where it ends.
    typealias Name = (name: Range<Int>, end: Int)

    private let knownLaw, otherLaw, continued, framedLaw, lawFrame: CompiledPattern

    /// How far before a law's name what shows it to be one stands, in bytes, and over how many laws of a list.
    private static let frameReach = 48
    private static let listLimit = 24

    init(_ parts: GrammarParts) {
        knownLaw = CompiledPattern(Self.knownLaw(parts))
        otherLaw = CompiledPattern(Self.otherLaw(parts))
        continued = CompiledPattern(Self.continued())
        framedLaw = CompiledPattern(Self.framedLaw(parts))
        lawFrame = CompiledPattern(Self.lawFrame())
    }

    /// Reads a law's name at its type word: one that the vocabulary knows, or one that a number, year or date follows.
    ///
    /// - Parameter inList: Whether it stands in the name of a law that amends it: the next amended one may follow it, too.
    func read(at start: Int, inList: Bool = false, _ scanner: MentionScanner) -> Name? {
        let known = scanner.match(knownLaw, at: start)
        if let known, !canGoOn(at: known.range.upperBound, scanner.text) { return longer(known, nil, scanner) }
        let other = scanner.match(otherLaw, at: start).flatMap { inList || $0[.nextLaw] == nil ? $0 : nil }
        return longer(known, other, scanner)
    }

    /// Whether a longer name than a known one can stand in the text: another word follows, and not its number, year or date.
    private func canGoOn(at end: Int, _ text: TextBytes) -> Bool {
        let next = text.skipWhite(end, text.count)
        guard next > end, next < text.count, text.beginsWithLetter(next) || text[next] == UInt8(ascii: "-") else {
            return false
        }
        guard let word = Self.beforeFigure.length(at: next, of: text) else { return true }
        let figure = text.skipWhite(next + word, text.count)
        return figure == next + word || figure == text.count || !isDigit(text[figure])
    }

    /// Words between a law's name and its number, year or date.
    private static let beforeFigure = PhraseList(Vocabulary.standard.words(.beforeFigure))

    /// Reads a law's name that the vocabulary knows.
    func known(at start: Int, _ scanner: MentionScanner) -> Name? {
        scanner.match(knownLaw, at: start).flatMap { match in match[.name].map { ($0, match.range.upperBound) } }
    }

    /// Reads the name of a law that is not known and has neither number nor year, where what stands before it shows it to be one:
    /// "Căn cứ Luật Nuôi ong;", "Điều 5 Luật Nuôi ong", "theo quy định của Luật Nuôi ong", and in the list of the laws that one amends.
    func framed(at start: Int, _ scanner: MentionScanner) -> Name? {
        guard let match = scanner.match(framedLaw, at: start), let name = match[.name] else { return nil }
        var first = start
        for mention in scanner.mentions.suffix(Self.listLimit).reversed() {
            guard case .law? = mention.identity.name, mention.range.upperBound <= first,
                scanner.isListSeparator(between: mention.range.upperBound, and: first)
            else { break }
            first = mention.range.lowerBound
        }
        let window = scanner.text.boundary(max(0, first - Self.frameReach))
        // Whether a law's name begins so takes a look at all laws, and is asked last.
        let isLaw =
            scanner.matches(lawFrame, at: window, to: first)
            && (!isSmall(name.lowerBound, scanner.text) || scanner.text[start] == UInt8(ascii: "P")
                || scanner.lexicon.beginsLaw(scanner.text.folded(name)))
        return isLaw ? (name, match.range.upperBound) : nil
    }

    /// Whether a small letter stands at an offset.
    private func isSmall(_ offset: Int, _ text: TextBytes) -> Bool {
        var letter = text.folded(offset..<text.boundary(min(text.count, offset + 4)))
        return letter.removeFirst().isLowercase
    }

    /// The longer of a known name and another, which is one only where nothing but nouns makes it longer.
    private func longer(_ known: Match?, _ other: Match?, _ scanner: MentionScanner) -> Name? {
        var found = known
        if let other, other.range.upperBound > known?.range.upperBound ?? 0 {
            let rest = (known?.range.upperBound ?? other.range.upperBound)..<other.range.upperBound
            if rest.isEmpty || scanner.match(continued, at: rest.lowerBound, to: rest.upperBound)?.range == rest {
                found = other
            }
        }
        return found.flatMap { match in match[.name].map { ($0, match.range.upperBound) } }
    }

    // MARK: - Patterns

    /// The type words of laws; in small letters where a law amends another.
    static let lawWord =
        "(?:[Bb]ộ\(GrammarParts.space)[Ll]uật|BỘ\(GrammarParts.space)LUẬT|[Ll]uật|LUẬT|[Pp]háp\(GrammarParts.space)[Ll]ệnh|PHÁP\(GrammarParts.space)LỆNH)"
    /// "(sửa đổi)" behind a law's name: a part of the title, until another law of the name is passed.
    static let revised =
        "(?:\(GrammarParts.gap)\\([Ss]ửa\(GrammarParts.space)đổi(?:,?\(GrammarParts.space)bổ\(GrammarParts.space)sung)?\\))?"

    /// Words of a list as an alternation, whole words each.
    private static func words(_ lists: WordList.Name...) -> String {
        "(?:\(Alternatives.pattern(lists.flatMap(Vocabulary.standard.words)))(?!\\p{L}))"
    }

    /// What defines the words that no name begins with, and those that end one, as subroutines: there they are compiled once, in a
    /// repeated group once for each turn.
    private static let definition =
        "(?(DEFINE)(?<never>\(words(.neverLawName)))(?<lawEnd>\(words(.endsLawName)))(?<datedEnd>(?&lawEnd)|\(words(.endsDatedLawName))))"

    /// A name of at most fifteen words, none of which is among those of a subroutine that end it.
    private static func name(endedBy ends: String) -> String {
        let space = GrammarParts.space
        let next = "(?!(?i:số|năm|ngày)\(space)\\d|\(GrammarParts.typeCall)|(?&\(ends)))"
        return
            "(?<name>(?!(?&never)|\(GrammarParts.typeCall))\\p{L}{1,9}(?:,?(?!\\n[ ]{0,4}\\n)\(space)\(next)[\\p{L}\\-&]{1,9}){0,14}?)"
    }

    static func knownLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let nation =
            "(?:\(space)\(words(.nationOfLaw))(?=,?\(space)(?:(?i:năm|ngày|số)\(space))?\\d))?"
        return PatternEntry(
            "knownLaw",
            "\(lawWord)\(space)(?<name>\(parts.lawNames)\(nation))(?![\\p{L}])(?!\(space)(?:nghề|này|trị)(?!\\p{L}))",
            reason: "A law whose name the vocabulary knows, with or without its commas; the longest name wins.",
            matches: [
                "⟦Luật Đất đai⟧ năm 2013", "⟦Bộ luật Hình sự⟧ 2015", "⟦Luật Giáo dục nghề nghiệp⟧",
                "⟦LUẬT ĐẤT ĐAI⟧ NĂM 2024", "⟦Luật BHXH⟧ năm 2014", "⟦Bộ Luật lao động⟧",
                "⟦Luật Phòng chống tham nhũng⟧ và",
                "⟦Luật Ban hành văn bản QPPL⟧ năm 2015", "⟦Luật Tổ chức HĐND và Ủy bannhân dân⟧ ngày",
                "⟦Bộ luật Dân sự Việt Nam⟧ 2015",
            ],
            rejects: ["⟦Luật Nước ngoài", "⟦Luật giá trị"])
    }

    static func otherLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let year = "(?:(?i:năm)\(space)(?:19|20)\\d\\d(?!\\d{3})|\(GrammarParts.year))(?![-/])"
        let ofAssembly = "\\d{1,3}/\\d{4}/(?:PL-)?(?:UBTV)?QH"
        let number =
            "\(revised)(?:\(space)(?i:số)\(space)\\d{1,3}/\\d{4}/|,\(space)số\(space)\(ofAssembly)|\(GrammarParts.gap)\\((?:\(lawWord)\(space))?(?:số\(space))?\(ofAssembly))"
        let next = "(?:,\(space)(?:(?:và|VÀ)\(space))?|\(space)(?:và|VÀ)\(space))(?=[BLP])\(lawWord)\(space)"
        let date =
            "(?:\(revised)|\(space)[Ss]ửa\(space)đổi)\(space)(?:\(year)|(?i:ngày)\(space)\\d)|,\(space)(?i:ngày)\(space)\\d"
        return PatternEntry(
            "otherLaw",
            "\(lawWord)\(space)(?:\(name(endedBy: "lawEnd"))(?=\(number)|(?<nextLaw>\(next)))|\(name(endedBy: "datedEnd"))(?=\(date)))\(definition)\(parts.typeDefinition)",
            reason:
                "Any other law, whose name ends at its number, year or date, in a list also at the next law; words of the sentence end it "
                + "before.",
            matches: [
                "⟦Luật Tiếp công dân⟧ năm 2013", "⟦Luật Hỗ trợ pháp lý vùng xa⟧ số 12/2031/QH18",
                "⟦Luật khám bệnh, chữa bệnh⟧ ngày 09 tháng 01 năm 2023", "⟦Luật Nuôi ong⟧ (sửa đổi) số 12/2031/QH18",
                "⟦Luật Người nuôi ong đi làm trong rừng theo hợp đồng⟧ số 12/2031/QH18", "⟦Luật Nuôi ong⟧ năm 20273.",
                "⟦Luật Nuôi ong⟧, Luật Rừng già và", "⟦Luật Nuôi ong⟧ và Luật Rừng già số",
                "⟦Luật Nuôi ong⟧ sửa đổi năm 2029", "⟦Luật Nuôi ong⟧ (số 12/2031/QH18)",
                "⟦Luật Nuôi ong⟧, số 12/2031/QH18", "⟦Luật Nuôi ong⟧ (Luật số 12/2031/QH18)",
            ],
            rejects: [
                "⟦Luật này", "⟦Luật số 73/2025/QH15", "⟦Luật sư của ông", "⟦Luật có hiệu lực từ ngày 26/6/2014",
                "⟦Luật vào ngày 01/4/2025", "⟦Luật năm 2024", "⟦Luật Nuôi ong nên trong thời hạn từ ngày 23/5/2022",
                "⟦Luật gia Trần Văn Mộc năm 2023", "⟦Luật Nuôi ong quy định", "⟦Luật Nuôi ong\nCăn cứ Luật Rừng già số",
            ])
    }

    static func framedLaw(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let ends = words(.endsLawName, .endsDatedLawName, .endsKnownLawName)
        return PatternEntry(
            "framedLaw",
            "\(lawWord)\(space)(?<name>(?!(?&never)|\(GrammarParts.typeCall))\\p{L}\\p{Ll}{1,8}(?:,?\(space)(?!(?&knownEnd)|\(GrammarParts.typeCall)|\(lawWord)\(space))[\\p{L}\\-]{1,9}){1,9}?)(?=\(GrammarParts.gap)(?:[;.)]|,(?!\(space)(?!\(ends))\\p{Ll})|\\z)|\(space)(?:và|hoặc)\(space)\(lawWord)\(space)|\(space)(?&lawEnd))(?(DEFINE)(?<knownEnd>\(ends)))\(definition)\(parts.typeDefinition)",
            reason:
                "A name that a law may have, up to the end of its clause; one in small letters is the beginning of a known law's. What a "
                + "comma and small letters follow may be half of a name that lists several things.",
            matches: [
                "⟦Luật Nuôi ong⟧;", "⟦Luật Nuôi ong⟧, Luật Bến đò", "⟦Luật Nuôi ong⟧ quy định", "⟦Luật nuôi ong⟧;",
            ],
            rejects: [
                "⟦Luật này;", "⟦Luật Nuôi ong, lấy mật và nhân giống ong.", "⟦Luật Nuôi ong của chúng ta", "⟦Luật Giá;",
            ])
    }

    static func lawFrame() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "lawFrame",
            "(?<![\\p{L}])(?:[Cc]ăn\(space)cứ|[Cc]hiểu|một\(space)số\(space)điều(?:\(space)của)?|Điều\(space)\\d{1,3}[a-zđ]?(?:\(space)của)?|(?:sửa\(space)đổi|bổ\(space)sung|điều\(space)của)\(space)(?:các|\\d{1,2})\(space)[Ll]uật:?|(?:quy\(space)định|thi\(space)hành|thực\(space)hiện|áp\(space)dụng|tuân\(space)thủ|chấp\(space)hành)(?:\(space)(?:của|tại|trong|theo))?|theo)\(space)\\z",
            mode: .search,
            reason:
                "What shows that the name behind it is a law's: a basis, an article, what is done by it, the laws that one amends.",
            matches: [
                "⟦Căn cứ ⟧", "sửa đổi ⟦một số điều của ⟧", "đúng ⟦quy định của ⟧", "theo ⟦Điều 5 ⟧", "⟦Điều 5 của ⟧",
                "⟦bổ sung các luật: ⟧",
            ],
            rejects: ["với ", "của các luật: "])
    }

    static func continued() -> PatternEntry {
        let space = GrammarParts.space
        let ends = words(.endsLawName, .endsDatedLawName, .endsKnownLawName)
        return PatternEntry(
            "continued", "(?:\(space)(?!(?&knownEnd))[\\p{L}\\-]{1,9}){1,8}(?(DEFINE)(?<knownEnd>\(ends)))",
            reason: "Nouns that make a known law's name another's: \"Luật Giáo dục vùng cao\".",
            matches: ["⟦ vùng cao⟧"], rejects: ["⟦ theo thẩm quyền", "⟦, vùng cao", "⟦ ban hành"])
    }
}

extension GroupName {
    /// Where the next law of a list follows.
    fileprivate static let nextLaw = GroupName("nextLaw")
}
