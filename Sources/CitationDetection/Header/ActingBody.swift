import Bytes
import Identity
import Patterns
import Vocabulary

/// A copy that has lost its letterhead and its signature says in its first sentence who issues it: "…, Ủy ban nhân dân tỉnh Lâm Giang ban
/// hành Chương trình như sau".
///
/// The type must be the document's own, without a number behind it: what somebody issued before has one.
struct ActingBody: HeaderStrategy {
    static let name: StaticString = "actingBody"

    private let acting: CompiledPattern
    /// The organs by their names and codes in folded form, the longest first.
    private let organs: [(words: String, organ: Organ)]

    /// How far behind the title the sentence may stand, in bytes.
    private static let reach = 2_500

    init(_ parts: GrammarParts) {
        acting = CompiledPattern(Self.acting(parts))
        organs = parts.lexicon.vocabulary.organs.flatMap { organ in
            (organ.names + [organ.code]).map { (words: Folding.fold($0), organ: organ) }
        }.sorted { $0.words.utf8.count > $1.words.utf8.count }
    }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.header.issuer == nil, let type = draft.header.type.map(Folding.fold) else { return }
        if let enactor = enactor(below: draft.header, page) {
            setIssuer(page.cache.properCase(enactor), &draft.header, page)
            return
        }
        let text = page.text
        var at = draft.header.end
        let end = text.boundary(min(text.count, at + Self.reach))
        while let match = page.match(acting, from: at, to: end), let issuer = match[.issuer] {
            at = match.range.upperBound
            guard let named = match[.type].map({ Folding.fold(text.folded($0)) }), type.hasPrefix(named) else {
                continue
            }
            setIssuer(text.folded(issuer), &draft.header, page)
            return
        }
    }

    /// The line in capitals right below the title that names who enacts the document: "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG".
    private func enactor(below header: DocumentHeader, _ page: HeaderPage) -> String? {
        guard let line = page.lines.first(where: { $0.lowerBound >= header.end }), line.count < Self.longestBody,
            page.lexicon.organNames.enactors.begins(at: line.lowerBound, of: page.text)
        else { return nil }
        let words = page.text.folded(line)
        let isName = OrganNames.isInCapitals(words) && words.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
        return isName ? words : nil
    }

    private static let longestBody = 120

    private func setIssuer(_ name: String, _ header: inout DocumentHeader, _ page: HeaderPage) {
        header.issuer = name
        guard header.organ == nil, let organ = organ(named: Folding.fold(name)) else { return }
        (header.organ, header.level) = (organ.code, organ.level)
    }

    /// The organ whose name a body's name begins with, the longest.
    private func organ(named name: String) -> Organ? {
        organs.first { name == $0.words || name.hasPrefix($0.words + " ") }?.organ
    }

    static func acting(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        let verb = "(?:đã\(space))?(?:ban\(space)hành|xây\(space)dựng|lập|ra)"
        return PatternEntry(
            "acting",
            "(?<![\\p{L}])(?<!của\\s)(?<!do\\s)(?<!nghị\\s)(?<issuer>\(parts.issuer.pattern))(?:\(space)\\([Kk]hóa\(space)[IVX]{1,6}\\))?\(space)(?:\(verb)\(space)(?<type>\(parts.types)|\(parts.lowerCaseTypes))(?![\\p{L}])(?!\(space)\(GrammarParts.numberWord)\(GrammarParts.gap)\\d)|(?<type>thông\(space)báo)\(space)(?:về|Về|việc|như))\(parts.issuer.definition)\(parts.typeDefinition)",
            mode: .search, reason: "Who issues the document, in its first sentence.",
            matches: [
                "2033, ⟦Ủy ban nhân dân tỉnh Lâm Giang ban hành Chương trình⟧ như sau",
                "⟦Ban Thường vụ Tỉnh ủy (khóa XV) ban hành chương trình⟧ thực hiện",
                "⟦UBND phường Đồi Sim thông báo về⟧ việc", "⟦Bộ Tài chính ra Thông tư⟧ này",
            ],
            rejects: [
                "của Ủy ban nhân dân tỉnh Lâm Giang ban hành Chương trình",
                "Ủy ban nhân dân tỉnh Lâm Giang ban hành Chương trình số 12/CTr-UBND",
                "Ủy ban nhân dân tỉnh Lâm Giang giao Sở Nội vụ",
            ])
    }
}
