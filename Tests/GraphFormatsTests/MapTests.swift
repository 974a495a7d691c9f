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

    @Test(arguments: [true, false]) func `a map is never empty where there are relations`(areNumbered: Bool) {
        var options = MapFormat.Options()
        options.documents = 40
        #expect(!MapFormat(Self.pairs(areNumbered: areNumbered), options).ids.isEmpty)
    }
}
