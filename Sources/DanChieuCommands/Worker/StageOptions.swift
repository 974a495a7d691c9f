import ArgumentParser
import DanChieu
import DocumentReading
import Stages
import Writers

/// What all stages but the first have in common.
struct StageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The longest line that is read, in MiB.", valueName: "mib"))
    var maxLineSize = 256

    @Option(help: ArgumentHelp("1 to work on one core, where many workers run; else on all.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if !(1...4_096).contains(maxLineSize) {
            throw ValidationError("--max-line-size takes a number from 1 to 4096, not \(maxLineSize)")
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
        }
    }

    /// Whether a stage works on all cores.
    var isParallel: Bool { jobs != 1 }

    /// Runs a stage over standard input, to its end.
    func run(_ stage: consuming some Stage) throws {
        var stage = stage
        var splitter = LineSplitter(limit: maxLineSize << 20)
        var next = 1
        var failures = 0
        while true {
            let isMore = try StandardInput.append(to: &splitter.buffer, nil)
            var lines: [LineSplitter.Line] = []
            if isMore {
                splitter.takeLines { line, _ in lines.append(line) }
            } else {
                splitter.takeRest { line, _ in lines.append(line) }
            }
            var json = JSONWriter()
            failures += try take(lines, first: next, &stage, &json)
            next += lines.count
            if !isMore { failures += try stage.finish(&json) }
            try StandardOutput.write(json.bytes)
            guard isMore else { break }
        }
        if failures > 0 { throw ExitCode(3) }
    }

    /// Hands lines on to a stage, but for those that are too long or empty.
    private func take(
        _ lines: [LineSplitter.Line], first: Int, _ stage: inout some Stage, _ json: inout JSONWriter
    ) throws -> Int {
        var whole: [ArraySlice<UInt8>] = []
        var start = first
        var failures = 0
        for (number, line) in zip(first..., lines) {
            guard case .whole(let bytes) = line else {
                failures += try stage.take(whole, first: start, &json) + 1
                (whole, start) = ([], number + 1)
                let reason = "the line is longer than --max-line-size allows; raise it if the line is sound"
                StageLine.write(error: "-:\(number): \(reason)", path: nil, &json)
                continue
            }
            whole.append(bytes)
        }
        return try failures + stage.take(whole, first: start, &json)
    }
}

/// The configuration by which a stage knows a collection's own words.
struct StageConfiguration: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration that holds for all documents, as for extract: a danchieu.yaml.", valueName: "file"))
    var config: String?

    /// The rules by which a collection is resolved.
    var rules: CollectionRules { get throws { try CollectionRules(configurationPath: config) } }
}
