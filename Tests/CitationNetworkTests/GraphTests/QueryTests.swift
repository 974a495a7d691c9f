import CitationNetwork
import Testing
import Vocabulary

@Suite struct QueryTests {
    /// ```
    /// a ──▶ b ──▶ c ──▶ d        e (alone)
    /// └─────────▶─┘
    /// ```
    private let graph = DrawnGraph.read(
        """
        a -cites-> b
        a -implements-> b
        a -cites-> c
        b -cites-> c
        c -cites-> d
        """, alone: ["e"])

    private func index(_ name: String) throws -> Int { try #require(graph.nodes.firstIndex { $0.id == name }) }

    @Test(arguments: [
        ("a", "d", "a c, c d"), ("a", "b", "a b"), ("b", "d", "b c, c d"), ("a", "a", ""), ("d", "a", nil),
        ("a", "e", nil),
    ])
    func `the shortest way along the arrows is found, or that there is none`(from: String, to: String, way: String?)
        throws
    {
        let found = graph.path(from: try index(from), to: try index(to)).map { way in
            way.map { "\(graph.nodes[graph.edges[$0].source].id) \(graph.nodes[graph.edges[$0].target].id)" }.joined(
                separator: ", ")
        }
        #expect(found == way)
    }

    @Test func `a ring is gone around once`() throws {
        let ring = DrawnGraph.read("a -cites-> b\nb -cites-> c\nc -cites-> a")
        #expect(ring.path(from: 0, to: 2) == [0, 1])
    }

    @Test func `documents that cite count once, in however many relations`() {
        #expect(graph.citedByCounts() == [0, 1, 2, 1, 0])
        #expect(graph.citesCounts() == [2, 1, 1, 0, 0])
    }

    @Test func `PageRanks sum up to one, flow along the arrows and don't count relations twice`() {
        let ranks = graph.pageRanks()
        #expect(abs(ranks.reduce(0, +) - 1) < 1e-9)
        #expect(ranks[3] > ranks[2] && ranks[2] > ranks[1] && ranks[1] > ranks[0])
        #expect(abs(ranks[0] - ranks[4]) < 1e-12)
        let single = DrawnGraph.read("a -cites-> b\na -cites-> c\nb -cites-> c\nc -cites-> d", alone: ["e"]).pageRanks()
        for (rank, other) in zip(ranks, single) { #expect(abs(rank - other) < 1e-12) }
        #expect(CitationGraph(nodes: [], edges: []).pageRanks().isEmpty)
    }

    @Test func `in a ring all are equal`() {
        for rank in DrawnGraph.read("a -cites-> b\nb -cites-> c\nc -cites-> a").pageRanks() {
            #expect(abs(rank - 1.0 / 3) < 1e-9)
        }
    }
}
