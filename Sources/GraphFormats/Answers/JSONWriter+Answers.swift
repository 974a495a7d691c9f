import Bytes
package import CitationNetwork
import TextSearch
import Vocabulary
import Writers

/// The answers to questions, the same from the command line and from a page.
extension JSONWriter {
    /// Writes the fields of a relation of a document, with the document at its other end.
    ///
    /// - Parameter index: The edge, an index into the graph's edges.
    package mutating func fields(
        ofRelation index: Int, _ direction: RelationsQuery.Direction, of graph: CitationGraph
    ) {
        let edge = graph.edges[index]
        let isOutgoing = if case .outgoing = direction { true } else { false }
        key("document")
        write(graph.nodes[isOutgoing ? edge.target : edge.source])
        key("edge")
        write(edge, of: graph)
    }

    /// Writes a document with those that it cites and those that cite it, each once, with its relations.
    ///
    /// - Parameter force: Whether it is in force, where a day is known to ask for.
    package mutating func write(
        _ document: CitationGraph.Node, force: ForceReport?, cites: RelationsAnswer, citedBy: RelationsAnswer
    ) {
        object { json in
            json.key("document")
            json.write(document)
            if let force {
                json.key("force")
                json.object { $0.fields(of: force) }
            }
            for (name, answer) in [("citesTotal", cites), ("citedByTotal", citedBy)] {
                json.key(name)
                json.object { json in
                    json.field("documents", answer.documents)
                    json.field("relations", answer.relations)
                    json.field("shown", answer.edges.count)
                }
            }
            json.key("cites")
            json.write(cites) { $0.target }
            json.key("citedBy")
            json.write(citedBy) { $0.source }
        }
        newline()
    }

    /// Writes the documents at the other ends of relations, in the order of their first.
    private mutating func write(_ answer: RelationsAnswer, other: (CitationGraph.Edge) -> Int) {
        let graph = answer.graph
        var documents: [Int] = []
        var relations: [Int: [Int]] = [:]
        for index in answer.edges {
            let document = other(graph.edges[index])
            if relations[document] == nil { documents.append(document) }
            relations[document, default: []].append(index)
        }
        array { json in
            for document in documents {
                json.object { json in
                    json.key("document")
                    json.write(graph.nodes[document])
                    json.key("relations")
                    json.array { json in
                        for index in relations[document] ?? [] { json.write(graph.edges[index], of: graph) }
                    }
                }
            }
        }
    }

    /// Writes a document that implements another, and the way there.
    ///
    /// - Parameter isPossible: Whether it leaves open which document of a number it implements.
    package mutating func write(_ answer: Implementers.Answer, of graph: CitationGraph, isPossible: Bool = false) {
        object { json in
            json.key("document")
            json.write(graph.nodes[answer.node])
            json.field("steps", answer.steps)
            json.key("way")
            json.array { json in for index in answer.way { json.write(graph.edges[index], of: graph) } }
            if isPossible { json.field("possible", true) }
        }
    }

    /// Writes one JSON document: the document asked for, and those that implement it.
    ///
    /// - Parameter possible: What implements a number that may be the document's.
    package mutating func write(_ answer: ImplementersAnswer, possible: [ImplementersAnswer] = []) {
        object { json in
            json.key("document")
            json.write(answer.graph.nodes[answer.target])
            json.field("total", answer.total)
            json.field("documents", answer.documents)
            json.field("complete", answer.isComplete)
            json.key("implementers")
            json.array { json in
                for one in answer.answers { json.write(one, of: answer.graph) }
                for open in possible {
                    for one in open.answers { json.write(one, of: open.graph, isPossible: true) }
                }
            }
        }
        newline()
    }

    /// Writes the fields of a ranked document.
    package mutating func fields(of ranking: Ranking, at index: Int, rank: Int) {
        field("rank", rank)
        field("citedBy", ranking.cited[index])
        field("pageRank", figure: ranking.pageRanks[index])
        key("document")
        write(ranking.graph.nodes[index])
    }

    /// Writes the fields of a text that a search found.
    package mutating func fields(of hit: TextHit) {
        let snippet = hit.snippet
        key("document")
        write(hit.node)
        field("path", hit.path)
        field("page", hit.page)
        field("line", snippet.line)
        field("column", snippet.column)
        field("offset", snippet.offset)
        field("occurrences", hit.occurrences)
        field("text", snippet.text)
        key("highlights")
        array { json in
            for range in snippet.highlights {
                json.object { json in
                    json.field("start", range.lowerBound)
                    json.field("end", range.upperBound)
                }
            }
        }
    }

    /// Writes the fields of a finding.
    package mutating func fields(of finding: Finding) {
        field("kind", finding.kind.rawValue)
        field("severity", finding.kind.severity.rawValue)
        field("message", finding.message)
        field("vietnamese", finding.vietnameseMessage)
        field("count", finding.count)
        key("places")
        array { json in
            for place in finding.places {
                json.object { json in
                    json.field("path", place.path)
                    json.field("line", place.line)
                    json.field("column", place.column)
                    json.field("text", place.text)
                }
            }
        }
    }

    /// JSON Lines as one array: a line break stands between two values and nowhere else.
    package static func array(ofLines lines: [UInt8]) -> [UInt8] {
        var array = Array("[\n".utf8)
        array.reserveCapacity(lines.count * 17 / 16)
        for (index, byte) in lines.enumerated() {
            if byte == 0x0A, index + 1 < lines.count { array.append(UInt8(ascii: ",")) }
            array.append(byte)
        }
        return array + Array("]\n".utf8)
    }
}
