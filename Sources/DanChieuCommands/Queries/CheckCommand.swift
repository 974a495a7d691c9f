import ArgumentParser
import Bytes
import DanChieu
import Writers

/// `danchieu check`: what a careful clerk would look at again.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Finds what does not fit together in a collection.",
        discussion: """
            One number with two dates; a document cited after it was replaced, or an article after it was repealed; citations \
            that could mean several documents; terms that can't be right; plenums' documents by a wrong type; two files that \
            are one document; numbers written with a slip. Where a text only names what has ended, and where a law's bare name \
            leaves its year open, that is told with --all or --only. What is found several times is told once, with the places. The exit \
            code is 1 where something is found.

            Examples:
              danchieu check documents
              danchieu check documents --only superseded,conflicting --format jsonl
              danchieu check --store documents.dcs --severity error --english
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

    @OptionGroup var input: CollectionArguments

    @Option(
        help: ArgumentHelp(
            "Only these kinds: \(Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kinds"))
    var only: NameList<Finding.Kind>?

    @Option(
        help: ArgumentHelp(
            "Only findings of these severities: \(Finding.Severity.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "names"))
    var severity: NameList<Finding.Severity>?

    @Flag(help: "Also the kinds that are often no mistake: endedMention, ambiguousLaw.")
    var all = false

    @Flag(help: "Messages in English.")
    var english = false

    @Option(help: "How to show them: table, or jsonl (one line for each finding).")
    var format = Format.table

    /// How many places of a finding a table has.
    private static let shownPlaces = 3

    func run() async throws {
        let collection = try await input.open()
        let findings = try collection.findings().filter { finding in
            (only?.values.contains(finding.kind) ?? (all || finding.kind.isUsual))
                && (severity?.values.contains(finding.kind.severity) ?? true)
        }
        try StandardOutput.write(format == .jsonl ? jsonLines(findings) : Array(table(findings).utf8))
        try collection.exitIfIncomplete()
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func table(_ findings: [Finding]) -> String {
        guard !findings.isEmpty else { return english ? "nothing was found\n" : "không có gì phải xem lại\n" }
        var text = ""
        for finding in findings {
            let message = english ? finding.message : finding.vietnameseMessage
            let severity = english ? finding.kind.severity.rawValue : finding.kind.severity.label
            let count = finding.count > 1 ? " × \(finding.count)" : ""
            text += "\(finding.kind.rawValue): \(TextTable.oneLine(message)) [\(severity)]\(count)\n"
            for place in finding.places.prefix(Self.shownPlaces) {
                text +=
                    "    \(TerminalText.escaped(place.path)):\(place.line):\(place.column): \(TextTable.oneLine(place.text))\n"
            }
            let more = finding.places.count - Self.shownPlaces
            if more > 0 { text += english ? "    … and \(more) more places\n" : "    … và \(more) nơi nữa\n" }
        }
        let counts = Finding.Kind.allCases.compactMap { kind -> String? in
            let count = findings.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.rawValue) \(count)"
        }
        return text
            + "\(english ? "\(findings.count) found" : "\(findings.count) điều"): \(counts.joined(separator: ", "))\n"
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
