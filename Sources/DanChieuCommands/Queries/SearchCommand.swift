import ArgumentParser
import Bytes
import DanChieu
import Glibc

/// `danchieu search`: the texts that have some words.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds texts by words or numbers, and shows where they stand.",
        discussion: """
            All words must stand in a text, wherever; "…" holds for words side by side, and so does a number. Words without \
            diacritics are found with any; a word with one only as it was typed. The latest documents come first.

            Examples:
              danchieu search "quy hoach" documents
              danchieu search '"chuyển đổi số" 05-CT/TW' --store documents.dcs --format csv
            """)

    @Argument(help: "The words, as one argument.")
    var words: String

    @OptionGroup var input: CollectionArguments

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func validate() throws {
        do {
            _ = try SearchQuery(words)
        } catch {
            throw ValidationError("\(error)")
        }
        if input.inputs.count > 1, access(input.inputs[0], F_OK) != 0, input.inputs[0] != "-" {
            throw ValidationError(
                "there is no file '\(TerminalText.escaped(input.inputs[0]))'; put several words in quotation marks: search \"quy hoach\" documents"
            )
        }
    }

    func run() async throws {
        let query = try SearchQuery(words)
        let collection = try await input.open(search: query)
        let (hits, hasMore) = try collection.hits(query, limit: limit.number(format, usual: 20))
        var answers = Answers(
            columns: ["document", "date", "place", "found", "file:line", "text"], flexible: "text", hasBlocks: true)
        for hit in hits {
            let snippet = hit.snippet
            let place = "\(hit.path):\(snippet.line)\(hit.page.map { " (page \($0))" } ?? "")"
            answers.add([
                hit.node.label, hit.node.date?.vietnamese, hit.node.jurisdiction,
                "\(hit.occurrences) \(hit.occurrences == 1 ? "time" : "times")", place, snippet.text,
            ]) { $0.fields(of: hit) }
        }
        try answers.write(format, heading: hits.isEmpty ? "No text has these words." : nil)
        if format == .table, hasMore { try StandardOutput.write("… and more; --limit 0 shows all\n") }
        try collection.exitIfIncomplete()
        if hits.isEmpty { throw ExitCode(1) }
    }
}
