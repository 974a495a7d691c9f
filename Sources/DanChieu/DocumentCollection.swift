public import CitationDetection
public import CitationNetwork
public import DocumentReading
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
    public let skipped: [SkippedInput]
    /// The number of bytes of text.
    public let byteCount: Int
    /// The built-in vocabulary with the collection's own rows.
    public let vocabulary: Vocabulary
    private let aliases: [String: String]

    /// Reads inputs: files, folders, `-`, `.jsonl` collections.
    ///
    /// - Parameters:
    ///   - inputs: The arguments as given.
    ///   - progress: Called now and then with how far it has come.
    /// - Throws: `ConfigurationError` for a mistake in a `danchieu.yaml`.
    public static func read(
        _ inputs: [String], _ options: CollectionOptions = CollectionOptions(),
        progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) async throws -> DocumentCollection {
        let discovery = InputDiscovery(inputs)
        let configurations = try Configurations(folders: discovery.folders, path: options.configurationPath)
        let vocabulary = configurations.all.reduce(Vocabulary.standard) { $0.adding($1) }
        let grammar = try CompiledGrammar(vocabulary)
        var reader = DocumentReader(
            limits: options.limits,
            isOCRWanted: options.isOCRWanted || configurations.all.contains(where: \.isOCRWanted),
            children: options.jobs)
        if let progress { reader.pageProgress = { progress(.pages($0, of: $1)) } }
        let work = ReadingWork(
            queue: InputQueue(discovery.items), reader: reader, grammar: grammar, configurations: configurations,
            progress: progress)
        var results: [ReadingWork.Part] = []
        await withTaskGroup(of: [ReadingWork.Part].self) { group in
            for _ in 0..<max(1, min(options.jobs, discovery.items.count)) { group.addTask { await work.run() } }
            for await part in group { results += part }
        }
        results.sort { $0.index < $1.index }
        return DocumentCollection(
            documents: results.flatMap(\.documents), failures: results.flatMap(\.failures),
            skipped: discovery.skipped + results.flatMap(\.skipped),
            byteCount: results.reduce(0) { $0 + $1.byteCount }, vocabulary: vocabulary, aliases: configurations.aliases)
    }

    /// Works out which document each citation means.
    public func resolved() -> ResolvedCollection { Resolver(vocabulary, aliases: aliases).resolve(documents) }

    /// Whether an input that should have been read was not.
    public var hasFailures: Bool { !failures.isEmpty || skipped.contains(where: \.isFailure) }
}
