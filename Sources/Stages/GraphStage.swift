import Bytes
import CitationDetection
import CitationNetwork
import GraphFormats
package import Vocabulary
package import Writers

/// The graph: what documents state in, sorted; out come its nodes and its edges, as `graph --format jsonl` writes them.
///
/// ```
/// {"node":id,…} …    ─▶ {"id":id,"label":…}
/// {"source":id,…} …  ─▶ {"source":id,"target":id,"key":…}
/// ```
///
/// One node or edge is put together at a time, and of each field only the value that leads is kept.
package struct GraphStage: Stage {
    package let isParallel: Bool
    private let vocabulary: Vocabulary
    private var node: NodeGathering?
    private var edge: (key: EdgeKey, edge: DocumentStatements.Edge)?

    /// The fact that a document cites a node: the document is its value, or that is empty and it is counted how many do.
    static let citedBy = "citedBy"

    private enum Read: Sendable {
        case node(String, NodeStatement)
        case edge(DocumentStatements.Edge, EdgeKey)
        case handedOn(isFailure: Bool)
        case error(StageError)
    }

    private enum NodeStatement: Sendable {
        case document(NodeFacts.Own, order: String)
        case fact(NodeFacts.Field, String, Int)
        case citedBy(String, Int)
    }

    private struct NodeFields: Decodable {
        let node: String
        let document: OwnDocument?
        let fact: String?
        let value: String?
        let count: Int?
    }

    /// Makes the stage.
    package init(_ vocabulary: Vocabulary, isParallel: Bool = true) {
        (self.vocabulary, self.isParallel) = (vocabulary, isParallel)
    }

    package mutating func take(
        _ lines: [ArraySlice<UInt8>], first: Int, _ json: inout JSONWriter
    ) throws(StageError) -> Int {
        var failures = 0
        for (index, read) in each(lines.count, { Self.read(lines[$0]) }).enumerated() {
            switch read {
            case .node(let id, let statement): try take(statement, of: id, &json)
            case .edge(let stated, let key): try take(stated, key, &json)
            case .handedOn(let isFailure):
                json.write(line: lines[index])
                failures += isFailure ? 1 : 0
            case .error(let error):
                Self.write(error, line: first + index, &json)
                failures += 1
            }
        }
        return failures
    }

    package mutating func finish(_ json: inout JSONWriter) -> Int {
        closeNode(&json)
        closeEdge(&json)
        return 0
    }

    // MARK: - Lines

    private static func read(_ line: ArraySlice<UInt8>) -> Read {
        do throws(StageError) {
            switch StageLine.Kind(line) {
            case .node?:
                let fields = try StageLine.decode(NodeFields.self, from: line)
                return .node(fields.node, try statement(fields))
            case .source?:
                let line = try StageLine.decode(EdgeLine.self, from: line)
                guard line.isSound else { throw StageError("has a weight or places that no relation has") }
                return .edge(line.edge, EdgeKey(line.edge))
            case .change?, .force?: return .handedOn(isFailure: false)
            case .error?: return .handedOn(isFailure: true)
            default: throw foreign("what worker resolve writes")
            }
        } catch {
            return .error(error)
        }
    }

    private static func statement(_ fields: NodeFields) throws(StageError) -> NodeStatement {
        if let document = fields.document {
            let own = NodeFacts.Own(
                header: document.header, path: document.path,
                claim: document.own.flatMap(Claim.init(ownPortableText:)))
            return .document(own, order: document.order)
        }
        guard let fact = fields.fact, let value = fields.value, let count = fields.count else {
            throw StageError("has neither \"document\" nor \"fact\", \"value\" and \"count\"")
        }
        guard (1...1 << 40).contains(count) else { throw StageError("has a count that no collection has") }
        if fact == citedBy { return .citedBy(value, count) }
        guard let field = NodeFacts.Field(rawValue: fact) else {
            throw StageError("has a fact '\(TerminalText.escaped(fact))', which is none")
        }
        guard field.canHave(value) else {
            throw StageError("has '\(TerminalText.escaped(value))' for \(fact), which can't be that")
        }
        return .fact(field, value, count)
    }

    // MARK: - Nodes

    private mutating func take(
        _ statement: NodeStatement, of id: String, _ json: inout JSONWriter
    ) throws(StageError) {
        closeEdge(&json)
        if let node, !ExactText.isSame(node.id, id) {
            guard ExactText(node.id) < ExactText(id) else {
                throw .unsorted("'\(TerminalText.escaped(id))' comes behind '\(TerminalText.escaped(node.id))'")
            }
            closeNode(&json)
        }
        var gathering = node ?? NodeGathering(id: id)
        node = nil
        switch statement {
        case .document(let own, let order): gathering.add(document: own, order: order)
        case .fact(let field, let value, let count): gathering.add(field, value, count)
        case .citedBy("", let count): gathering.add(citedByCount: count)
        case .citedBy(let source, _): gathering.add(citedBy: source)
        }
        node = gathering
    }

    private mutating func closeNode(_ json: inout JSONWriter) {
        guard var gathering = node else { return }
        node = nil
        let made = gathering.node(vocabulary)
        GraphRows.write(made, citedBy: gathering.citedBy, &json)
        json.newline()
    }

    // MARK: - Edges

    private mutating func take(
        _ stated: DocumentStatements.Edge, _ key: EdgeKey, _ json: inout JSONWriter
    ) throws(StageError) {
        closeNode(&json)
        if let edge {
            if edge.key == key {
                self.edge?.edge = edge.edge.joined(with: stated)
                return
            }
            guard edge.key < key else {
                throw .unsorted(
                    "a relation of '\(TerminalText.escaped(stated.source))' comes behind one of '\(TerminalText.escaped(edge.edge.source))'"
                )
            }
            closeEdge(&json)
        }
        edge = (key, stated)
    }

    private mutating func closeEdge(_ json: inout JSONWriter) {
        guard let stated = edge?.edge else { return }
        edge = nil
        let ends = [stated.source, stated.target] + (stated.assertedBy.map { [$0] } ?? [])
        let graph = CitationGraph(
            nodes: ends.map { CitationGraph.Node(id: $0, label: $0) },
            edges: [
                CitationGraph.Edge(
                    source: 0, target: 1, relation: stated.relation, weight: stated.weight,
                    assertedBy: stated.assertedBy.map { _ in 2 }, evidence: stated.evidence, change: stated.change)
            ])
        GraphRows.write(graph.edges[0], of: graph, hasPlaces: true, &json)
        json.newline()
    }
}
