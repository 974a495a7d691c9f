import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
import DocumentReading
import GraphStore
import SafetyNet
import Vocabulary

/// Brings a store up to date with files and folders: reads what is new or has changed, and nothing else.
///
/// A run may end at any moment: what was written stays, and the next run does the rest.
public struct CollectionIndexer: Sendable {
    /// How inputs are read.
    public var options: CollectionOptions
    /// Whether documents whose files are no longer there are taken out.
    public var isPruning: Bool
    /// The vocabulary before the configurations add to it; another than the built-in one is for tests.
    package var standard = Vocabulary.standard

    /// Makes an indexer.
    public init(_ options: CollectionOptions = CollectionOptions(), isPruning: Bool = false) {
        (self.options, self.isPruning) = (options, isPruning)
    }

    /// Indexes inputs.
    ///
    /// - Parameters:
    ///   - inputs: Files and folders.
    ///   - path: The store's file; it is made where it is missing.
    /// - Throws: `StoreError`, `ConfigurationError`; `TrialEnd` at the end of a trial, which writes nothing.
    public func index(
        _ inputs: [String], into path: String, progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) async throws -> IndexReport {
        var search = options.discovery
        search.outputs += Self.endings.map { path + $0 }
        let discovery = InputDiscovery(inputs, search)
        let run = try Configurations(folders: discovery.folders, path: options.configurationPath)
        let isTrial = options.attempt.isTrial
        let store = try isTrial ? GraphStore.forReading(path) : GraphStore.forWriting(path)
        let known = try store.inputs()
        let folders = try store.folders()
        let places = try InputPlaces(inputs, discovery, run, known: folders) {
            known[ExactText($0)] != nil
        }
        let configurations = places.allConfigurations
        let vocabulary = configurations.vocabulary(on: standard)
        let aliases = configurations.aliases
        let grammar = Grammar(vocabulary)
        let resolver = Resolver(vocabulary, aliases: aliases)
        let rules = IndexingRules.detection(grammar.entries, vocabulary, configurations)
        let resolution = IndexingRules.resolution(rules, aliases)
        if !isTrial {
            try store.replace(places.folders.filter { !folders.contains($0) })
            try store.begin(rules: resolution)
        }
        var reader = DocumentReader(
            limits: options.limits, isOCRWanted: options.isOCRWanted || configurations.contains(where: \.isOCRWanted),
            children: options.jobs)
        reader.attempt = options.attempt
        if let progress { reader.pageProgress = { progress(.pages($0, of: $1)) } }
        let work = IndexingWork(
            queue: InputQueue(discovery.items, options.attempt), reader: reader, grammar: grammar, resolver: resolver,
            places: places, rules: rules, known: isTrial ? [:] : known, store: store, progress: progress)
        if let trial = options.attempt.trial {
            try await work.tryOut(trial, known)
            throw TrialEnd()
        }
        let parts = try await withThrowingTaskGroup(of: IndexingWork.Part.self) { group in
            for slot in 0..<work.queue.taskCount(options) { group.addTask { try await work.run(slot) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var report = IndexReport()
        report.add(parts)
        let seen = Set(parts.flatMap(\.seen))
        let untouched = Set(parts.flatMap(\.untouched))
        report.skipped = run.refused + Self.skipped(by: discovery, aside: path) + report.skipped
        let removed = try removeGone(from: store, known, seen, places, &report)
        let stale = known.filter { place, input in
            input.rules != rules && !removed.contains(place) && (untouched.contains(place) || !seen.contains(place))
        }
        let again = try await work.detectAgain(stale, tasks: work.queue.taskCount(options))
        report.detectedAgain = again.count
        report.failures += again.failures.sorted { ExactText($0.path) < ExactText($1.path) }
        report.isGraphChanged = try store.updateGraph(resolver, vocabulary, rules: resolution) {
            progress?(.graph($0, of: $1))
        }
        if report.isGraphChanged { try store.tidy() }
        return report
    }

    /// What the names of the store's file and of those that SQLite puts beside it end in.
    private static let endings = ["", "-wal", "-shm", "-lock", "-journal"]

    /// What a search left out, without the store's own files: nobody asked for those.
    private static func skipped(by discovery: InputDiscovery, aside path: String) -> [SkippedInput] {
        let own = Set(endings.map { ExactText(FilePlace.unresolved(path) + $0) })
        return discovery.skipped.filter { !own.contains(ExactText(FilePlace.unresolved($0.path))) }
    }

    /// Takes out the inputs of the run's folders that are no longer there; returns where they were.
    private func removeGone(
        from store: GraphStore, _ known: [ExactText: GraphStore.KnownInput], _ seen: Set<ExactText>,
        _ places: InputPlaces, _ report: inout IndexReport
    ) throws -> Set<ExactText> {
        // What lies in a folder that can't be read is not gone.
        let failed = report.skipped.filter(\.isFailure).map { FilePlace.unresolved($0.path) }.filter { place in
            !places.gone.contains { $0.place == place }
        }
        let gone = known.keys.filter { place in
            !seen.contains(place) && places.roots.contains { FilePlace.isInside(place.text, $0) }
                && !failed.contains { FilePlace.isInside(place.text, $0) }
        }.sorted()
        guard isPruning else {
            report.gone = gone.compactMap { known[$0]?.path }
            return []
        }
        try store.remove(places: gone.map(\.text))
        try store.forget(folders: places.gone.map(\.place))
        let arguments = Set(places.gone.map(\.argument))
        report.skipped.removeAll { $0.isFailure && arguments.contains($0.path) }
        report.removed = gone.count
        return Set(gone)
    }
}
