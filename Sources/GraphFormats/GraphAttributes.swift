package import CitationNetwork
import Vocabulary
import Pages
import Writers

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

/// An attribute of nodes or edges: the same in every format, in the order of its cases.
protocol GraphAttribute: CaseIterable, RawRepresentable<String>, Sendable {
    associatedtype Element

    /// The type in GraphML's words.
    var type: String { get }

    /// The value that a node or an edge has; nil for none.
    func value(_ element: Element, _ graph: CitationGraph) -> AttributeValue?
}

/// The attributes of nodes; how many documents cite a node comes last, as `citedBy`: see `CitationGraph.citedByCounts`.
enum NodeAttribute: String, GraphAttribute {
    case label, name, key, type, symbol, organ, issuer, date, year, jurisdiction, level, levelLabel, term, title, path,
        inCollection

    var type: String {
        switch self {
        case .year: "int"
        case .inCollection: "boolean"
        default: "string"
        }
    }

    func value(_ node: CitationGraph.Node, _ graph: CitationGraph) -> AttributeValue? {
        switch self {
        case .label: .text(node.label)
        case .name: .text(node.title ?? node.label)
        case .key: node.key.map(AttributeValue.text)
        case .type: node.type.map(AttributeValue.text)
        case .symbol: node.symbol.map(AttributeValue.text)
        case .organ: node.organ.map(AttributeValue.text)
        case .issuer: node.issuer.map(AttributeValue.text)
        case .date: node.date.map { .text($0.description) }
        case .year: node.date.map { .integer($0.year) }
        case .jurisdiction: node.jurisdiction.map(AttributeValue.text)
        case .level: node.level.map { .text($0.rawValue) }
        case .levelLabel: node.level.map { .text($0.label) }
        case .term: node.term.map(AttributeValue.text)
        case .title: node.title.map(AttributeValue.text)
        case .path: node.path.map(AttributeValue.text)
        case .inCollection: .flag(node.inCollection)
        }
    }
}

/// The attributes of edges.
enum EdgeAttribute: String, GraphAttribute {
    case eid, relation, label, labelEn, interaction, family, weight, confidence, trigger, evidence, place, pinpoint,
        article, assertedBy, partial, from, until

    var type: String {
        switch self {
        case .weight: "int"
        case .confidence: "double"
        case .partial: "boolean"
        default: "string"
        }
    }

    func value(_ edge: CitationGraph.Edge, _ graph: CitationGraph) -> AttributeValue? {
        switch self {
        case .eid: .text(graph.id(of: edge))
        case .relation, .interaction: .text(edge.relation.rawValue)
        case .label: .text(edge.relation.label + edge.partLabel)
        case .labelEn: .text(edge.relation.englishLabel)
        case .family: .text(edge.relation.family.rawValue)
        case .weight: .integer(edge.weight)
        case .confidence: edge.surest { .share($0.confidence) }
        case .trigger: edge.surest { $0.trigger.map(AttributeValue.text) }
        case .evidence: edge.surest { .text($0.sentence) }
        case .place: edge.surest { .text($0.place) }
        case .pinpoint: edge.surest { $0.pinpoint.map(AttributeValue.text) }
        case .article: edge.surest { $0.article.map(AttributeValue.text) }
        case .assertedBy: edge.assertedBy.map { .text(graph.nodes[$0].id) }
        case .partial: edge.change.map { .flag($0.isPartial) }
        case .from: (edge.change?.from).map { .text($0.description) }
        case .until: (edge.change?.until).map { .text($0.description) }
        }
    }
}

extension CitationGraph.Edge {
    /// What the surest piece of evidence says. It is looked at where it lies: each attribute would else copy all its texts.
    @inline(__always)
    fileprivate func surest(_ value: (CitationGraph.Evidence) -> AttributeValue?) -> AttributeValue? {
        evidence.isEmpty ? nil : value(evidence[0])
    }
}

extension CitationGraph {
    /// Returns the graph with the edges between the same two documents joined into one: its relation and evidence are
    /// those of the heaviest, the first of them among equals; its weight is the sum.
    ///
    /// ```
    /// a ──implements 2──▶ b
    /// a ──reviews 1─────▶ b      becomes      a ──implements 3──▶ b
    /// ```
    ///
    /// - Complexity: O(*n* + *e*).
    package func simplified() -> CitationGraph {
        var joined: [CitationGraph.Edge] = []
        var first = edges.startIndex
        while first < edges.endIndex {
            let (source, target) = (edges[first].source, edges[first].target)
            let parallel = edges[first...].prefix { $0.source == source && $0.target == target }
            let main = parallel.reduce(edges[first]) { $1.weight > $0.weight ? $1 : $0 }
            joined.append(
                CitationGraph.Edge(
                    source: source, target: target, relation: main.relation,
                    weight: parallel.reduce(0) { $0 + $1.weight }, assertedBy: main.assertedBy, evidence: main.evidence,
                    change: main.change)
            )
            first = parallel.endIndex
        }
        return CitationGraph(nodes: nodes, edges: joined)
    }
}
