@testable import DocumentReading

/// What became of a path's inputs.
struct Reading {
    private(set) var documents: [Document] = []
    private(set) var failures: [ReadingError] = []
    private(set) var skipped: [SkippedInput] = []

    /// Reads a file or folder.
    init(_ path: String, _ reader: DocumentReader = DocumentReader()) async {
        let discovery = InputDiscovery([path])
        skipped = discovery.skipped
        var (documents, failures, skipped): ([Document], [ReadingError], [SkippedInput]) = ([], [], [])
        for item in discovery.items {
            await reader.read(item) { outcome in
                switch outcome {
                case .document(let document): documents.append(document)
                case .failed(let error): failures.append(error)
                case .skipped(let input): skipped.append(input)
                }
            }
        }
        (self.documents, self.failures) = (documents, failures)
        self.skipped += skipped
    }

    /// The texts as they were read.
    var texts: [String] { documents.map { String(decoding: $0.original, as: UTF8.self) } }
    /// The errors as people see them.
    var errors: [String] { failures.map(\.description) }
}
