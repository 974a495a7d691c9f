import ArgumentParser
import DanChieu
import Writers

/// `danchieu formats`: what can be read, and what it needs.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the formats that can be read, what each needs, and whether it is there.",
        discussion: """
            Where two programs are named, the second stands in for the first, but for scans, which need both. A file's own bytes \
            tell its format; the ending only picks it out of a folder.

            Examples:
              danchieu formats
              danchieu formats --format jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

    @Option(help: "How to list them: table or jsonl.")
    var format = Format.table

    func run() throws {
        switch format {
        case .table: try StandardOutput.write(table.text(width: StandardOutput.width))
        case .jsonl: try StandardOutput.write(lines)
        }
    }

    private var table: TextTable {
        var table = TextTable(columns: ["format", "endings", "needs", "ready"], flexible: "needs")
        for format in ReadableFormat.all {
            table.add([
                format.name, format.endings.joined(separator: " "),
                format.tools.map { "\($0.program) (\($0.path ?? "apt-get install \($0.package)"))" }.joined(
                    separator: ", ")
                    + (format.needsOCR ? " --ocr" : ""), format.isReady ? "yes" : "no",
            ])
        }
        return table
    }

    private var lines: [UInt8] {
        var json = JSONWriter()
        for format in ReadableFormat.all {
            json.object { json in
                json.field("format", format.name)
                json.key("endings")
                json.array { json in for ending in format.endings { json.value(ending) } }
                json.key("needs")
                json.array { json in
                    for tool in format.tools {
                        json.object { json in
                            json.field("program", tool.program)
                            json.field("package", tool.package)
                            json.field("path", tool.path)
                        }
                    }
                }
                json.field("ocr", format.needsOCR)
                json.field("ready", format.isReady)
            }
            json.newline()
        }
        return json.bytes
    }
}
