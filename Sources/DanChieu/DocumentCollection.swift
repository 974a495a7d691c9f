import Bytes
public import CitationDetection
public import CitationNetwork
import ConfigurationFiles
public import DocumentReading
import GraphStore
import SafetyNet
import Stages
import TextSearch
public import Vocabulary

/// A collection of documents that has been read: what each says of itself and what it cites.
///
/// ```swift
/// let collection = try await DocumentCollection.read(["documents"], CollectionOptions())
/// let graph = collection.resolved().graph(collection.vocabulary)
/// ```
public struct DocumentCollection: Sendable {
    /// The documents, in the order of the inputs.
    public let documents: [DetectedDocument]
    /// The inputs that could not be read.
    public let failures: [ReadingError]
    /// The inputs that were left out.
    package let skipped: [SkippedInput]
    /// The number of bytes of text.
    public let byteCount: Int
    /// The built-in vocabulary with the collection's own rows.
    public let vocabulary: Vocabulary
    /// The documents' texts, the bytes that offsets count, where they were wanted; else empty.
    public let texts: [[UInt8]]
    /// What a search found, by the document's place in `documents`.
    let matches: [Int: Match]
    private let aliases: [String: String]
    /// The inputs that documents came from, by their stable paths, and how many came from each.
    private let sources: [(path: String, count: Int)]

    /// How a text matches a search.
    struct Match: Sendable {
        let snippet: SearchSnippet
        let occurrences: Int
    }

    /// Reads inputs: files, folders, `-`, `.jsonl` collections.
    ///
    /// - Parameters:
    ///   - inputs: The inputs as they would be given on the command line.
    ///   - progress: Called now and then with how far it has come.
    /// - Throws: `ConfigurationError` for a mistake in a `danchieu.yaml`.
    public static func read(
        _ inputs: [String], _ options: CollectionOptions = CollectionOptions(),
        progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) async throws -> DocumentCollection {
        try await read(inputs, options, search: nil, progress: progress)
    }

    /// Reads inputs, looks for words in their texts and keeps these.
    ///
    /// - Parameters:
    ///   - inputs: The arguments as given.
    ///   - search: What is looked for in the texts meanwhile; see ``hits(_:_:limit:)``.
    ///   - hasTexts: Whether the documents' texts are kept.
    ///   - progress: Called now and then with how far it has come.
    /// - Throws: `ConfigurationError` for a mistake in a `danchieu.yaml`; `TrialEnd` at the end of a trial.
    package static func read(
        _ inputs: [String], _ options: CollectionOptions = CollectionOptions(), search: SearchQuery?,
        hasTexts: Bool = false, progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) async throws -> DocumentCollection {
        let discovery = InputDiscovery(inputs, options.discovery)
        let configurations = try Configurations(folders: discovery.folders, path: options.configurationPath)
        let vocabulary = configurations.all.vocabulary
        let grammar = Grammar(vocabulary)
        var reader = DocumentReader(
            limits: options.limits,
            isOCRWanted: options.isOCRWanted || configurations.all.contains(where: \.isOCRWanted),
            children: options.jobs)
        reader.attempt = options.attempt
        if let progress { reader.pageProgress = { progress(.pages($0, of: $1)) } }
        let queue = InputQueue(discovery.items, options.attempt)
        let work = ReadingWork(
            queue: queue, reader: reader, grammar: grammar, configurations: configurations,
            search: search, hasTexts: hasTexts, explains: options.explains, progress: progress)
        var results: [ReadingWork.Part] = []
        await withTaskGroup(of: [ReadingWork.Part].self) { group in
            for slot in 0..<queue.taskCount(options) { group.addTask { await work.run(slot) } }
            for await part in group { results += part }
        }
        if options.attempt.isTrial { throw TrialEnd() }
        results.sort { $0.index < $1.index }
        var matches: [Int: Match] = [:]
        var first = 0
        for part in results {
            for (index, match) in part.matches { matches[first + index] = match }
            first += part.documents.count
        }
        return DocumentCollection(
            documents: results.flatMap(\.documents), failures: results.flatMap(\.failures),
            skipped: configurations.refused + discovery.skipped + results.flatMap(\.skipped),
            byteCount: results.reduce(0) { $0 + $1.byteCount }, vocabulary: vocabulary,
            texts: results.flatMap(\.texts), matches: matches, aliases: configurations.all.aliases,
            sources: results.map { (discovery.items[$0.index].stablePath, $0.documents.count) })
    }

    /// Reads records instead of documents: what `worker extract --records` and `extract --format records` wrote, anywhere and at any time.
    ///
    /// - Parameters:
    ///   - inputs: Files, `-` for standard input, and folders, in which files that end in `.jsonl` and `.jsonl.gz` are looked for.
    /// - Returns: The collection as if the documents had been read, in the order that their records state.
    /// - Throws: `ConfigurationError` for a mistake in a configuration that is named.
    package static func read(records inputs: [String], _ options: CollectionOptions) throws -> DocumentCollection {
        let rules = try CollectionRules(configurationPath: options.configurationPath)
        var work = RecordReading(options)
        for input in inputs { work.read(input) }
        work.sort()
        return DocumentCollection(
            documents: work.records.map(\.document), failures: work.failures, skipped: work.skipped, byteCount: 0,
            vocabulary: rules.vocabulary, texts: [], matches: [:], aliases: rules.aliases,
            sources: work.records.map { ($0.document.stablePath, 1) })
    }

    /// By what each document is ordered where its record is read beside others: as files lie in folders, those of one file as they lie there.
    package var orders: [String] {
        sources.flatMap { path, count in
            (0..<count).map { count == 1 ? StageRecord.order(ofPath: path) : StageRecord.order(ofPath: path, part: $0) }
        }
    }

    /// Works out which document each citation means.
    public func resolved() -> ResolvedCollection { resolver.resolve(documents) }

    /// What works out which document each citation means.
    package var resolver: Resolver { Resolver(vocabulary, aliases: aliases) }

    /// Counts the documents.
    package func counts(_ resolved: ResolvedCollection) -> CollectionCounts {
        var counts = CollectionCounts()
        counts.texts = documents.count
        counts.repeated = documents.indices.count { resolved.original(ofDocument: $0) != nil }
        counts.citations = documents.reduce(0) { $0 + $1.citations.count }
        counts.bytes = byteCount
        for document in documents { counts.forms[document.record.format, default: 0] += 1 }
        return counts
    }

    /// Returns what the search found: the latest documents first, those without a date last, then by path.
    ///
    /// - Parameter limit: How many are given at most; nil for all.
    /// - Returns: The hits, and whether there are more.
    package func hits(
        _ resolved: ResolvedCollection, _ graph: CitationGraph, limit: Int?
    ) -> (hits: [TextHit], hasMore: Bool) {
        let order = matches.keys.sorted { left, right in
            let (one, other) = (documents[left].header.date, documents[right].header.date)
            guard one != other else { return left < right }
            return one.map { one in other.map { one > $0 } ?? true } ?? false
        }
        let hits = order.prefix(limit ?? order.count).compactMap { index -> TextHit? in
            guard let match = matches[index], let node = graph.index(of: resolved.nodeID(ofDocument: index)) else {
                return nil
            }
            return TextHit(
                path: documents[index].path, page: documents[index].page(of: match.snippet.offset),
                snippet: match.snippet, occurrences: match.occurrences, node: graph.nodes[node])
        }
        return (hits, order.count > hits.count)
    }

    /// Whether an input that should have been read was not.
    public var hasFailures: Bool { !failures.isEmpty || skipped.contains(where: \.isFailure) }
}
