import ArgumentParser
import Bytes
import DanChieu
import Patterns
import Writers

/// `danchieu grammar`: the patterns that citations are found with.
struct GrammarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar",
        abstract: "Lists the patterns that citations are found with, each with its reason and examples.",
        discussion: """
            In an example the brackets hold what the pattern takes; ⏎ stands for the end of a line. A search pattern is looked for \
            in the text. An anchored one is tried at one place only: the first of a citation where a type word or a number stands, \
            the others behind what was found so far. A pattern that another program looks for everywhere finds more than it does \
            here.

            As patterns they are one a line in PCRE2's syntax, for rg -P -U -f FILE. All of them together are too large for \
            programs that compile them as one: name those that matter.

            Examples:
              danchieu grammar numbered short plenum
              danchieu grammar --format patterns numbered knownLaw > patterns
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, patterns }

    @Argument(help: "Names of patterns; without any, all are listed.")
    var names: [String] = []

    @Option(help: "How to list them: table, jsonl or patterns.")
    var format = Format.table

    func run() throws {
        let entries = try chosen(Grammar(.standard).entries)
        switch format {
        case .table: try StandardOutput.write(Self.table(entries).text(width: StandardOutput.width))
        case .jsonl: try StandardOutput.write(Self.lines(entries))
        case .patterns: try StandardOutput.write(entries.map { "\($0.patternLine)\n" }.joined())
        }
    }

    /// The entries that are asked for, in the grammar's order.
    private func chosen(_ entries: [PatternEntry]) throws -> [PatternEntry] {
        let known = Set(entries.map(\.name))
        if let unknown = names.first(where: { !known.contains($0) }) {
            throw ValidationError(
                "there is no pattern '\(TerminalText.escaped(unknown))'; 'danchieu grammar' lists them all")
        }
        return names.isEmpty ? entries : entries.filter { names.contains($0.name) }
    }

    private static func table(_ entries: [PatternEntry]) -> TextTable {
        var table = TextTable(columns: ["name", "mode", "reason", "examples"], flexible: "reason")
        for entry in entries {
            let examples = entry.matches.prefix(2).map { $0.replacing("\n", with: "⏎") }
            table.add([entry.name, entry.mode.rawValue, entry.reason, examples.joined(separator: " | ")])
        }
        return table
    }

    private static func lines(_ entries: [PatternEntry]) -> [UInt8] {
        var json = JSONWriter()
        for entry in entries {
            json.object { json in
                json.field("name", entry.name)
                json.field("mode", entry.mode.rawValue)
                json.field("reason", entry.reason)
                json.key("matches")
                json.array { json in for example in entry.matches { json.value(example) } }
                json.key("rejects")
                json.array { json in for example in entry.rejects { json.value(example) } }
                json.field("pattern", entry.pattern)
            }
            json.newline()
        }
        return json.bytes
    }
}
