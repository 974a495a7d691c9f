import Identity
package import Vocabulary

/// What one place in a text tells of how one document changes another.
package struct StatedChange: Sendable, Hashable {
    /// The node ids of the document that is changed, of the one that changes it, and of the one that tells of it.
    package let affected, affecting, toldBy: String
    /// What is done.
    package let relation: RelationType
    /// The provision that it is done to, "khoản 2 Điều 5"; nil where the text names none.
    package let provision: String?
    /// Whether a part alone is changed.
    package let isPartial: Bool
    /// The article of the changing document that does it, where the sentence begins with its mark.
    package let article: String?
    /// What is left out, "trừ Điều 5".
    package let exception: String?
    /// The first and the last day; nil where they are not known.
    package var from: CalendarDate?
    package let until: CalendarDate?
    /// The day of the document that tells of it, and that of the one that makes it.
    package let toldOn: CalendarDate?
    package var madeOn: CalendarDate?
    /// Since when the text says that the document is in force that makes the change.
    package let doersDay: CalendarDate?
    /// Whether the text leaves open who makes the change, or of how much: a consolidated text does not say whose words it repeats, and a
    /// list of ended documents may be one of documents that have ended in part.
    package let isOpen: Bool
    /// Whether the changed document is called a law, and its date, where the text says so.
    package let isOfLaw: Bool?
    package let statedDate: CalendarDate?
    /// Where it is told.
    package let evidence: CitationGraph.Evidence

    /// Whether another than the document that makes the change tells of it.
    package var isReported: Bool { affecting != toldBy }

    /// Whether the change holds on a day; nil where nobody tells.
    ///
    /// ```
    /// madeOn              from             until
    ///   │   not yet        │     holds       │   no longer
    /// madeOn                        toldOn by another, or the longest wait behind madeOn
    ///   │   nobody knows             │     holds
    /// ```
    package func holds(on day: CalendarDate) -> Bool? {
        if let until, day > until { return false }
        if let from { return day >= from }
        if let madeOn, day < madeOn { return false }
        return surelyFrom.map { day >= $0 } == true ? true : nil
    }

    /// Whether the citation surely means the document, and the one that changes it may do so.
    ///
    /// - Parameter node: The documents by node id.
    package func isSure(_ node: (String) -> CitationGraph.Node?) -> Bool {
        guard evidence.confidence >= Self.sure, !isOpen else { return false }
        // A suspension has an end, and who only tells of it may leave that out.
        if relation == .suspends, isReported, until == nil { return false }
        guard let doer = node(affecting), let document = node(affected) else { return true }
        return doer.mayChange(document)
    }

    /// Whether the text can mean a document: the Assembly's laws and resolutions are numbered apart, 49/2010/QH12 is one of each; and some
    /// numbers were given twice, on two days.
    package func means(_ document: CitationGraph.Node) -> Bool {
        if let isOfLaw, let type = document.type, isOfLaw != DocumentType.isLaw(type) { return false }
        if let statedDate, let date = document.date, statedDate != date { return false }
        return true
    }

    /// Citations that are less sure than this end nothing for certain.
    package static let sure = 0.7

    /// The first day on which the change surely holds: where none is stated, that on which another document tells of it, or that on which
    /// the longest wait is over.
    package var surelyFrom: CalendarDate? {
        from ?? [isReported ? toldOn : nil, madeOn?.moved(byDays: Self.longestWait)].compactMap { $0 }.min()
    }

    /// No document has waited as long for its first day: codes take a year, and a few months more.
    private static let longestWait = 2 * 365
}
