package import Vocabulary

/// A node that is put together of statements that come sorted: of each field's values one after the other, so that however many
/// documents cite it, only a few of them lie in memory.
package struct NodeGathering: Sendable {
    /// The node's id.
    package let id: String
    /// How many documents cite it.
    package private(set) var citedBy = 0
    private var own: (order: String, own: NodeFacts.Own)?
    /// Of each field the value that leads so far.
    private var leaders = NodeFacts()
    /// The value whose counts are coming.
    private var current: (field: NodeFacts.Field, value: String, count: Int)?
    private var lastCiting: String?

    /// Begins a node of which nothing is said yet.
    package init(id: String) { self.id = id }

    /// Takes up a document of the node itself; the first in order says what the node is.
    package mutating func add(document: NodeFacts.Own, order: String) {
        if let own, !isBefore((order, document.path), (own.order, own.own.path)) { return }
        own = (order, document)
    }

    /// Takes up how often citations give a field a value. Those of one value must come one after the other.
    ///
    /// - Parameter value: One that the field can have; see `NodeFacts.Field.canHave`.
    package mutating func add(_ field: NodeFacts.Field, _ value: String, _ count: Int) {
        if let current, current.field == field, current.value.utf8.elementsEqual(value.utf8) {
            self.current?.count += count
            return
        }
        closeValue()
        current = (field, value, count)
    }

    /// Takes up that a document cites the node; the same one must not come again after another.
    package mutating func add(citedBy source: String) {
        if let lastCiting, lastCiting.utf8.elementsEqual(source.utf8) { return }
        lastCiting = source
        citedBy += 1
    }

    /// Takes up that so many documents cite the node, none of which comes by itself.
    package mutating func add(citedByCount count: Int) { citedBy += count }

    /// Makes the node when all has come.
    package mutating func node(_ vocabulary: Vocabulary) -> CitationGraph.Node {
        closeValue()
        return leaders.node(id: id, own: own?.own, vocabulary)
    }

    private mutating func closeValue() {
        guard let (field, value, count) = current else { return }
        current = nil
        leaders.addLeading(field, value, count)
    }

    private func isBefore(_ left: (String, String), _ right: (String, String)) -> Bool {
        if left.0.utf8.elementsEqual(right.0.utf8) { return left.1.utf8.lexicographicallyPrecedes(right.1.utf8) }
        return left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }
}
