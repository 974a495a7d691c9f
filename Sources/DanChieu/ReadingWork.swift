import Bytes
import CitationDetection
import DocumentReading
import SafetyNet
import Synchronization
import TextSearch

/// The inputs that are still to be read; tasks take one after the other, the largest first, so that none is left with a
/// large one while the others have done.
final class InputQueue: Sendable {
    let items: [InputItem]
    private let order: [Int]
    private let next = Mutex(0)

    /// Makes a queue; a trial has the items that it wants in its own order.
    init(_ items: [InputItem], _ attempt: Attempt) {
        guard let trial = attempt.trial else {
            self.items = items
            order = items.indices.sorted { (items[$1].size, $0) < (items[$0].size, $1) }
            return
        }
        let byPath = Dictionary(items.map { (ExactText($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        self.items = trial.compactMap { $0.isStored ? nil : byPath[ExactText($0.path)] }
        order = Array(self.items.indices)
    }

    /// How many tasks take items from it; a trial has one, so that it is known what ends it.
    func taskCount(_ options: CollectionOptions) -> Int {
        options.attempt.isTrial ? 1 : options.taskCount(items.count)
    }

    /// The number of inputs that have been taken.
    var taken: Int { next.withLock { $0 } }

    /// Returns the index of the next input, or nil where none is left.
    func take() -> Int? {
        next.withLock { next in
            guard next < items.count else { return nil }
            next += 1
            return order[next - 1]
        }
    }
}

/// What each of the tasks does that read a collection.
struct ReadingWork: Sendable {
    let queue: InputQueue
    let reader: DocumentReader
    let grammar: Grammar
    let configurations: Configurations
    /// What is looked for in the texts.
    let search: SearchQuery?
    /// Whether the texts are kept.
    let hasTexts: Bool
    /// Whether documents tell which rules decided.
    let explains: Bool
    let progress: (@Sendable (ReadingProgress) -> Void)?

    /// What was read of one input.
    struct Part: Sendable {
        let index: Int
        var documents: [DetectedDocument] = []
        /// Their texts, where they are wanted.
        var texts: [[UInt8]] = []
        var failures: [ReadingError] = []
        var skipped: [SkippedInput] = []
        var byteCount = 0
        /// What the search found, by the document's place in `documents`.
        var matches: [Int: DocumentCollection.Match] = [:]

        init(index: Int) { self.index = index }
    }

    /// Reads inputs until none is left.
    ///
    /// - Parameter slot: The task's number, by which it is known what it has in hand.
    @concurrent func run(_ slot: Int) async -> [Part] {
        let detector = CitationDetector(grammar: grammar, explains: explains)
        var parts: [Part] = []
        while let index = queue.take() {
            var part = Part(index: index)
            let item = queue.items[index]
            await reader.read(item, slot: slot, statement: { configurations.statement(for: item, part: $0) }) {
                result in
                switch result {
                case .document(let document):
                    part.byteCount += document.original.count
                    if let match = search?.matches(in: document.original.span) {
                        part.matches[part.documents.count] = DocumentCollection.Match(
                            snippet: match.snippet(in: document.original.span), occurrences: match.occurrences)
                    }
                    if hasTexts { part.texts.append(document.original) }
                    part.documents.append(detector.detect(document))
                case .failed(let error): part.failures.append(error)
                case .skipped(let input): part.skipped.append(input)
                }
            }
            parts.append(part)
            progress?(.inputs(queue.taken, of: queue.items.count))
        }
        return parts
    }
}
