import Bytes
import CitationDetection
import CitationNetwork
import Vocabulary
import Writers

/// What a document says of itself, as a statement of its node.
struct OwnDocument: Codable, Sendable {
    let order: String
    let path: String
    let own: String?
    let header: DocumentHeader
}

/// What makes a relation one and the same, in the order of edges.
struct EdgeKey: Comparable, Sendable {
    private let parts: [ExactText]

    init(_ edge: DocumentStatements.Edge) {
        // Of equals what the source says itself stands first.
        parts = [edge.source, edge.target, edge.relation.rawValue, edge.assertedBy ?? ""].map { ExactText($0) }
    }

    static func < (left: EdgeKey, right: EdgeKey) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

    /// Whether two relations are between the same two documents.
    func hasSameEnds(as other: EdgeKey) -> Bool { parts[..<2] == other.parts[..<2] }
}

/// A line of what one document says of a relation.
struct EdgeLine: Decodable, Sendable {
    private let source: String
    private let target: String
    private let relation: RelationType
    private let assertedBy: String
    private let weight: Int
    private let change: CitationGraph.Change?
    private let evidence: [CitationGraph.Evidence]

    /// The relation.
    var edge: DocumentStatements.Edge {
        DocumentStatements.Edge(
            source: source, target: target, relation: relation, assertedBy: assertedBy.isEmpty ? nil : assertedBy,
            weight: weight, evidence: evidence, change: change)
    }

    /// Whether its number can be that of a document's citations.
    var isSound: Bool { (1...1 << 40).contains(weight) && evidence.count <= 3 }

    /// Writes a line.
    ///
    /// - Parameter order: The order of the document.
    static func write(_ edge: DocumentStatements.Edge, order: String, _ json: inout JSONWriter) {
        json.object { json in
            json.field("source", edge.source)
            json.field("target", edge.target)
            json.field("relation", edge.relation.rawValue)
            json.field("assertedBy", edge.assertedBy ?? "")
            json.field("order", order)
            json.field("weight", edge.weight)
            json.key("change")
            json.value(json: StageLine.json(edge.change))
            json.key("evidence")
            json.value(json: StageLine.json(edge.evidence))
        }
        json.newline()
    }
}
