import ArgumentParser
import Bytes
import DanChieu
import Writers

/// `danchieu check`: what a careful clerk would look at again.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Finds what does not fit together in a collection.",
        discussion: """
            One number with two dates; a document cited after it was replaced; citations that could mean several documents; \
            terms that can't be right; plenums' documents by a wrong type; two files that are one document; numbers written \
            with a slip. The exit code is 1 where something is found.

            Examples:
              danchieu check documents
              danchieu check documents --only superseded,conflicting --format jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

    @OptionGroup var input: CollectionArguments

    @Option(
        help: ArgumentHelp(
            "Only these kinds: \(Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kinds"))
    var only: NameList<Finding.Kind>?

    @Option(help: "How to show them: table, or jsonl (one line for each finding).")
    var format = Format.table

    func run() async throws {
        let collection = try await input.open()
        let findings = try collection.findings().filter { only?.values.contains($0.kind) ?? true }
        try StandardOutput.write(format == .jsonl ? jsonLines(findings) : Array(table(findings).utf8))
        try collection.exitIfIncomplete()
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func table(_ findings: [Finding]) -> String {
        guard !findings.isEmpty else { return "nothing was found\n" }
        var text = ""
        for finding in findings {
            text += "\(finding.kind.rawValue): \(TextTable.oneLine(finding.message))\n"
            for place in finding.places {
                text +=
                    "    \(TerminalText.escaped(place.path)):\(place.line):\(place.column): \(TextTable.oneLine(place.text))\n"
            }
        }
        let counts = Finding.Kind.allCases.compactMap { kind -> String? in
            let count = findings.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.rawValue) \(count)"
        }
        return text + "\(findings.count) found: \(counts.joined(separator: ", "))\n"
    }

    private func jsonLines(_ findings: [Finding]) -> [UInt8] {
        var json = JSONWriter()
        for finding in findings {
            json.object { $0.fields(of: finding) }
            json.newline()
        }
        return json.bytes
    }
}
