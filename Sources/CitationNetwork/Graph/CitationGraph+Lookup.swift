import Bytes
package import Vocabulary

extension CitationGraph {
    /// Returns the index of the node with an id.
    ///
    /// - Complexity: O(log *n*).
    public func index(of id: String) -> Int? {
        let index = nodes.partition { !(ExactText($0.id) < ExactText(id)) }
        return nodes.indices.contains(index) && nodes[index].id == id ? index : nil
    }
}

extension CitationGraph.Node {
    /// Whether a document is of one of some levels and of some types; nil stands for all.
    package func fits(levels: Set<Level>?, types: Set<String>?) -> Bool {
        (levels.map { levels in level.map(levels.contains) ?? false } ?? true)
            && (types.map { types in type.map(types.contains) ?? false } ?? true)
    }
}
