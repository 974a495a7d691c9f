import Bytes
import CitationDetection
package import CitationNetwork
import ConfigurationFiles
package import DocumentReading
package import SafetyNet
import Vocabulary

/// Reads documents that come one by one, a JSON object each, and answers of each what it alone tells: its header and its citations,
/// resolved by the document itself and by the table of well-known documents.
///
/// Nothing is kept from one document to the next, so that any number can be read, on any number of machines.
package struct SingleDocuments: Sendable {
    private let grammar: Grammar
    private let resolver: Resolver
    private let configuration: CollectionConfiguration?
    private let attempt: Attempt
    /// Whether lines say where their documents come from.
    private let hasOrigins: Bool

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - configurationPath: A `danchieu.yaml` that holds for all documents.
    ///   - hasOrigins: Whether lines may say where their documents come from: see ``LineOrigin``.
    ///   - attempt: The run that it is part of; see ``item(_:)``.
    /// - Throws: `ConfigurationError` for a mistake in it, or `ReadingError` where it can't be read.
    package init(
        configurationPath: String? = nil, hasOrigins: Bool = false, attempt: Attempt = Attempt()
    ) throws {
        (self.attempt, self.hasOrigins) = (attempt, hasOrigins)
        let configurations = try Configurations(folders: [], path: configurationPath)
        let vocabulary = configurations.all.vocabulary
        grammar = Grammar(vocabulary)
        resolver = Resolver(vocabulary, aliases: configurations.all.aliases)
        configuration = configurations.all.first
    }

    /// Returns what some documents tell, in their order; they are read on all cores.
    ///
    /// - Parameters:
    ///   - lines: A JSON object each.
    ///   - first: The number of the first line, which errors name.
    package func read(_ lines: [LineSplitter.Line], from first: Int) -> [Result<ResolvedCollection, ReadingError>] {
        let chunk = max(1, lines.count / 16)
        return concurrently(inChunksOf: chunk, lines.count) { range in
            // A detector belongs to one thread.
            let detector = CitationDetector(grammar: grammar)
            return range.map { index -> Result<ResolvedCollection, ReadingError> in
                let number = first + index
                let mark = attempt.mark(Self.item(number), slot: range.lowerBound / chunk)
                defer { mark.drop() }
                do throws(ReadingError) {
                    if case .leftOut(let signal) = mark.verdict {
                        throw ReadingError(path: Self.path, line: number, signal: signal)
                    }
                    return .success(try read(lines[index], number, detector))
                } catch {
                    return .failure(error)
                }
            }
        }.flatMap { $0 }
    }

    private func read(
        _ line: LineSplitter.Line, _ number: Int, _ detector: CitationDetector
    ) throws(ReadingError) -> ResolvedCollection {
        guard case .whole(let bytes) = line else {
            throw ReadingError(
                code: .tooLarge, path: Self.path, line: number,
                message: "the line is longer than --max-line-size allows; raise it if the line is sound")
        }
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else {
            throw ReadingError(
                code: .brokenLine, path: Self.path, line: number,
                message: "the line is empty; each line needs {\"id\": …, \"text\": …}")
        }
        var parsed = try JSONLine(bytes, path: Self.path, number: number)
        // By its id alone the configuration can know a document.
        if let statement = configuration?.statement(forPath: parsed.id) {
            parsed = try JSONLine(bytes, path: Self.path, number: number, statement: statement)
        }
        var document = parsed.document(path: parsed.id)
        if hasOrigins, let origin = LineOrigin(line) {
            document = document.shown(at: origin.path ?? parsed.id, stablePath: origin.stablePath ?? parsed.id)
        }
        return resolver.resolve([detector.detect(document)])
    }

    /// What errors name.
    private static let path = "-"

    /// By what a line goes in a run's ledger: each for itself, since each is tried alone.
    package static func item(_ number: Int) -> WorkItem { WorkItem(path: "\(path):\(number)") }
}
