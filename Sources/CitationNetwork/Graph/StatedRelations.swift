package import CitationDetection
package import Vocabulary

/// The relations that documents state, gathered citation by citation.
///
/// Documents and nodes are numbers here, whatever they are numbers of: places in arrays, or rows of a store.
package struct StatedRelations {
    /// What makes a relation one and the same.
    package struct Key: Hashable, Sendable {
        /// The node that cites, or of which a title says that it does.
        package let source: Int
        /// The node that is cited.
        package let target: Int
        /// The relation.
        package let relation: RelationType
        /// The node that says so.
        package let statedBy: Int

        /// The node that says so where that is not the source itself.
        package var assertedBy: Int? { isReported ? statedBy : nil }
        /// Whether another's title says so.
        package let isReported: Bool
    }

    /// A citation by its document and its position there.
    package struct Place: Hashable, Sendable {
        package let document: Int
        package let position: Int
        /// How sure it is that it means the relation's target, from 0 to 1.
        package let confidence: Double

        package init(document: Int, position: Int, confidence: Double) {
            (self.document, self.position, self.confidence) = (document, position, confidence)
        }
    }

    /// How often a relation is stated, and where.
    package struct Statement: Sendable {
        /// How often.
        package var weight = 0
        /// Where, the surest first, of equals the earlier one; at most three places.
        package var places: [Place] = []
        /// How the target is changed, of a relation of the change family.
        package var change: CitationGraph.Change?

        mutating func add(_ place: Place, _ change: CitationGraph.Change?) {
            weight += 1
            self.change = CitationGraph.Change.joined(self.change, change)
            let position = places.firstIndex { $0.confidence < place.confidence } ?? places.count
            guard position < 3 else { return }
            places.insert(place, at: position)
            if places.count > 3 { places.removeLast() }
        }
    }

    /// The relations so far.
    package private(set) var statements: [Key: Statement] = [:]

    /// Makes an empty gathering.
    package init() {}

    /// Adds what a document states. Documents of one node must come in their order.
    ///
    /// - Parameters:
    ///   - own: The node of the document itself.
    ///   - header: What the document says of itself.
    ///   - targets: For each citation the node that it means.
    package mutating func add(
        document: Int, own: Int, header: DocumentHeader, citations: [Citation], claims: [Claim?], targets: [Int?]
    ) {
        // Spans lend their elements: a copy of a citation or claim would count a dozen references up and down.
        let citations = citations.span
        let claims = claims.span
        for position in targets.indices {
            guard let target = targets[position], let confidence = claims[position]?.confidence else { continue }
            // What the title of a cited document says is a relation of that document.
            let outer = citations[position].links.within.flatMap { targets[$0] }
            let source = outer ?? own
            let place = Place(document: document, position: position, confidence: confidence)
            addTold(citations[position].told, source: target, own: own, targets: targets, place)
            guard source != target else { continue }
            var relation = citations[position].relation.type
            // An article carries out nothing itself: it tells that somebody did. What nobody knows which document did, this one did not.
            if header.isArticle && relation.family != .change || citations[position].links.within != nil, outer == nil {
                relation = .cites
            }
            let key = Key(
                source: source, target: target, relation: relation, statedBy: own, isReported: outer != nil)
            var change: CitationGraph.Change?
            if key.relation.family == .change {
                change = CitationGraph.Change(
                    isPartial: citations[position].relation.isPartial,
                    from: citations[position].changeDate ?? (outer == nil ? header.effectiveDate : nil),
                    until: citations[position].changeUntil)
            }
            statements[key, default: Statement()].add(place, change)
        }
    }

    /// Adds what a cited document is told to have done to another.
    private mutating func addTold(
        _ told: Citation.ToldChange?, source: Int, own: Int, targets: [Int?], _ place: Place
    ) {
        guard let told, let target = targets[told.target], source != target else { return }
        let key = Key(
            source: source, target: target, relation: told.relation.type, statedBy: own, isReported: source != own)
        statements[key, default: Statement()].add(place, CitationGraph.Change(isPartial: told.relation.isPartial))
    }
}

extension CitationGraph.Change {
    /// Returns what two places tell of one change: what is changed as a whole anywhere is; of several first days the earliest counts, and
    /// of several last days the latest.
    package func joined(with other: CitationGraph.Change) -> CitationGraph.Change {
        // What is said of a part tells no day of the whole.
        if isPartial != other.isPartial { return isPartial ? other : self }
        return CitationGraph.Change(
            isPartial: isPartial, from: [from, other.from].compactMap { $0 }.min(),
            until: [until, other.until].compactMap { $0 }.max())
    }
}

extension CitationGraph.Change {
    /// Returns what two places tell of one change, each of which may tell nothing.
    static func joined(_ one: Self?, _ other: Self?) -> Self? {
        one.map { one in other.map(one.joined) ?? one } ?? other
    }
}

extension CitationGraph.Evidence {
    /// Returns the three surest of some places, the surest first, of equals those that stand first.
    static func surest(_ places: [Self], _ later: [Self]) -> [Self] {
        let ordered = (places + later).enumerated().sorted {
            ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
        }
        return ordered.prefix(3).map(\.element)
    }

    /// Makes the evidence of a citation.
    package init(_ citation: Citation, in document: DetectedDocument, confidence: Double) {
        self.init(
            path: document.path, page: document.page(of: citation.range.lowerBound), line: citation.line,
            column: citation.column, offset: citation.range.lowerBound, sentence: citation.surroundings.sentence,
            citation: citation.text, trigger: citation.relation.trigger, pinpoint: citation.surroundings.pinpoint,
            article: citation.surroundings.article, confidence: confidence)
    }
}
