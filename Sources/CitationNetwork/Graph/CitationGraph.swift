import Identity
public import Vocabulary

/// A directed graph of documents and the relations between them, each with its evidence.
///
/// Nodes are in a fixed order (by id) and so are edges (by source, target, relation): the same collection gives the
/// same graph, however many threads read it. There are no edges from a document to itself.
public struct CitationGraph: Sendable {
    /// A document, in the collection or only cited.
    public struct Node: Sendable, Hashable, Codable, Identifiable {
        /// The stable id, an XML NMTOKEN: `05-CT.TW_XII`, `tuyen-quang:16-ĐA.TU_2020`, `file:…`.
        public let id: String
        /// What a person calls it: `Chỉ thị 05-CT/TW`.
        public let label: String
        /// The key that it resolves to: `05-CT/TW@XII`; nil for a document without a number.
        public let key: String?
        /// The type as the vocabulary writes it, `Chỉ thị`.
        public let type: String?
        /// The number and symbol, `05-CT/TW`.
        public let symbol: String?
        /// The code of the issuing organ, `TU`.
        public let organ: String?
        /// The issuing organ, by name.
        public let issuer: String?
        /// The date, where it is known.
        public let date: CalendarDate?
        /// The place, for people: `Trung ương`, `Tuyên Quang`; nil where it is unknown.
        public let jurisdiction: String?
        /// The level of the issuing body.
        public let level: Level?
        /// The term in Roman figures.
        public let term: String?
        /// The title (trích yếu).
        public let title: String?
        /// Where it was read from; nil for a document that is only cited.
        public let path: String?
        /// Whether the document itself was read.
        public var inCollection: Bool { path != nil }

        /// Makes a node.
        public init(
            id: String, label: String, key: String? = nil, type: String? = nil, symbol: String? = nil,
            organ: String? = nil, issuer: String? = nil, date: CalendarDate? = nil, jurisdiction: String? = nil,
            level: Level? = nil, term: String? = nil, title: String? = nil, path: String? = nil
        ) {
            self.id = id
            self.label = label
            self.key = key
            self.type = type
            self.symbol = symbol
            self.organ = organ
            self.issuer = issuer
            self.date = date
            self.jurisdiction = jurisdiction
            self.level = level
            self.term = term
            self.title = title
            self.path = path
        }
    }

    /// One place in a text that shows a relation.
    public struct Evidence: Sendable, Hashable, Codable {
        /// The file that says it, and where: lines and columns count from 1, columns in characters.
        public let path: String
        /// The page, from 1, for the forms that have pages.
        public let page: Int?
        /// The line, from 1.
        public let line: Int
        /// The column, from 1.
        public let column: Int
        /// The offset of the citation in the text that `danchieu text` prints, in bytes; nil where it is not known.
        public let offset: Int?
        /// The sentence with the citation, white space folded, at most 400 characters.
        public let sentence: String
        /// The citation's own text.
        public let citation: String
        /// The words that made the relation, "tiếp tục thực hiện"; nil where nothing governs the citation.
        public let trigger: String?
        /// The article, clause and point that are cited.
        public let pinpoint: String?
        /// The article of its own document that the place is in, "khoản 2 Điều 58"; nil in texts without articles.
        public let article: String?
        /// How sure it is that the citation means the edge's target, from 0 to 1.
        public let confidence: Double

        /// Makes a piece of evidence.
        public init(
            path: String, page: Int? = nil, line: Int, column: Int, offset: Int? = nil, sentence: String,
            citation: String, trigger: String?, pinpoint: String?, article: String? = nil, confidence: Double
        ) {
            self.path = path
            self.page = page
            self.line = line
            self.column = column
            self.offset = offset
            self.sentence = sentence
            self.citation = citation
            self.trigger = trigger
            self.pinpoint = pinpoint
            self.article = article
            self.confidence = confidence
        }

        /// Where it stands, for people: `a.txt:12`, `b.pdf:40 (page 3)`.
        public var place: String { place(shownAt: path) }

        /// Where it stands, with its file called otherwise.
        package func place(shownAt path: String) -> String { "\(path):\(line)\(page.map { " (page \($0))" } ?? "")" }
    }

    /// How a document is changed, as far as one relation tells it.
    public struct Change: Sendable, Hashable, Codable {
        /// Whether only a part of it is.
        public var isPartial: Bool
        /// The first day; nil where it is not known.
        public var from: CalendarDate?
        /// The last day, where it is changed for a time.
        public var until: CalendarDate?

        /// Makes a change.
        public init(isPartial: Bool = false, from: CalendarDate? = nil, until: CalendarDate? = nil) {
            (self.isPartial, self.from, self.until) = (isPartial, from, until)
        }
    }

    /// A relation of one document to another; `source` and `target` are indices into `nodes`.
    public struct Edge: Sendable, Hashable, Codable {
        /// The citing document, an index into `nodes`.
        public let source: Int
        /// The cited document, an index into `nodes`.
        public let target: Int
        /// The relation.
        public let relation: RelationType
        /// How often the source's relation to the target is stated.
        public let weight: Int
        /// The document that states it where that is not the source itself: the title of a cited document says what it
        /// implements, and the citing document asserts it. An index into `nodes`.
        public let assertedBy: Int?
        /// Where it is stated, the surest first; at most three places are kept.
        public let evidence: [Evidence]
        /// How the target is changed, of a relation of the change family.
        public let change: Change?

        /// Makes an edge.
        public init(
            source: Int, target: Int, relation: RelationType, weight: Int, assertedBy: Int? = nil, evidence: [Evidence],
            change: Change? = nil
        ) {
            self.source = source
            self.target = target
            self.relation = relation
            self.weight = weight
            self.assertedBy = assertedBy
            self.evidence = evidence
            self.change = change ?? (relation.family == .change ? Change() : nil)
        }
    }

    /// The documents, ordered by id.
    public let nodes: [Node]
    /// The relations, ordered by source, target and relation.
    public let edges: [Edge]

    /// Makes a graph. Nodes must have unique ids; edges must point at nodes.
    public init(nodes: [Node], edges: [Edge]) {
        precondition(edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) })
        self.nodes = nodes
        self.edges = edges
    }

    /// Returns the id of an edge, unique in its graph and an XML NMTOKEN: `source·relation·target`, with `·asserter` where
    /// another says it. No node id has a middle dot in it.
    public func id(of edge: Edge) -> String {
        let base = "\(nodes[edge.source].id)·\(edge.relation.rawValue)·\(nodes[edge.target].id)"
        guard let asserter = edge.assertedBy else { return base }
        return "\(base)·\(nodes[asserter].id)"
    }
}

extension CitationGraph.Node: CustomStringConvertible {
    /// The document for people: its label and its id.
    public var description: String { "\(label) (\(id))" }
}
