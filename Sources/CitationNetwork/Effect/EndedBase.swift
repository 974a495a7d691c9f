package import Vocabulary

/// A document that another one details or guides, and that has ended: a hint that this one may have ended with it, no more.
///
/// Law on legislation of 2015, article 154.4: what details a text ends with it. That of 2025, article 57.2: from 01/4/2025 it went on,
/// from 01/7/2025 it ends unless it is announced that it goes on. No Party rule says so.
package struct EndedBase: Sendable {
    /// The relations that make a document depend on another.
    package static let relations: Set<RelationType> = [.specifies, .guides]

    /// The document that has ended.
    package let node: CitationGraph.Node
    /// Its status.
    package let status: ForceStatus

    /// Returns the hint; nil where the law has none.
    package init?(_ node: CitationGraph.Node, of document: CitationGraph.Node, _ status: ForceStatus) {
        guard status.state == .ended, document.isNormative, node.isNormative, !Self.goesOn(since: status.surelySince)
        else {
            return nil
        }
        (self.node, self.status) = (node, status)
    }

    private static func goesOn(since day: CalendarDate?) -> Bool {
        guard let day else { return false }
        return day.year == 2025 && (4...6).contains(day.month)
    }
}
