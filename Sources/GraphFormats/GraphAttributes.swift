public import CitationNetwork
import Vocabulary

/// A value of a node or an edge.
enum AttributeValue {
    case text(String)
    case integer(Int)
    case share(Double)
    case flag(Bool)

    /// The value as it is written in GraphML and CSV.
    var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .share(let share): JSONWriter.hundredths(share)
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}

/// An attribute of nodes or edges: the same in every format.
struct Attribute<Element>: Sendable {
    let name: String
    /// The type in GraphML's words.
    let type: String
    /// The tags around its value in GraphML, whose key is `node-label`.
    let tags: ElementTags
    let value: @Sendable (Element, CitationGraph) -> AttributeValue?
}

extension Attribute<CitationGraph.Node> {
    init(name: String, type: String, value: @escaping @Sendable (Element, CitationGraph) -> AttributeValue?) {
        (self.name, self.type, self.value) = (name, type, value)
        tags = ElementTags("data", key: "node-\(name)")
    }
}

extension Attribute<CitationGraph.Edge> {
    init(name: String, type: String, value: @escaping @Sendable (Element, CitationGraph) -> AttributeValue?) {
        (self.name, self.type, self.value) = (name, type, value)
        tags = ElementTags("data", key: "edge-\(name)")
    }
}

/// The attributes in the order in which formats write them.
enum GraphAttributes {
    /// The number of edges that point at a node comes last: see `citedBy`.
    static let node: [Attribute<CitationGraph.Node>] = [
        Attribute(name: "label", type: "string") { node, _ in .text(node.label) },
        Attribute(name: "name", type: "string") { node, _ in .text(node.title ?? node.label) },
        Attribute(name: "key", type: "string") { node, _ in node.key.map(AttributeValue.text) },
        Attribute(name: "type", type: "string") { node, _ in node.type.map(AttributeValue.text) },
        Attribute(name: "symbol", type: "string") { node, _ in node.symbol.map(AttributeValue.text) },
        Attribute(name: "organ", type: "string") { node, _ in node.organ.map(AttributeValue.text) },
        Attribute(name: "issuer", type: "string") { node, _ in node.issuer.map(AttributeValue.text) },
        Attribute(name: "date", type: "string") { node, _ in node.date.map { .text($0.description) } },
        Attribute(name: "year", type: "int") { node, _ in node.date.map { .integer($0.year) } },
        Attribute(name: "jurisdiction", type: "string") { node, _ in node.jurisdiction.map(AttributeValue.text) },
        Attribute(name: "level", type: "string") { node, _ in node.level.map { .text($0.rawValue) } },
        Attribute(name: "levelLabel", type: "string") { node, _ in node.level.map { .text($0.label) } },
        Attribute(name: "term", type: "string") { node, _ in node.term.map(AttributeValue.text) },
        Attribute(name: "title", type: "string") { node, _ in node.title.map(AttributeValue.text) },
        Attribute(name: "path", type: "string") { node, _ in node.path.map(AttributeValue.text) },
        Attribute(name: "inCollection", type: "boolean") { node, _ in .flag(node.inCollection) },
    ]

    static let edge: [Attribute<CitationGraph.Edge>] = [
        Attribute(name: "eid", type: "string") { edge, graph in .text(graph.id(of: edge)) },
        Attribute(name: "relation", type: "string") { edge, _ in .text(edge.relation.rawValue) },
        Attribute(name: "label", type: "string") { edge, _ in .text(edge.relation.label) },
        Attribute(name: "labelEn", type: "string") { edge, _ in .text(edge.relation.englishLabel) },
        Attribute(name: "interaction", type: "string") { edge, _ in .text(edge.relation.rawValue) },
        Attribute(name: "family", type: "string") { edge, _ in .text(edge.relation.family.rawValue) },
        Attribute(name: "weight", type: "int") { edge, _ in .integer(edge.weight) },
        Attribute(name: "confidence", type: "double") { edge, _ in edge.surest { .share($0.confidence) } },
        Attribute(name: "trigger", type: "string") { edge, _ in edge.surest { $0.trigger.map(AttributeValue.text) } },
        Attribute(name: "evidence", type: "string") { edge, _ in edge.surest { .text($0.sentence) } },
        Attribute(name: "place", type: "string") { edge, _ in edge.surest { .text($0.place) } },
        Attribute(name: "pinpoint", type: "string") { edge, _ in edge.surest { $0.pinpoint.map(AttributeValue.text) }
        },
        Attribute(name: "assertedBy", type: "string") { edge, graph in edge.assertedBy.map { .text(graph.nodes[$0].id) }
        },
    ]
}

extension CitationGraph.Edge {
    /// What the surest piece of evidence says. It is looked at where it lies: each attribute would else copy all its texts.
    fileprivate func surest(_ value: (CitationGraph.Evidence) -> AttributeValue?) -> AttributeValue? {
        evidence.isEmpty ? nil : value(evidence[0])
    }
}

extension CitationGraph {
    /// The number of edges that point at each node.
    ///
    /// - Complexity: O(*n* + *e*).
    var citedBy: [Int] {
        var counts = [Int](repeating: 0, count: nodes.count)
        for edge in edges { counts[edge.target] += 1 }
        return counts
    }

    /// Returns the graph with the edges between the same two documents joined into one: its relation and evidence are
    /// those of the heaviest, the first of them among equals; its weight is the sum.
    ///
    /// ```
    /// a ──implements 2──▶ b
    /// a ──reviews 1─────▶ b      becomes      a ──implements 3──▶ b
    /// ```
    ///
    /// - Complexity: O(*n* + *e*).
    public func simplified() -> CitationGraph {
        var joined: [CitationGraph.Edge] = []
        var first = edges.startIndex
        while first < edges.endIndex {
            let (source, target) = (edges[first].source, edges[first].target)
            let parallel = edges[first...].prefix { $0.source == source && $0.target == target }
            let main = parallel.reduce(edges[first]) { $1.weight > $0.weight ? $1 : $0 }
            joined.append(
                CitationGraph.Edge(
                    source: source, target: target, relation: main.relation,
                    weight: parallel.reduce(0) { $0 + $1.weight }, assertedBy: main.assertedBy, evidence: main.evidence)
            )
            first = parallel.endIndex
        }
        return CitationGraph(nodes: nodes, edges: joined)
    }
}
