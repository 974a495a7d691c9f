import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
import DocumentReading
import GraphStore
import Synchronization
import Vocabulary

/// What each of the tasks does that index a collection.
struct IndexingWork: Sendable {
    let queue: InputQueue
    let reader: DocumentReader
    let grammar: Grammar
    let resolver: Resolver
    let places: InputPlaces
    let rules: ContentHash
    let known: [ExactText: GraphStore.KnownInput]
    let store: GraphStore
    let progress: (@Sendable (ReadingProgress) -> Void)?

    /// What a task has done.
    struct Part: Sendable {
        var report = IndexReport()
        /// Where the inputs are that it met.
        var seen: [ExactText] = []
        /// Where those of them are that the store has as they are, but for the rules by which they were read.
        var untouched: [ExactText] = []
    }

    /// Indexes inputs until none is left.
    @concurrent func run() async throws -> Part {
        let detector = CitationDetector(grammar: grammar)
        var part = Part()
        try await InputBatch.collect(into: store) { batch in
            while let index = queue.take() {
                if let input = try await read(queue.items[index], detector, &part) { try await batch.add(input) }
                progress?(.inputs(queue.taken, of: queue.items.count))
            }
        }
        return part
    }

    /// Reads an input; returns nil where the store has it as it is.
    private func read(
        _ item: InputItem, _ detector: CitationDetector, _ part: inout Part
    ) async throws -> StoredInput? {
        guard item.format != .standardInput else {
            part.report.skipped.append(
                SkippedInput(path: "-", reason: "standard input can't be indexed; save it to a file", isFailure: true))
            return nil
        }
        let place = places.place(of: item)
        let key = ExactText(place.place)
        part.seen.append(key)
        let statement = IndexingRules.statement(
            place.configuration, place.relative, stablePath: place.stablePath, isDocument: item.format == .document,
            isOCRWanted: reader.isOCRWanted)
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
        if let known = known[key], known.content == content, known.statement == statement,
            ExactText(known.path) == ExactText(place.shown), !known.hasFailures
        {
            // New rules want the text, not the file: it may have taken minutes to read.
            if known.rules != rules { part.untouched.append(key) }
            part.report.unchanged += 1
            return nil
        }
        return try await read(
            item, bytes,
            StoredInput(
                place: place.place, path: place.shown, content: content, statement: statement, rules: rules), place,
            detector, &part)
    }

    private func read(
        _ item: InputItem, _ bytes: [UInt8], _ empty: StoredInput, _ place: InputPlaces.Place,
        _ detector: CitationDetector, _ part: inout Part
    ) async throws -> StoredInput? {
        var input = empty
        var isSkipped = false
        var size = 0
        var failure: (any Error)?
        func take(_ outcome: ReadingOutcome) {
            switch outcome {
            case .document(let read):
                let inner = read.path.dropping(item.path)
                let (shown, stable) = (place.shown + inner, place.stablePath + inner)
                let document =
                    read.path == shown && read.stablePath == stable ? read : read.shown(at: shown, stablePath: stable)
                input.documents.append(StoredDocument(document, detector.detect(document), resolver))
                size += document.original.count
                // A collection in one file may be larger than the memory.
                if size >= InputBatch.size, failure == nil {
                    do { try store.write(input.takePiece()) } catch { failure = error }
                    size = 0
                }
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
        if let failure { throw failure }
        if isSkipped {
            // What was left out for want of an option is no document now; it is looked at again the next time.
            return known[ExactText(place.place)] == nil ? nil : input.unread()
        }
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

    // MARK: - New rules

    /// Detects and resolves documents anew whose texts are in the store; returns how many.
    func detectAgain(_ stale: [ExactText: GraphStore.KnownInput], tasks: Int) async throws -> Int {
        let inputs = KnownInputQueue(stale.sorted { $0.key < $1.key })
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<tasks { group.addTask { try await detectAgain(inputs) } }
            return try await group.reduce(0, +)
        }
    }

    @concurrent private func detectAgain(_ inputs: KnownInputQueue) async throws -> Int {
        let detector = CitationDetector(grammar: grammar)
        var count = 0
        try await InputBatch.collect(into: store) { batch in
            while let (place, known) = inputs.take() {
                var input = StoredInput(
                    place: place.text, path: known.path, content: known.content, statement: known.statement,
                    rules: rules)
                input.failures = known.failures
                for document in try store.documents(of: known) {
                    input.documents.append(StoredDocument(document, detector.detect(document), resolver))
                }
                count += input.documents.count
                try await batch.add(input)
            }
        }
        return count
    }
}

/// Inputs of a store that tasks take one after the other.
private final class KnownInputQueue: Sendable {
    private let inputs: [(key: ExactText, value: GraphStore.KnownInput)]
    private let next = Mutex(0)

    init(_ inputs: [(key: ExactText, value: GraphStore.KnownInput)]) { self.inputs = inputs }

    /// Returns the next input, or nil where none is left.
    func take() -> (key: ExactText, value: GraphStore.KnownInput)? {
        next.withLock { next in
            defer { next += 1 }
            return next < inputs.count ? inputs[next] : nil
        }
    }
}

extension IndexReport {
    /// Adds what another task did.
    mutating func add(_ other: IndexReport) {
        read += other.read
        unchanged += other.unchanged
        failures += other.failures
        skipped += other.skipped
    }
}
