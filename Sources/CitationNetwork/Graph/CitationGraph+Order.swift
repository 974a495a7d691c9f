package import Vocabulary

extension CitationGraph {
    /// The order of edges: by source, target, relation and asserter; nodes count by their places, relations by their names.
    package struct EdgeOrder: Comparable, Sendable {
        package let source: Int
        package let target: Int
        package let assertedBy: Int?
        private let rank: Int

        private static let ranks: [RelationType: Int] = Dictionary(
            uniqueKeysWithValues: RelationType.allCases.sorted { $0.rawValue < $1.rawValue }.enumerated().map {
                ($1, $0)
            })

        package init(source: Int, target: Int, relation: RelationType, assertedBy: Int?) {
            (self.source, self.target, self.assertedBy) = (source, target, assertedBy)
            rank = Self.ranks[relation] ?? 0
        }

        package static func < (left: EdgeOrder, right: EdgeOrder) -> Bool {
            (left.source, left.target, left.rank, left.assertedBy ?? -1)
                < (right.source, right.target, right.rank, right.assertedBy ?? -1)
        }
    }
}
