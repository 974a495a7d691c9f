import CitationNetwork
import Testing
import Vocabulary

@testable import GraphFormats

@Suite struct MapTests {
    /// A hundred pairs of documents, each with a relation.
    private static func pairs(areNumbered: Bool) -> CitationGraph {
        CitationGraph(
            nodes: (0..<200).map {
                .init(id: "n\($0)", label: "Kết luận \($0)-KL/TU", symbol: areNumbered ? "\($0)-KL/TU" : nil)
            },
            edges: (0..<100).map {
                .init(source: 2 * $0, target: 2 * $0 + 1, relation: .implements, weight: 1, evidence: [])
            })
    }

    @Test func `a further sheet has other documents, until there are none`() {
        let graph = Self.pairs(areNumbered: true)
        var options = MapFormat.Options()
        options.documents = 40
        var sheets: [[String]] = []
        while !MapFormat.Choice(graph, options).isEmpty, sheets.count < 100 {
            let ids = MapFormat(graph, options).ids
            guard !ids.isEmpty else { break }
            sheets.append(ids)
            options.without.formUnion(ids)
        }
        #expect(sheets.count > 4)
        #expect(sheets.joined().count == 200)
        #expect(Set(sheets.joined()).count == 200)
    }

    @Test func `around a focus the lines that lead to it stand out from those between the others`() {
        // 1 and 2 implement 0, 3 implements 1; 1 and 2 are based on each other, and 2 repeals 1.
        let ties: [(Int, Int, RelationType)] = [
            (1, 0, .implements), (2, 0, .implements), (2, 1, .basedOn), (2, 1, .repeals), (3, 1, .implements),
        ]
        let graph = CitationGraph(
            nodes: (0..<4).map { .init(id: "n\($0)", label: "Kết luận \($0)-KL/TU", symbol: "\($0)-KL/TU") },
            edges: ties.map { .init(source: $0, target: $1, relation: $2, weight: 1, evidence: []) })
        func aside(_ focus: Int?) -> [[Int]] {
            MapContent(graph, [0, 1, 2, 3], MapSelection(graph), focus: focus).lines.filter(\.isAside).map { line in
                [line.source, line.target].compactMap { if case .box(let node) = $0 { node } else { nil } }
            }
        }
        #expect(aside(0) == [[2, 1]])
        #expect(aside(nil).isEmpty)
    }

    @Test func `what is changed in part has another colour than what has ended, and the legend says so`() {
        let graph = CitationGraph(
            nodes: (0..<3).map { .init(id: "n\($0)", label: "Quyết định \($0)/QĐ-UBND", symbol: "\($0)/QĐ-UBND") },
            edges: [
                .init(
                    source: 1, target: 0, relation: .amends, weight: 2, evidence: [], change: .init(isPartial: true)),
                .init(source: 2, target: 1, relation: .repeals, weight: 1, evidence: [], change: .init()),
            ])
        let dot = String(decoding: MapFormat(graph, MapFormat.Options()).dot(.init(width: 4)), as: UTF8.self)
        let lines = dot.split(separator: "\n").filter { $0.contains("->") }
        #expect(lines.count { $0.contains("color=\"\(DOTPalette.partial)\"") && $0.contains("dashed") } == 1)
        #expect(
            lines.count { $0.contains("color=\"\(DOTPalette.line(.change).colour)\"") && $0.contains("solid") } == 1)
        for words in ["sửa đổi, bãi bỏ một phần", "thay thế, bãi bỏ", "nét đậm: nêu nhiều lần"] {
            #expect(dot.contains(words))
        }
        #expect(!dot.contains("+N văn bản khác"))
    }

    @Test(arguments: [true, false]) func `a map is never empty where there are relations`(areNumbered: Bool) {
        var options = MapFormat.Options()
        options.documents = 40
        #expect(!MapFormat(Self.pairs(areNumbered: areNumbered), options).ids.isEmpty)
    }
}
