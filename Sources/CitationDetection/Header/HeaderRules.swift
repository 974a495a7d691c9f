import Patterns

/// The strategies by which headers are read, compiled, and their order.
///
/// The model header has the organ and "Số …" on the left and the place and date on the right, then the type in
/// capitals and the title; a text file has them line by line in any order. A stamp ("Số: H409", "Ngày 23/7/2021") has no
/// symbol and no place, a meeting's date stands in a sentence: neither is taken for the document's own.
struct HeaderRules: Sendable {
    /// What tells whether the text is a document, and which.
    private static let identifying: [any HeaderStrategy.Type] = [
        // The number: at the top, in a letter, behind the columns, in one flattened line, above a continued part.
        TopNumber.self, LetterNumber.self, ColumnHeader.self, FlattenedHeader.self, ContinuedPart.self,
        // The type and the title stand below the number; a consolidated text has its own number at its end.
        TypeAndTitle.self, ConsolidatedText.self,
        // Numbers that stand in a heading or in a portal's title line, for texts that have none yet.
        DatedHeading.self, LawTitleLine.self, PortalTitleLine.self, NumberInAnnex.self,
        // A letter whose number is lost.
        AddressedLetter.self,
        // The date: on the place line, else where a law says when it was passed.
        PlaceDate.self, PassedOn.self,
    ]
    /// What else is told of it.
    private static let describing: [any HeaderStrategy.Type] = [
        GluedOwnNumber.self, LetterSubject.self, IssuingOrgan.self, ActingBody.self, PlaceOfOrgan.self,
        IssuerPlace.self, CommitteeTerm.self,
    ]

    /// The strategies in the order in which they are tried.
    static var order: [any HeaderStrategy.Type] { identifying + describing }

    let shared: SharedHeaderPatterns
    private let identifying: [any HeaderStrategy]
    private let describing: [any HeaderStrategy]

    init(_ parts: GrammarParts) {
        shared = SharedHeaderPatterns(parts)
        identifying = Self.identifying.map { $0.init(parts) }
        describing = Self.describing.map { $0.init(parts) }
    }

    /// Returns what a document says of itself; where the text is no document, a headline at most and whether it is about others.
    ///
    /// - Parameter explanation: Takes up which strategy decided each field, where somebody asks.
    func read(_ page: HeaderPage, _ explanation: inout Explanation?) -> DocumentHeader {
        var draft = HeaderDraft()
        for strategy in identifying { run(strategy, &draft, page, &explanation) }
        guard draft.isDocument else {
            var header = DocumentHeader()
            header.title = Headline.read(page)
            if let letterhead = Letterhead.read(page) {
                (header.date, header.place) = (letterhead.date, letterhead.place)
            } else {
                header.isArticle =
                    !ArticleText.leadsOn(page) && (header.title != nil || ArticleText.isOne(page))
            }
            explanation?.note("headline", header)
            return header
        }
        for strategy in describing { run(strategy, &draft, page, &explanation) }
        return draft.header
    }

    private func run(
        _ strategy: any HeaderStrategy, _ draft: inout HeaderDraft, _ page: HeaderPage,
        _ explanation: inout Explanation?
    ) {
        strategy.read(&draft, of: page)
        explanation?.note("\(type(of: strategy).name)", draft.header)
    }
}

extension HeaderRules: PatternHolder {
    var patterns: [CompiledPattern] { shared.patterns + (identifying + describing).flatMap(\.patterns) }
}
