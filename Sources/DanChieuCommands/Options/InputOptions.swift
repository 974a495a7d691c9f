import ArgumentParser
import Bytes
import ChildProcesses
import DanChieu
import Foundation
import SafetyNet

/// The arguments of every command that reads documents.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files (see danchieu formats), folders, or - for standard input.")
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var files: FileOptions

    /// Reads the inputs: see `ReadingOptions`.
    ///
    /// - Parameter outputs: Where the command writes to.
    func read(
        hasTexts: Bool = false, explains: Bool = false, outputs: [String] = []
    ) async throws -> DocumentCollection {
        try await reading.read(inputs, files, hasTexts: hasTexts, explains: explains, outputs: outputs)
    }

    /// Reads the inputs as records, and names on standard error what could not be read.
    func readRecords() throws -> DocumentCollection {
        let collection = try DocumentCollection.read(records: inputs, reading.options(files))
        reading.report(collection)
        return collection
    }
}

/// How documents are read. What one file may take stands beside it, not in it: in debug builds the parser of arguments checks a group
/// anew for each group that it lies in, five times over.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration to use instead of the folders' danchieu.yaml.", valueName: "file"))
    var config: String?

    @Flag(help: "Follow links to folders that lie in the folders that are given.")
    var follow = false

    @Option(help: ArgumentHelp("How many documents to read at once (default: one for each core).", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
        }
    }

    /// The options as the library takes them.
    func options(_ files: FileOptions) -> CollectionOptions {
        let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let allowed = DescriptorLimit.jobs(jobs)
        if allowed < jobs, Attempt.current.isFirst {
            StandardError.write(
                "danchieu: \(allowed) of \(jobs) documents are read at once: no more than \(DescriptorLimit.current) files may be open; raise the limit with ulimit -n\n"
            )
        }
        var options = CollectionOptions(
            jobs: allowed, limits: files.limits, isOCRWanted: files.ocr, configurationPath: config)
        options.followsLinks = follow
        // What the shell sends our output to is there already when we look.
        options.outputs = ["/dev/stdout", "/dev/stderr"]
        options.attempt = Attempt.current
        return options
    }

    /// Reads the inputs, names on standard error what could not be read, and shows progress on a terminal.
    ///
    /// - Parameters:
    ///   - hasTexts: Whether the documents' texts are kept.
    ///   - explains: Whether documents tell which rules decided.
    ///   - outputs: Where the command writes to.
    func read(
        _ inputs: [String], _ files: FileOptions, search: SearchQuery? = nil, hasTexts: Bool = false,
        explains: Bool = false, outputs: [String] = []
    ) async throws -> DocumentCollection {
        let isShown = StandardError.isTerminal
        let line = ProgressLine()
        var options = options(files)
        options.explains = explains
        options.outputs += outputs
        let collection = try await DocumentCollection.read(inputs, options, search: search, hasTexts: hasTexts) {
            if isShown { line.show($0) }
        }
        if isShown { line.clear() }
        report(collection)
        return collection
    }

    /// Names on standard error what could not be read, and what is to be noted of what was.
    func report(_ collection: DocumentCollection) {
        for skipped in collection.skipped { StandardError.write("danchieu: \(skipped)\n") }
        for failure in collection.failures { StandardError.write("danchieu: \(failure)\n") }
        for document in collection.documents {
            for note in document.record.notes.prefix(Self.shownNotes) {
                StandardError.write(note, on: document.path)
            }
            let more = document.record.notes.count - Self.shownNotes
            if more > 0 {
                StandardError.write(
                    "danchieu: \(TerminalText.escaped(document.path)): note: and \(more) more; extract --format jsonl has all\n"
                )
            }
        }
    }

    /// How many notes on one document are shown.
    private static let shownNotes = 5
}

extension DocumentCollection {
    /// The exit code of a run that has done what it could: 3 where an input could not be read.
    var exitCode: Int32 { hasFailures ? 3 : 0 }

    /// Leaves with exit code 3 where an input could not be read.
    func exitIfIncomplete() throws {
        if exitCode != 0 { throw ExitCode(exitCode) }
    }
}
