import Bytes
import DocumentReading
import Stages

/// Reads the records of some files.
struct RecordReading {
    private let options: CollectionOptions
    private(set) var records: [RecordFile.Ordered] = []
    private(set) var failures: [ReadingError] = []
    private(set) var skipped: [SkippedInput] = []
    private var seen: Set<ExactText> = []

    init(_ options: CollectionOptions) { self.options = options }

    /// Reads an input: a file, `-`, or a folder of files.
    mutating func read(_ input: String) {
        guard input != "-", !InputDiscovery.isFile(input) else { return read(file: input) }
        let found = InputDiscovery([input], options.discovery)
        skipped += found.skipped.filter(\.isFailure)
        for item in found.items where item.format == .jsonLines || item.format == .compressedJSONLines {
            read(file: item.path)
        }
    }

    private mutating func read(file path: String) {
        let file = RecordFile(path, options.limits)
        do throws(ReadingError) {
            try file.read(try file.open()) { result in
                switch result {
                case .success(let record): take(record, from: path)
                case .failure(let error): failures.append(error)
                }
            }
        } catch {
            failures.append(error)
        }
    }

    private mutating func take(_ record: RecordFile.Ordered, from path: String) {
        guard seen.insert(ExactText(record.document.path)).inserted else {
            let document = TerminalText.escaped(record.document.path)
            failures.append(
                ReadingError(
                    code: .brokenLine, path: path,
                    message: "'\(document)' has a second record, which was left out; give the records of one reading"))
            return
        }
        records.append(record)
    }

    /// Puts the records in order.
    mutating func sort() {
        records.sort {
            (ExactText($0.order), ExactText($0.document.path)) < (ExactText($1.order), ExactText($1.document.path))
        }
    }
}
