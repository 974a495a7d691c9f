import Bytes
import CitationDetection
package import CitationNetwork
import DocumentReading
import Identity
package import Writers

/// What each document's citations mean: documents in, sorted, each behind what it is to know; out comes what they state of nodes and of
/// relations.
///
/// ```
/// {"document":path,"known":…} … {"document":path,"record":…}
///     ─▶ {"node":id,"document":{…}}  {"node":id,"fact":…,"value":…,"count":n} …  {"source":id,"target":id,"relation":…} …
///        {"change":id,"by":id,…} …  {"force":id,…} …
/// ```
///
/// What the documents that come together say of one node is counted before it is written.
package struct ResolveStage: Stage {
    package let isParallel: Bool
    private let resolver: Resolver
    /// The document that is coming, and what it is to know.
    private var known: (document: String, blocks: [Block: Set<String>]) = ("", [:])

    private struct Fields: Decodable, Sendable {
        struct Known: Decodable, Sendable {
            let block: String
            let epochs: [String]
        }
        struct Record: Decodable, Sendable {
            let version: Int
            let order: String
            let original: Bool
            let node: String
            let own: String?
            let detected: DetectedDocument
        }
        let document: String
        let known: Known?
        let record: Record?
    }

    private struct Head: Decodable {
        struct Record: Decodable { let version: Int }
        let record: Record?
    }

    private enum Read: Sendable {
        case fields(Fields)
        case handedOn
        case error(StageError)
    }

    private struct Job: Sendable {
        let record: Fields.Record
        let known: [Block: Set<String>]
    }

    /// Makes the stage.
    package init(_ resolver: Resolver, isParallel: Bool = true) {
        (self.resolver, self.isParallel) = (resolver, isParallel)
    }

    package mutating func take(_ lines: [ArraySlice<UInt8>], first: Int, _ json: inout JSONWriter) -> Int {
        var jobs: [Job] = []
        var failures = 0
        for (index, read) in each(lines.count, { Self.read(lines[$0]) }).enumerated() {
            switch read {
            case .fields(let fields): take(fields, &jobs)
            case .handedOn:
                json.write(line: lines[index])
                failures += 1
            case .error(let error):
                Self.write(error, line: first + index, &json)
                failures += 1
            }
        }
        write(jobs, &json)
        return failures
    }

    package mutating func finish(_ json: inout JSONWriter) -> Int { 0 }

    private static func read(_ line: ArraySlice<UInt8>) -> Read {
        do throws(StageError) {
            switch StageLine.Kind(line) {
            case .document?:
                if let version = try StageLine.decode(Head.self, from: line).record?.version {
                    try StageRecord.checkVersion(version)
                }
                let fields = try StageLine.decode(Fields.self, from: line)
                guard fields.record?.detected.isSound ?? true else {
                    throw StageError("has a document with numbers or links that no document has")
                }
                return .fields(fields)
            case .error?: return .handedOn
            default: throw foreign("what worker match and worker claims write")
            }
        } catch {
            return .error(error)
        }
    }

    private mutating func take(_ fields: Fields, _ jobs: inout [Job]) {
        if !ExactText.isSame(known.document, fields.document) { known = (fields.document, [:]) }
        if let told = fields.known, let block = Block(portableText: told.block) {
            known.blocks[block, default: []].formUnion(told.epochs)
        }
        guard let record = fields.record else { return }
        jobs.append(Job(record: record, known: known.blocks))
        known = ("", [:])
    }

    // MARK: - Statements

    private func write(_ jobs: [Job], _ json: inout JSONWriter) {
        // What only repeats another text says nothing new.
        let wanted = jobs.filter(\.record.original)
        let parts = each(wanted.count) { statements(of: wanted[$0]) }
        var facts: [ExactText: NodeFacts] = [:]
        for part in parts {
            json.write(lines: part.lines)
            for (node, said) in part.facts { facts[ExactText(node), default: NodeFacts()].add(said, times: 1) }
        }
        for (node, said) in facts.sorted(by: { $0.key < $1.key }) {
            var lines: [(String, String, Int)] = []
            said.each { lines.append(($0.rawValue, $1, $2)) }
            for (field, value, count) in lines.sorted(by: {
                (ExactText($0.0), ExactText($0.1)) < (ExactText($1.0), ExactText($1.1))
            }) {
                Self.write(node.text, field, value, count, &json)
            }
        }
    }

    private static func write(_ node: String, _ field: String, _ value: String, _ count: Int, _ json: inout JSONWriter)
    {
        json.object { json in
            json.field("node", node)
            json.field("fact", field)
            json.field("value", value)
            json.field("count", count)
        }
        json.newline()
    }

    /// What a document states; what it says of nodes is still to be counted with what others do.
    private func statements(of job: Job) -> (lines: [UInt8], facts: [(node: String, facts: NodeFacts)]) {
        let record = job.record
        let own = record.own.flatMap(Claim.init(ownPortableText:))
        var claims = resolver.localClaims(record.detected, own: own)
        resolver.settle(&claims, of: record.detected) { job.known[$0] ?? [] }
        let statements = DocumentStatements(record.detected, node: record.node, claims: claims)
        var json = JSONWriter()
        json.object { json in
            json.field("node", record.node)
            json.key("document")
            json.value(
                json: StageLine.json(
                    OwnDocument(
                        order: record.order, path: record.detected.path, own: record.own, header: record.detected.header
                    )))
        }
        json.newline()
        let edges = statements.edges.map { (key: EdgeKey($0), edge: $0) }.sorted { $0.key < $1.key }
        for (index, (key, edge)) in edges.enumerated() {
            if index == 0 || !edges[index - 1].key.hasSameEnds(as: key) {
                Self.write(edge.target, GraphStage.citedBy, edge.source, 1, &json)
            }
            EdgeLine.write(edge, order: record.order, &json)
        }
        let entry = ChangeLedger.Entry(record.detected, id: record.node, claims: claims)
        EffectLine.write(ChangeLedger.told(by: entry), node: record.node, order: record.order, &json)
        return (json.bytes, statements.facts)
    }
}
