import CitationNetwork
import Testing
import Vocabulary

@Suite struct FilterTests {
    /// Central documents have capital letters:
    /// ```
    ///        A ◀─amends── B
    ///        ▲            ▲
    /// implements        cites
    ///        │            │
    ///        a ──cites──▶ b ◀─implements── c        d (cites nothing)
    /// ```
    private let graph = DrawnGraph.read(
        """
        B -amends-> A
        a -implements-> A
        a -cites-> b
        b -cites-> B
        c -implements-> b
        """, alone: ["d"], absent: ["A", "B"])

    private func filtered(_ graph: CitationGraph, _ change: (inout GraphFilter) -> Void) -> CitationGraph {
        var filter = GraphFilter()
        change(&filter)
        return graph.filtered(by: filter)
    }

    private func index(_ name: String) -> Int? { graph.nodes.firstIndex { $0.id == name } }

    @Test func `an empty filter keeps everything`() {
        let all = filtered(graph) { _ in }
        #expect(all.nodes == graph.nodes)
        #expect(all.edges == graph.edges)
    }

    @Test(arguments: [(0, "c"), (1, "b c"), (2, "B a b c"), (3, "A B a b c"), (Int.max, "A B a b c"), (-1, "c")])
    func `a focus keeps what lies within its depth, in either direction`(depth: Int, names: String) {
        let near = filtered(graph) { ($0.focus, $0.depth) = (index("c"), depth) }
        #expect(DrawnGraph.names(near) == names)
    }

    @Test func `a focus follows the wanted relations alone`() {
        let near = filtered(graph) { ($0.focus, $0.depth, $0.relations) = (index("a"), 9, [.implements]) }
        #expect(DrawnGraph.edges(near) == ["a -implements-> A"])
    }

    @Test func `the focus stays, whatever else is wanted`() {
        #expect(DrawnGraph.names(filtered(graph) { ($0.focus, $0.relations) = (index("B"), [.repeals]) }) == "B")
        #expect(DrawnGraph.names(filtered(graph) { ($0.focus, $0.levels) = (index("A"), [.district]) }) == "A")
        #expect(DrawnGraph.names(filtered(graph) { ($0.focus, $0.top) = (index("d"), 0) }) == "d")
    }

    @Test(arguments: [
        (RelationType.implements, ["a -implements-> A", "c -implements-> b"], "A a b c d"),
        (.amends, ["B -amends-> A"], "A B a b c d"), (.repeals, [], "a b c d"),
    ])
    func `documents that lose all edges stay only if they are in the collection`(
        relation: RelationType, edges: [String], names: String
    ) {
        let part = filtered(graph) { $0.relations = [relation] }
        #expect(DrawnGraph.edges(part) == edges)
        #expect(DrawnGraph.names(part) == names)
    }

    @Test func `a level keeps its documents and the other ends of their edges`() {
        let central = filtered(graph) { $0.levels = [.central] }
        #expect(DrawnGraph.names(central) == "A B a b")
        #expect(DrawnGraph.edges(central) == ["B -amends-> A", "a -implements-> A", "b -cites-> B"])
    }

    @Test func `a type keeps its documents and the other ends of their edges`() {
        let graph = DrawnGraph.read("ak -cites-> b\nb -cites-> c")
        #expect(DrawnGraph.edges(filtered(graph) { $0.types = ["Kết luận"] }) == ["ak -cites-> b"])
    }

    @Test(arguments: [(0, ""), (1, "b"), (2, "A b"), (3, "A B b"), (99, "A B a b c d")])
    func `the most cited are those that the most documents cite`(count: Int, names: String) {
        // b and A have two each; b has the heavier ones.
        let graph = DrawnGraph.read(
            """
            B -amends-> A
            a -implements-> A
            a -cites 2-> b
            b -cites-> B
            c -implements-> b
            """, alone: ["d"])
        #expect(DrawnGraph.names(filtered(graph) { $0.top = count }) == names)
    }

    @Test(arguments: ["a -cites 9-> x", "a -cites-> x\na -implements-> x\na -reviews-> x"])
    func `many statements and relations of one document count for less than two documents`(one: String) {
        let graph = DrawnGraph.read("\(one)\nb -cites-> y\nc -cites-> y")
        #expect(DrawnGraph.names(filtered(graph) { $0.top = 1 }) == "y")
    }

    /// ```
    /// a ──cites──▶ b     says c, which goes
    /// ```
    @Test func `an edge whose asserter goes stays, and its evidence names the file`() throws {
        let graph = DrawnGraph.read("a -cites-> b by c")
        let part = filtered(graph) { ($0.focus, $0.depth) = (0, 1) }
        #expect(DrawnGraph.edges(part) == ["a -cites-> b"])
        #expect(part.edges.first?.evidence.first?.path == "c.txt")
    }

    @Test func `an asserter that stays is found at its new place`() {
        let graph = DrawnGraph.read("b -cites-> c by d\nd -cites-> c", alone: ["a"])
        let part = filtered(graph) { ($0.focus, $0.depth) = (2, 1) }
        #expect(DrawnGraph.edges(part) == ["b -cites-> c by d", "d -cites-> c"])
    }

    /// ```
    ///       a ──cites──▶ b        says a
    ///       a ──cites──▶ b        says c, which goes
    ///       a ──cites──▶ b        says d, which goes
    /// ```
    @Test func `edges that only lost asserters told apart become one, so that ids stay unique`() {
        let graph = DrawnGraph.read(
            """
            a -cites 2-> b
            a -cites-> b by c
            a -reviews-> b by c
            a -cites 4-> b by d
            """)
        let part = filtered(graph) { ($0.focus, $0.depth) = (0, 1) }
        #expect(DrawnGraph.edges(part) == ["a -cites 7-> b", "a -reviews-> b"])
        #expect(part.edges.first?.evidence.map(\.path) == ["a.txt", "c.txt", "d.txt"])
        #expect(Set(part.edges.map { part.id(of: $0) }).count == part.edges.count)
    }
}
