import Bytes
public import CitationNetwork
internal import GRDB

extension StoredCollection {
    /// Returns the part of the graph that lies around a document: the nearest documents, in either direction, with all relations
    /// between them.
    ///
    /// - Parameters:
    ///   - depth: How many steps away a document may be.
    ///   - limit: How many documents are wanted at most; the nearest, and of these the first by id.
    /// - Returns: The part, and whether nothing was left out of it.
    public func part(
        around id: String, depth: Int, limit: Int
    ) throws -> (graph: CitationGraph, isComplete: Bool) {
        try store.read { database in
            let focus = try database.row(ofNode: id)
            var kept: Set<Int64> = [focus]
            var front = [focus]
            var isComplete = true
            // Nothing is further away than there are documents in the part.
            let steps = min(max(0, depth), max(1, limit))
            for step in 0..<steps where !front.isEmpty {
                // Each step has its share: the documents around a hub would leave no room for those one step further.
                let room = Int(rounding: (Double(limit) * Double(step + 1) / Double(steps)).rounded(.down))
                var reached: [Int64] = []
                for node in front {
                    // A hub has more than a picture can hold: it is looked at no further than that.
                    reached += try database.numbers(
                        """
                        SELECT n.id FROM nodes n WHERE n.id IN (SELECT target FROM edges WHERE source = ?1
                        UNION SELECT source FROM edges WHERE target = ?1) ORDER BY n.name LIMIT ?2
                        """, [node, limit + 1])
                }
                front = []
                for node in reached where !kept.contains(node) {
                    guard kept.count < room else {
                        isComplete = false
                        break
                    }
                    kept.insert(node)
                    front.append(node)
                }
            }
            var edges: [Int64] = []
            for node in kept.sorted() {
                try database.each("SELECT id, target FROM edges WHERE source = ?", [node]) { row in
                    if kept.contains(try row.value(1)) { edges.append(try row.value(0)) }
                }
            }
            return (try StoredPart(database, edges: edges, nodes: kept.sorted()).graph, isComplete)
        }
    }
}
