import CitationDetection
import CitationNetwork
import DocumentReading
import GraphStore
import Vocabulary

/// What each of the tasks does that index a collection.
struct IndexingWork: Sendable {
    let queue: InputQueue
    let reader: DocumentReader
    let grammar: CompiledGrammar
    let resolver: Resolver
    let run: Configurations
    let places: InputPlaces
    let rules: ContentHash
    let known: [String: GraphStore.KnownInput]
    let store: GraphStore
    let progress: (@Sendable (ReadingProgress) -> Void)?

    /// How much text is written at once, in bytes, and how many inputs: enough that a transaction's own cost does not count, and not
    /// so much that a run that is ended loses more than a second.
    private static let batch = (size: 8 << 20, count: 1024)

    /// What a task has done.
    struct Part: Sendable {
        var report = IndexReport()
        /// Where the inputs are that it met.
        var seen: [String] = []
    }

    /// Indexes inputs until none is left.
    @concurrent func run() async throws -> Part {
        let detector = CitationDetector(grammar: grammar)
        var part = Part()
        var waiting: [StoredInput] = []
        var size = 0
        while let index = queue.take() {
            if let input = await read(queue.items[index], detector, &part) {
                size += input.size
                waiting.append(input)
            }
            if size >= Self.batch.size || waiting.count >= Self.batch.count {
                try await store.replace(waiting)
                (waiting, size) = ([], 0)
            }
            progress?(.inputs(queue.taken, of: queue.items.count))
        }
        if !waiting.isEmpty { try await store.replace(waiting) }
        return part
    }

    /// Reads an input; returns nil where the store has it as it is.
    private func read(_ item: InputItem, _ detector: CitationDetector, _ part: inout Part) async -> StoredInput? {
        guard item.format != .standardInput else {
            part.report.skipped.append(
                SkippedInput(path: "-", reason: "standard input can't be indexed; save it to a file", isFailure: true))
            return nil
        }
        let place = places.place(of: item, run)
        part.seen.append(place.place)
        let statement = IndexingRules.statement(
            place.configuration, place.relative, isDocument: item.format == .document, isOCRWanted: reader.isOCRWanted)
        var bytes: [UInt8] = []
        var hashes: [ContentHash] = []
        do throws(ReadingError) {
            try reader.bytes(of: item) { piece in
                hashes.append(ContentHash(piece))
                if item.format == .document { bytes = piece }
            }
        } catch {
            part.report.failures.append(error)
            return failed(place, error, statement)
        }
        let content = hashes.count == 1 ? hashes[0] : ContentHash(joining: hashes)
        if let known = known[place.place], known.content == content, known.statement == statement, known.rules == rules,
            known.path == place.shown, !known.hasFailures
        {
            part.report.unchanged += 1
            return nil
        }
        return await read(
            item, bytes,
            StoredInput(
                place: place.place, path: place.shown, content: content, statement: statement, rules: rules), place,
            detector, &part)
    }

    private func read(
        _ item: InputItem, _ bytes: [UInt8], _ empty: StoredInput, _ place: InputPlaces.Place,
        _ detector: CitationDetector, _ part: inout Part
    ) async -> StoredInput? {
        var input = empty
        var isSkipped = false
        func take(_ outcome: ReadingOutcome) {
            switch outcome {
            case .document(let read):
                let document =
                    read.path == place.shown ? read : read.shown(at: place.shown + read.path.dropFirst(item.path.count))
                part.report.documents += 1
                part.report.byteCount += document.original.count
                input.documents.append(StoredDocument(document, detector.detect(document), resolver))
            case .failed(let error):
                part.report.failures.append(error)
                input.failures.append(error.description)
            case .skipped(let skipped):
                isSkipped = isSkipped || skipped.path == item.path
                part.report.skipped.append(skipped)
            }
        }
        let statement = { (inner: String?) in
            place.configuration?.statement(forPaths: [place.relative] + (inner.map { [$0] } ?? []))
                ?? DocumentStatement()
        }
        if item.format == .document {
            await reader.read(item, bytes: bytes, statement: statement, body: take)
        } else {
            await reader.read(item, statement: statement, body: take)
        }
        // What was left out by an option is looked at again the next time.
        guard !isSkipped else { return nil }
        part.report.read += 1
        return input
    }

    /// What becomes of an input that can't be opened: what the store had of it is no longer there.
    private func failed(_ place: InputPlaces.Place, _ error: ReadingError, _ statement: ContentHash) -> StoredInput {
        var input = StoredInput(
            place: place.place, path: place.shown, content: .none, statement: statement, rules: rules)
        input.failures = [error.description]
        return input
    }
}

extension IndexReport {
    /// Adds what another task did.
    mutating func add(_ other: IndexReport) {
        read += other.read
        unchanged += other.unchanged
        documents += other.documents
        byteCount += other.byteCount
        failures += other.failures
        skipped += other.skipped
    }
}
