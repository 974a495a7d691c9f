import CitationNetwork
import Testing

@Suite struct NeighbourTests {
    /// ```
    /// a ──▶ b ◀── d
    /// │           ▲
    /// └───▶ c ────┘     e
    /// ```
    private let graph = DrawnGraph.read(
        """
        a -cites-> b
        a -cites-> c
        c -cites-> d
        d -cites-> b
        """, alone: ["e"])

    @Test(arguments: [(0, [0, 1]), (1, []), (2, [2]), (3, [3]), (4, [])])
    func `the edges that leave a node are found in their order`(node: Int, edges: [Int]) {
        #expect(Array(graph.adjacency.outgoing(of: node)) == edges)
    }

    @Test(arguments: [(0, []), (1, [0, 3]), (2, [1]), (3, [2]), (4, [])])
    func `the edges that enter a node are found in their order`(node: Int, edges: [Int]) {
        #expect(Array(graph.adjacency.incoming(of: node)) == edges)
    }

    @Test func `every edge leaves one node and enters one`() {
        let adjacency = graph.adjacency
        #expect(graph.nodes.indices.flatMap { adjacency.outgoing(of: $0) }.sorted() == Array(graph.edges.indices))
        #expect(graph.nodes.indices.flatMap { adjacency.incoming(of: $0) }.sorted() == Array(graph.edges.indices))
    }

    @Test func `a graph without edges has an index too`() {
        let lonely = CitationGraph(nodes: [.init(id: "a", label: "a")], edges: [])
        #expect(lonely.adjacency.outgoing(of: 0).isEmpty)
        #expect(lonely.adjacency.incoming(of: 0).isEmpty)
    }
}
