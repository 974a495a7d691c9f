package import CitationNetwork
import Vocabulary
import Writers

/// Documents and evidence as all queries write them.
extension JSONWriter {
    /// Writes a document of a graph.
    package mutating func write(_ node: CitationGraph.Node) {
        object { json in
            json.field("id", node.id)
            json.field("label", node.label)
            json.field("type", node.type)
            json.field("symbol", node.symbol)
            json.field("date", node.date?.description)
            json.field("jurisdiction", node.jurisdiction)
            json.field("level", node.level?.rawValue)
            json.field("title", node.title)
            json.field("path", node.path)
        }
    }

    /// Writes a place that states a relation.
    package mutating func write(_ evidence: CitationGraph.Evidence) {
        object { json in
            json.field("path", evidence.path)
            json.field("page", evidence.page)
            json.field("line", evidence.line)
            json.field("column", evidence.column)
            json.field("start", evidence.offset)
            json.field("citation", evidence.citation)
            json.field("trigger", evidence.trigger)
            json.field("pinpoint", evidence.pinpoint)
            json.field("article", evidence.article)
            json.field("sentence", evidence.sentence)
            json.field("confidence", share: evidence.confidence)
        }
    }

    /// Writes a relation: its ends by id, who asserts it, and where.
    package mutating func write(_ edge: CitationGraph.Edge, of graph: CitationGraph) {
        object { json in
            json.field("source", graph.nodes[edge.source].id)
            json.field("relation", edge.relation.rawValue)
            json.field("target", graph.nodes[edge.target].id)
            json.field("assertedBy", edge.assertedBy.map { graph.nodes[$0].id })
            if let change = edge.change {
                json.field("partial", change.isPartial)
                json.field("from", change.from?.description)
                json.field("until", change.until?.description)
            }
            json.key("evidence")
            json.array { json in for evidence in edge.evidence { json.write(evidence) } }
        }
    }
}
