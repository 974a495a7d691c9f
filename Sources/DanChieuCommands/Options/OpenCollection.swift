import Bytes
import ArgumentParser
import DanChieu

/// A collection that is asked: one that was read, or a store.
enum OpenCollection {
    case read(DocumentCollection, ResolvedCollection, CitationGraph)
    case stored(StoredCollection)

    /// Reads documents.
    static func reading(
        _ inputs: [String], _ reading: ReadingOptions, _ files: FileOptions, search: SearchQuery? = nil
    ) async throws -> OpenCollection {
        let collection = try await reading.read(inputs, files, search: search)
        let resolved = collection.resolved()
        return .read(collection, resolved, resolved.graph(collection.vocabulary))
    }

    /// What answers questions of the graph.
    var source: any GraphSource {
        switch self {
        case .read(let collection, _, let graph): GraphInMemory(graph, collection.vocabulary)
        case .stored(let stored): stored
        }
    }

    var vocabulary: Vocabulary { source.vocabulary }

    /// What a careful clerk would look at again.
    func findings() throws -> [Finding] {
        switch self {
        case .read(let collection, let resolved, _): resolved.findings(collection.vocabulary)
        case .stored(let stored): try stored.findings()
        }
    }

    /// What the documents tell of changes: of all documents, or of some.
    func changes(of ids: Set<String>? = nil) throws -> ChangeLedger {
        switch self {
        case .read(_, let resolved, _): resolved.changes(of: ids)
        case .stored(let stored): try stored.changes(of: ids)
        }
    }

    /// The texts that a search found.
    func hits(_ query: SearchQuery, limit: Int?) throws -> (hits: [TextHit], hasMore: Bool) {
        switch self {
        case .read(let collection, let resolved, let graph): collection.hits(resolved, graph, limit: limit)
        case .stored(let stored): try stored.search(query, limit: limit)
        }
    }

    /// What the documents are, counted.
    func counts() throws -> CollectionCounts {
        switch self {
        case .read(let collection, let resolved, _): collection.counts(resolved)
        case .stored(let stored): try stored.counts()
        }
    }

    /// Leaves with exit code 3 where an input could not be read.
    func exitIfIncomplete() throws {
        if case .read(let collection, _, _) = self { try collection.exitIfIncomplete() }
    }

    /// Returns the one document that was meant; where there are several, or none, says so and leaves with exit code 1.
    func single(_ typed: String) throws -> CitationGraph.Node { try source.single(typed) }
}

extension GraphSource {
    /// Returns the one document that was meant; where there are several, or none, says so and leaves with exit code 1.
    func single(_ typed: String) throws -> CitationGraph.Node {
        let matches = try documents(DocumentQuery(typed))
        if matches.count == 1 { return matches[0] }
        throw try unclear(typed, matches)
    }

    /// Says that what was typed means several documents, or none.
    private func unclear(_ typed: String, _ matches: [CitationGraph.Node]) throws -> ExitCode {
        let name = TerminalText.escaped(typed)
        guard !matches.isEmpty else {
            StandardError.write(
                "danchieu: no document fits '\(name)'; type a symbol like 05-CT/TW, a name, part of a title, or a file's name\n"
            )
            return ExitCode(1)
        }
        StandardError.write(
            "danchieu: '\(name)' could be any of these, the most cited first; type more (a term, year or place), or the id:\n"
        )
        let shown = Array(matches.prefix(20))
        for (node, count) in zip(shown, try citedBy(shown)) {
            let about = [
                node.term.map { "khóa \($0)" }, node.date?.vietnamese, node.jurisdiction, "cited by \(count)",
                node.title.map { String($0.prefix(60)) },
            ].compactMap { $0 }.joined(separator: ", ")
            StandardError.write("  \(node.id)  \(TextTable.oneLine(node.label))  \(TextTable.oneLine(about))\n")
        }
        if matches.count > 20 { StandardError.write("  … and \(matches.count - 20) more\n") }
        return ExitCode(1)
    }
}

extension Answers {
    /// Writes the answers of a whole command, and leaves with exit code 3 where an input could not be read, 1 where there are none.
    ///
    /// - Parameters:
    ///   - total: How many there are, where not all are shown.
    ///   - noun: What they are, in the singular.
    ///   - note: A line for people below them.
    func finish(
        _ format: Format, heading: String? = nil, total: Int? = nil, of noun: String? = nil, note: String = "",
        _ collection: OpenCollection
    ) throws {
        try write(format, heading: heading)
        if format == .table, let total { try StandardOutput.write(rest(of: total, noun)) }
        if format == .table { try StandardOutput.write(note) }
        try collection.exitIfIncomplete()
        if isEmpty { throw ExitCode(1) }
    }
}
