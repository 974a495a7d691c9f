import ArgumentParser
import Bytes
import DanChieu
import DocumentReading
import SafetyNet
import Stages
import Writers

/// `danchieu worker extract`: one of many programs that read documents for another.
struct WorkerExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Reads documents, a JSON object a line, and answers each with a line.",
        discussion: """
            A line is {"id": …, "text": …}, with "symbol", "type", "date", "organ", "jurisdiction", "title" and "url" where they \
            are known. The answer is what extract --format jsonl says of the document by itself; "path" is the line's id. \
            Every line has its answer, in the order of the lines, as soon as it is known, so that a program may write a line \
            and wait. One that can't be read is answered with "error", and the run goes on; it then ends with exit code 3. \
            What is known of a document from others is left open: see graph, index and the other stages of worker.

            With --records the answer is a record: all that a graph is made of, without the text. A line's id, by which --config \
            knows it, is then its path below its folder where it has "stablePath", of which ids of documents without a number are \
            made (the same with the folder's name before it), and "path", where it is shown to be; "order" stands for the order \
            of the stable paths.

            Examples:
              danchieu worker < documents.jsonl > citations.jsonl
              danchieu worker extract --records < documents.jsonl > records.jsonl
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

    @Flag(help: "Answer with records, for graph --records and for the other stages.")
    var records = false

    func validate() throws {
        if !(1...4_096).contains(maxLineSize) {
            throw ValidationError("--max-line-size takes a number from 1 to 4096, not \(maxLineSize)")
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
        }
    }

    func run() throws {
        let attempt = Attempt.current
        let documents = try SingleDocuments(configurationPath: config, hasOrigins: records, attempt: attempt)
        var lines = WorkerLines(limit: maxLineSize << 20, attempt)
        if let trial = attempt.trial {
            try tryOut(&lines, documents, trial)
            throw TrialEnd()
        }
        while try lines.read() { try answer(&lines, documents) }
        lines.takeRest()
        try answer(&lines, documents)
        if lines.hasFailures { throw ExitCode(3) }
    }

    /// Answers the lines that wait, a batch at a time: what waits for its answers lies in memory.
    private func answer(_ lines: inout WorkerLines, _ documents: SingleDocuments) throws {
        while !lines.waiting.isEmpty {
            let batch = Array(lines.waiting.prefix(Self.batch))
            let answers =
                jobs == 1
                ? batch.indices.flatMap { documents.read([batch[$0]], from: lines.first + $0) }
                : documents.read(batch, from: lines.first)
            var json = JSONWriter()
            var hasFailures = false
            for (line, answer) in zip(batch, answers) {
                write(answer, to: line, &json)
                if case .failure = answer { hasFailures = true }
            }
            try lines.answer(batch.count, hasFailures: hasFailures) { try StandardOutput.write(json.bytes) }
        }
        lines.forgetAnswered()
    }

    private func write(
        _ answer: Result<ResolvedCollection, ReadingError>, to line: LineSplitter.Line, _ json: inout JSONWriter
    ) {
        switch answer {
        case .success(let resolved) where records:
            let order = LineOrigin(line)?.order
            StageRecord.write(resolved.documents[0], own: resolved.ownClaim(ofDocument: 0), order: order, &json)
        case .success(let resolved): ExtractJSON.writeLine(ofDocument: 0, resolved, &json)
        case .failure(let error) where records:
            // What another program could not read is handed on.
            if case .whole(let bytes) = line, StageLine.Kind(bytes) == .error { return json.write(line: bytes) }
            let origin = LineOrigin(line)
            StageLine.write(error: error.description, path: origin?.path ?? origin?.id, &json)
        case .failure(let error): ExtractJSON.writeLine(of: error, &json)
        }
    }

    /// Reads the lines that a trial wants, one after the other, and answers none.
    private func tryOut(_ lines: inout WorkerLines, _ documents: SingleDocuments, _ trial: [WorkItem]) throws {
        var wanted: [WorkItem: (line: LineSplitter.Line, number: Int)] = [:]
        var isMore = true
        while isMore, wanted.count < trial.count {
            isMore = try lines.read()
            if !isMore { lines.takeRest() }
            for (number, line) in zip(lines.first..., lines.waiting) {
                let item = SingleDocuments.item(number)
                if trial.contains(item) { wanted[item] = (line, number) }
            }
        }
        for (line, number) in trial.compactMap({ wanted[$0] }) { _ = documents.read([line], from: number) }
    }

    /// How many lines are answered at once.
    private static let batch = 256
}
