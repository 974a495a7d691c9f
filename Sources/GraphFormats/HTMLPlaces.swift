package import CitationNetwork
import Vocabulary
package import Writers

/// On which page each document of a graph is told of: all on one, or, where that would take long to open, on pages of a folder beside it.
package struct HTMLPlaces: Sendable {
    /// The documents of each page of the folder, indices into the graph's nodes; empty where one page has all.
    let pages: [[Int]]
    /// All documents in the order of the table: by level from the centre down, then by date.
    let order: [Int]
    private let pageOf: [String: Int]

    /// The folder.
    static let folder = "graph-documents"
    /// About as many bytes a page may have; it opens within a second or two.
    private static let pageLimit = 1_500_000
    /// About as many bytes as a document and as a relation take.
    private static let documentBytes = 1_500

    /// Puts the documents of a graph on pages.
    ///
    /// - Complexity: O(*n* log *n* + *e*).
    package init(_ graph: CitationGraph) {
        func key(_ index: Int) -> (Int, Int, Int) {
            let node = graph.nodes[index]
            return (node.level?.rank ?? .max, node.date?.dayNumber ?? .max, index)
        }
        order = graph.nodes.indices.map(key).sorted { $0 < $1 }.map(\.2)
        var bytes = [Int](repeating: Self.documentBytes, count: graph.nodes.count)
        for edge in graph.edges {
            bytes[edge.source] += Self.documentBytes
            bytes[edge.target] += Self.documentBytes
        }
        guard bytes.reduce(0, +) > Self.pageLimit else {
            (pages, pageOf) = ([], [:])
            return
        }
        var pages: [[Int]] = []
        var size = 0
        for index in order {
            if pages.isEmpty || size + bytes[index] > Self.pageLimit {
                pages.append([])
                size = 0
            }
            pages[pages.count - 1].append(index)
            size += bytes[index]
        }
        self.pages = pages
        pageOf = Dictionary(
            pages.enumerated().flatMap { page, nodes in nodes.map { (graph.nodes[$0].id, page) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The name of a page's file.
    static func name(_ page: Int) -> String {
        let number = "\(page + 1)"
        return "\(String(repeating: "0", count: max(0, 4 - number.count)))\(number).html"
    }

    /// Returns where a document is told of.
    ///
    /// - Parameter page: The page of the folder from which a link leads there; nil for the first page.
    package func address(of node: CitationGraph.Node, from page: Int? = nil) -> HTMLAddress {
        let anchor = "d-\(node.id)"
        guard let place = pageOf[node.id], place != page else { return .anchor(anchor) }
        return .file((page == nil ? [Self.folder] : []) + [Self.name(place)], anchor: anchor)
    }
}
