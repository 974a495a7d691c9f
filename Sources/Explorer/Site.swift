import CitationNetwork
import GraphDrawing
import GraphStore
import Vocabulary

/// What all pages are made from.
struct Site: Sendable {
    /// The store's path.
    let store: String
    let pictures: Pictures
    let overviews = Overviews()

    init(store: String, renderer: GraphvizRenderer) {
        self.store = store
        pictures = Pictures(renderer)
    }

    /// Opens the store as it is now: all that one request reads is of one state, whoever writes meanwhile.
    func open() throws -> StoredCollection { try StoredCollection(store) }

    /// What tells one state of the store from another. It is taken before the store is opened: at worst something is made anew
    /// that need not be.
    var state: String { GraphStore.state(of: store) }
}

/// What is worked out from the whole collection, kept as long as the store is the same.
actor Overviews {
    /// A collection as a whole.
    struct Overview: Sendable {
        let counts: CollectionCounts
        let ranking: Ranking
        /// The documents that were read and have a date, the latest first.
        let latest: [Int]
    }

    private var overview: (state: String, value: Overview)?
    private var findings: (state: String, value: [Finding])?

    /// Returns the overview of a store.
    func overview(_ state: String, _ collection: StoredCollection) throws -> Overview {
        if let overview, overview.state == state { return overview.value }
        let graph = try collection.graph(hasEvidence: false)
        let latest = graph.nodes.indices.compactMap { index -> (day: Int, index: Int)? in
            graph.nodes[index].inCollection ? graph.nodes[index].date.map { ($0.dayNumber, index) } : nil
        }.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.map(\.index)
        let made = Overview(counts: try collection.counts(), ranking: Ranking(graph, by: .cited), latest: latest)
        overview = (state, made)
        return made
    }

    /// Returns what a careful clerk would look at again.
    func findings(_ state: String, _ collection: StoredCollection) throws -> [Finding] {
        if let findings, findings.state == state { return findings.value }
        let made = try collection.findings()
        findings = (state, made)
        return made
    }
}
