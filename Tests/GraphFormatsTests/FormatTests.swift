import CitationNetwork
import Testing
import Vocabulary
@testable import Writers

@testable import GraphDrawing
@testable import GraphFormats

@Suite struct FormatTests {
    /// Two documents with everything in them that a format could trip over.
    private var graph: CitationGraph {
        let nasty = "a\"b\\c\n<d>&]]>\u{1}\u{202E}=e"
        let evidence = CitationGraph.Evidence(
            path: "a.txt", line: 3, column: 5, sentence: nasty, citation: "Chỉ thị 05", trigger: "thực hiện",
            pinpoint: nil, confidence: 0.9)
        return CitationGraph(
            nodes: [
                .init(
                    id: "05-CT.TW_XII", label: "Chỉ thị 05-CT/TW", key: "05-CT/TW@XII", type: "Chỉ thị",
                    symbol: "05-CT/TW", level: .central, term: "XII"),
                .init(
                    id: "file:a", label: nasty, type: "Kết luận", date: CalendarDate(year: 2021, month: 7, day: 6),
                    level: .provincial, title: "=1+1", path: "a.txt"),
            ],
            edges: [
                .init(source: 1, target: 0, relation: .implements, weight: 2, evidence: [evidence]),
                .init(source: 1, target: 0, relation: .reviews, weight: 1, assertedBy: 0, evidence: []),
            ])
    }

    private func text(_ format: any GraphFormat, _ file: Int = 0) throws -> String {
        String(decoding: try format.files(graph)[file].bytes, as: UTF8.self)
    }

    @Test func `GraphML escapes what it must and leaves out what XML forbids`() throws {
        let xml = try text(GraphMLFormat())
        #expect(xml.contains("<data key=\"node-label\">a&quot;b\\c\n&lt;d&gt;&amp;]]&gt;\u{202E}=e</data>"))
        #expect(!xml.contains("\u{1}"))
        #expect(xml.contains("id=\"file:a·implements·05-CT.TW_XII\" source=\"file:a\" target=\"05-CT.TW_XII\""))
        #expect(xml.contains("<key id=\"edge-eid\" for=\"edge\" attr.name=\"eid\" attr.type=\"string\"/>"))
        #expect(!xml.contains("id=\"d0\""))
    }

    @Test func `nodes stand before edges`() throws {
        let xml = try text(GraphMLFormat())
        let lastNode = try #require(xml.range(of: "<node ", backwards: true))
        let firstEdge = try #require(xml.range(of: "<edge "))
        #expect(lastNode < firstEdge)
    }

    @Test func `yEd gets labels of its own`() throws {
        #expect(try text(GraphMLFormat(dialect: .yed)).contains("<y:NodeLabel>Chỉ thị 05-CT/TW</y:NodeLabel>"))
    }

    @Test func `DOT quotes every id and escapes labels and tooltips`() throws {
        let dot = try text(DOTFormat())
        #expect(dot.contains("\"file:a\" -> \"05-CT.TW_XII\" ["))
        #expect(dot.contains("a\\\"b\\\\c\\n<d>&amp;]]>"))
        #expect(dot.contains("a&quot;b\\c &lt;d&gt;&amp;]]&gt;"))
        #expect(dot.contains("fontname=\"DejaVu Sans\""))
        #expect(!dot.contains("strict"))
        #expect(dot.contains("dashed"), "what is only cited is drawn apart")
    }

    @Test func `edge labels can be left out`() throws {
        #expect(try text(DOTFormat(edgeLabels: true)).contains("label=\"thực hiện\""))
        #expect(!(try text(DOTFormat(edgeLabels: false)).contains("label=\"thực hiện\"")))
    }

    @Test func `JSON is written as networkx reads it`() throws {
        let json = try text(NodeLinkFormat())
        #expect(
            json.hasPrefix(
                "{\"directed\":true,\"multigraph\":true,\"graph\":{\"generator\":\"danchieu\"},\"nodes\":[{\"id\":\"05-CT.TW_XII\""
            ))
        #expect(json.contains("a\\\"b\\\\c\\n<d>&]]>\\u0001"))
        #expect(json.contains("\"weight\":2,\"confidence\":0.9"))
    }

    @Test func `CSV quotes cells and guards them against formulas`() throws {
        let nodes = try text(CSVFormat())
        #expect(nodes.contains(",'=1+1,"))
        #expect(nodes.contains("\"a\"\"b\\c\n<d>&]]>"))
        #expect(nodes.hasPrefix("id,label,name,key,type"))
    }

    @Test func `parallel edges can be joined`() {
        let simple = graph.simplified()
        #expect(simple.edges.map(\.relation) == [.implements])
        #expect(simple.edges.map(\.weight) == [3])
    }

    /// ```
    /// a ══ three relations ══▶ b ──▶ a
    /// ```
    @Test func `of joined edges the heaviest one alone decides, not the sum so far`() {
        let nodes = [CitationGraph.Node(id: "a", label: "a"), .init(id: "b", label: "b")]
        let edges = [(RelationType.amends, 2), (.cites, 2), (.reviews, 3)].map {
            CitationGraph.Edge(source: 0, target: 1, relation: $0.0, weight: $0.1, evidence: [])
        }
        let back = CitationGraph.Edge(source: 1, target: 0, relation: .cites, weight: 1, evidence: [])
        let simple = CitationGraph(nodes: nodes, edges: edges + [back]).simplified()
        #expect(simple.edges.map(\.relation) == [.reviews, .cites])
        #expect(simple.edges.map(\.weight) == [7, 1])
    }

    @Test(arguments: [(0.0, "0"), (1, "1"), (0.9, "0.9"), (0.75, "0.75"), (0.05, "0.05"), (0.333, "0.33")])
    func `shares have two decimals at most`(share: Double, text: String) {
        #expect(JSONWriter.hundredths(share) == text)
    }
}

extension String {
    /// The range of a text in this one.
    fileprivate func range(of wanted: String, backwards: Bool = false) -> String.Index? {
        var at = backwards ? utf8.index(endIndex, offsetBy: -wanted.utf8.count) : startIndex
        while true {
            if self[at...].hasPrefix(wanted) { return at }
            if backwards ? at == startIndex : at == endIndex { return nil }
            at = unicodeScalars.index(at, offsetBy: backwards ? -1 : 1)
        }
    }
}
