import DocumentReading
import CitationDetection
import CitationNetwork
import GraphStore
import Vocabulary

/// Brings a store up to date with files and folders: reads what is new or has changed, and nothing else.
///
/// A run may end at any moment: what was written stays, and the next run does the rest.
public struct CollectionIndexer: Sendable {
    /// How inputs are read.
    public var options: CollectionOptions
    /// Whether documents whose files are no longer there are taken out.
    public var isPruning: Bool

    /// Makes an indexer.
    public init(_ options: CollectionOptions = CollectionOptions(), isPruning: Bool = false) {
        (self.options, self.isPruning) = (options, isPruning)
    }

    /// Indexes inputs.
    ///
    /// - Parameters:
    ///   - inputs: Files and folders.
    ///   - path: The store's file; it is made where it is missing.
    /// - Throws: `StoreError`, `ConfigurationError`.
    public func index(
        _ inputs: [String], into path: String, progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) async throws -> IndexReport {
        let store = try GraphStore.forWriting(path)
        let discovery = InputDiscovery(inputs)
        let run = try Configurations(folders: discovery.folders, path: options.configurationPath)
        let places = try InputPlaces(discovery, run, known: try store.folders())
        let configurations = places.allConfigurations
        let vocabulary = configurations.reduce(Vocabulary.standard) { $0.adding($1) }
        let aliases = Configurations.aliases(configurations)
        let grammar = try CompiledGrammar(vocabulary)
        let resolver = Resolver(vocabulary, aliases: aliases)
        let rules = IndexingRules.detection(grammar, configurations)
        try store.replace(places.folders)

        var reader = DocumentReader(
            limits: options.limits, isOCRWanted: options.isOCRWanted || configurations.contains(where: \.isOCRWanted),
            children: options.jobs)
        if let progress { reader.pageProgress = { progress(.pages($0, of: $1)) } }
        let known = try store.inputs()
        let work = IndexingWork(
            queue: InputQueue(discovery.items), reader: reader, grammar: grammar, resolver: resolver, run: run,
            places: places, rules: rules, known: known, store: store, progress: progress)
        var report = IndexReport()
        var seen: Set<String> = []
        try await withThrowingTaskGroup(of: IndexingWork.Part.self) { group in
            // One more than there are cores to use: while one waits for its turn to write, another reads.
            for _ in 0...max(1, min(options.jobs, discovery.items.count)) { group.addTask { try await work.run() } }
            for try await part in group {
                report.add(part.report)
                seen.formUnion(part.seen)
            }
        }
        report.skipped = discovery.skipped + report.skipped
        seen.formUnion(try removeGone(from: store, known, seen, places, &report))
        report.detectedAgain = try await detectAgain(store, known, grammar, resolver, rules, except: seen)
        report.isGraphChanged = try store.updateGraph(
            resolver, vocabulary, rules: IndexingRules.resolution(rules, aliases)
        ) { progress?(.graph($0, of: $1)) }
        return report
    }

    /// Takes out the inputs of the run's folders that are no longer there; returns where they were.
    private func removeGone(
        from store: GraphStore, _ known: [String: GraphStore.KnownInput], _ seen: Set<String>, _ places: InputPlaces,
        _ report: inout IndexReport
    ) throws -> [String] {
        let gone = known.keys.filter { place in
            !seen.contains(place) && places.roots.contains { InputPlaces.isInside(place, $0) }
        }.sorted()
        // What lies in a folder that can't be read is not gone.
        guard isPruning, !report.skipped.contains(where: \.isFailure) else {
            report.gone = gone.compactMap { known[$0]?.path }
            return []
        }
        try store.remove(places: gone)
        report.removed = gone.count
        return gone
    }

    /// Looks again at the documents that the run did not read and that were detected by other rules: their texts are in the store.
    private func detectAgain(
        _ store: GraphStore, _ known: [String: GraphStore.KnownInput], _ grammar: CompiledGrammar,
        _ resolver: Resolver, _ rules: ContentHash, except seen: Set<String>
    ) async throws -> Int {
        let detector = CitationDetector(grammar: grammar)
        var count = 0
        let stale = known.filter { place, input in
            input.rules != rules && !input.hasFailures && !seen.contains(place)
        }
        for (place, input) in stale.sorted(by: { $0.key < $1.key }) {
            var again = StoredInput(
                place: place, path: input.path, content: input.content, statement: input.statement, rules: rules)
            for document in try store.documents(of: input) {
                again.documents.append(StoredDocument(document, detector.detect(document), resolver))
            }
            count += again.documents.count
            try await store.replace([again])
        }
        return count
    }
}
