import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
import DocumentReading
import GraphStore
import SafetyNet
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

    private var attempt: Attempt { reader.attempt }

    /// What a task has done.
    struct Part: Sendable {
        var report = IndexReport()
        /// Where the inputs are that it met.
        var seen: [ExactText] = []
        /// Where those of them are that the store has as they are, but for the rules by which they were read.
        var untouched: [ExactText] = []
        /// To which inputs the report's failures, and what it says was skipped, belong.
        var (failed, skipped): ([Int], [Int]) = ([], [])

        /// Notes that what the report has got meanwhile belongs to an input.
        mutating func assign(to input: Int) {
            failed += repeatElement(input, count: report.failures.count - failed.count)
            skipped += repeatElement(input, count: report.skipped.count - skipped.count)
        }
    }

    /// Indexes inputs until none is left.
    ///
    /// - Parameter slot: The task's number, by which it is known what it has in hand.
    @concurrent func run(_ slot: Int) async throws -> Part {
        let detector = CitationDetector(grammar: grammar)
        var part = Part()
        try await InputBatch.collect(into: store) { batch in
            while let index = queue.take() {
                let input = try await read(queue.items[index], slot, detector, &part)
                part.assign(to: index)
                if let input { try await batch.add(input) }
                progress?(.inputs(queue.taken, of: queue.items.count))
            }
        }
        return part
    }

    /// Reads an input; returns nil where the store has it as it is.
    private func read(
        _ item: InputItem, _ slot: Int, _ detector: CitationDetector, _ part: inout Part
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
            item, slot, bytes,
            StoredInput(
                place: place.place, path: place.shown, content: content, statement: statement, rules: rules), place,
            detector, &part)
    }

    private func read(
        _ item: InputItem, _ slot: Int, _ bytes: [UInt8], _ empty: StoredInput, _ place: InputPlaces.Place,
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
                    let piece = input.takePiece()
                    do { if !attempt.isTrial { try store.write(piece) } } catch { failure = error }
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
            await reader.read(item, slot: slot, bytes: bytes, statement: statement, body: take)
        } else {
            await reader.read(item, slot: slot, statement: statement, body: take)
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

    /// Detects and resolves documents anew whose texts are in the store.
    ///
    /// - Returns: How many, and what was left out of it: it stays as it was.
    func detectAgain(
        _ stale: [ExactText: GraphStore.KnownInput], tasks: Int
    ) async throws -> (count: Int, failures: [ReadingError]) {
        let inputs = KnownInputQueue(stale.sorted { $0.key < $1.key })
        return try await withThrowingTaskGroup(of: (count: Int, failures: [ReadingError]).self) { group in
            for slot in 0..<tasks { group.addTask { try await detectAgain(inputs, slot) } }
            return try await group.reduce(into: (0, [])) { all, part in
                all.count += part.count
                all.failures += part.failures
            }
        }
    }

    @concurrent private func detectAgain(
        _ inputs: KnownInputQueue, _ slot: Int
    ) async throws -> (count: Int, failures: [ReadingError]) {
        let detector = CitationDetector(grammar: grammar)
        var (count, failures): (Int, [ReadingError]) = (0, [])
        try await InputBatch.collect(into: store) { batch in
            while let (place, known) = inputs.take() {
                let mark = attempt.mark(WorkItem(path: place.text, isStored: true), slot: slot)
                defer { mark.drop() }
                if case .leftOut(let signal) = mark.verdict {
                    failures.append(ReadingError(path: known.path, signal: signal))
                    continue
                }
                let input = try detectAgain(place.text, known, detector)
                count += input.documents.count
                try await batch.add(input)
            }
        }
        return (count, failures)
    }

    /// Detects and resolves the documents of an input anew.
    private func detectAgain(
        _ place: String, _ known: GraphStore.KnownInput, _ detector: CitationDetector
    ) throws -> StoredInput {
        var input = StoredInput(
            place: place, path: known.path, content: known.content, statement: known.statement, rules: rules)
        input.failures = known.failures
        for known in try store.documents(of: known) {
            input.documents.append(
                StoredDocument(known.document, detector.detect(known.document), resolver, known: known))
        }
        return input
    }

    /// Does what a trial wants, and writes nothing.
    @concurrent func tryOut(_ items: [WorkItem], _ stored: [ExactText: GraphStore.KnownInput]) async throws {
        let detector = CitationDetector(grammar: grammar)
        var part = Part()
        while let index = queue.take() { _ = try await read(queue.items[index], 0, detector, &part) }
        for item in items where item.isStored {
            guard let known = stored[ExactText(item.path)] else { continue }
            let mark = attempt.mark(item, slot: 0)
            defer { mark.drop() }
            _ = try detectAgain(item.path, known, detector)
        }
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
    /// Adds what the tasks did, in the order of the inputs, whichever task had which.
    mutating func add(_ parts: [IndexingWork.Part]) {
        for part in parts {
            read += part.report.read
            unchanged += part.report.unchanged
        }
        failures += Self.inOrder(parts.flatMap { zip($0.failed, $0.report.failures) })
        skipped += Self.inOrder(parts.flatMap { zip($0.skipped, $0.report.skipped) })
    }

    /// What belongs to inputs, in their order; what belongs to one has come from one task and keeps its own.
    private static func inOrder<Value>(_ values: [(input: Int, value: Value)]) -> [Value] {
        // The sort is stable.
        values.sorted { $0.input < $1.input }.map(\.value)
    }
}
