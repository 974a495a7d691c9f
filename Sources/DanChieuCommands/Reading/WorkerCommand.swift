import ArgumentParser
import Bytes
import DanChieu
import DocumentReading
import Glibc
import Writers

/// `danchieu worker`: one of many programs that read documents for another.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Reads documents from standard input, a JSON object a line, and answers each with a line.",
        discussion: """
            A line is {"id": …, "text": …}, with "symbol", "type", "date", "organ", "jurisdiction", "title" and "url" where they \
            are known. The answer is what extract --format jsonl says of the document by itself; "path" is the line's id. \
            Every line has its answer, in the order of the lines, as soon as it is known, so that a program may write a line \
            and wait. One that can't be read is answered with "error", and the run goes on; it then ends with exit code 3. \
            What is known of a document from others is left open: see graph and index.

            Examples:
              danchieu worker < documents.jsonl > citations.jsonl
              parallel --pipepart --block 64M -k -a documents.jsonl danchieu worker --jobs 1 > citations.jsonl
              sc.textFile("documents.jsonl").pipe("danchieu worker --jobs 1", checkCode=True)   (Spark, Python)

            Without checkCode=True Spark takes a failed run for an empty one.
            """)

    @Option(help: ArgumentHelp("The configuration that holds for all documents: a danchieu.yaml.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The longest line that is read, in MiB.", valueName: "mib"))
    var maxLineSize = 64

    @Option(
        help: ArgumentHelp(
            "1 to read one line after the other, where many workers run; else lines that come together are read on all cores.",
            valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if !(1...4_096).contains(maxLineSize) {
            throw ValidationError("--max-line-size takes a number from 1 to 4096, not \(maxLineSize)")
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
        }
    }

    func run() throws {
        let documents = try SingleDocuments(configurationPath: config)
        var splitter = LineSplitter(limit: maxLineSize << 20)
        var (count, hasFailures) = (0, false)
        var lines: [LineSplitter.Line] = []
        func answer() throws {
            // A batch at a time: what waits for its answers lies in memory.
            for start in stride(from: 0, to: lines.count, by: Self.batch) {
                let batch = Array(lines[start..<min(start + Self.batch, lines.count)])
                let answers =
                    jobs == 1
                    ? batch.indices.flatMap { documents.read([batch[$0]], from: count + 1 + $0) }
                    : documents.read(batch, from: count + 1)
                count += batch.count
                var json = JSONWriter()
                for answer in answers {
                    switch answer {
                    case .success(let resolved): ExtractJSON.writeLine(ofDocument: 0, resolved, &json)
                    case .failure(let error):
                        ExtractJSON.writeLine(of: error, &json)
                        hasFailures = true
                    }
                }
                try StandardOutput.write(json.bytes)
            }
            lines = []
        }
        while try StandardInput.append(to: &splitter.buffer) {
            splitter.takeLines { line, _ in lines.append(line) }
            try answer()
        }
        splitter.takeRest { line, _ in lines.append(line) }
        try answer()
        if hasFailures { throw ExitCode(3) }
    }

    /// How many lines are answered at once.
    private static let batch = 256
}
