import Bytes
import Identity
import Patterns
import Vocabulary

/// The term: that of the issuing committee where the title names it, the national one by the date for the centre.
struct CommitteeTerm: HeaderStrategy {
    static let name: StaticString = "committeeTerm"

    private let headingTerm: CompiledPattern

    init(_ parts: GrammarParts) { headingTerm = CompiledPattern(Self.headingTerm()) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let (header, text) = (draft.header, page.text)
        let isParty = header.symbol?.isParty ?? (header.organ == "TW")
        if header.jurisdiction?.isCentral == true {
            // "10-TT/LB" of two ministries is written as the Party does.
            let organ = header.organ ?? ""
            guard isParty, organ.hasSuffix("TW") || page.vocabulary.organ(codeOrHead: organ) != nil else { return }
            draft.header.term = header.date.flatMap { page.vocabulary.term(on: $0)?.roman }
        } else if let title = header.title, header.end > 0,
            Folding.fold(title).contains(bytesOf: "ban chấp hành đảng bộ"),
            let term = page.match(headingTerm, from: 0, to: text.boundary(min(header.end, text.count)))?[.term]
        {
            draft.header.term = text.string(term)
        }
    }

    static func headingTerm() -> PatternEntry {
        PatternEntry(
            "headingTerm", "(?:KHÓA|KHOÁ|[Kk]hóa|[Kk]hoá)\(GrammarParts.space)(?<term>[IVX]{1,6})(?![\\p{L}])",
            mode: .search, reason: "The committee's term in the header.",
            matches: ["ĐẢNG BỘ TỈNH ⟦KHÓA XVII⟧", "⟦khoá XII⟧,"], rejects: ["khóa học", "khóa 12"])
    }
}
