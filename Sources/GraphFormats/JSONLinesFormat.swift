public import CitationNetwork
import Writers

/// JSON Lines, `nodes.jsonl` and `edges.jsonl`, a document or a relation a line: for pandas, DuckDB, Spark and databases.
///
/// A line has what graph.json has of it; that of a relation has all places that are kept, as `places`. `Graphs/schemas` has the schema.
public struct JSONLinesFormat: GraphFormat {
    /// Makes the format.
    public init() {}

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        let citedBy = graph.citedByCounts()
        return [
            Self.file("nodes.jsonl", graph.nodes.count) { index, json in
                GraphRows.write(graph.nodes[index], citedBy: citedBy[index], &json)
            },
            Self.file("edges.jsonl", graph.edges.count) { index, json in
                GraphRows.write(graph.edges[index], of: graph, hasPlaces: true, &json)
            },
        ]
    }

    /// A file of rows, some a piece.
    private static func file(
        _ name: String, _ count: Int, write: @escaping @Sendable (Int, inout JSONWriter) -> Void
    ) -> GraphFile {
        GraphFile(name: name, pieceCount: max(1, (count + rows - 1) / rows)) { piece in
            var json = JSONWriter()
            for index in piece * rows..<min(count, (piece + 1) * rows) {
                write(index, &json)
                json.newline()
            }
            return json.bytes
        }
    }

    private static let rows = 1_024
}
