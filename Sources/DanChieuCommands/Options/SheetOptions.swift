import ArgumentParser
import DanChieu

/// What a map has in its head, and the paper that it fills.
struct SheetOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The head of the map.", valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Fit the map to a sheet, with as many documents as letters of 6 points leave room for: a4, a3, a2, a1, a0 (PDF: a3).",
            valueName: "size"))
    var page: MapSheet.Size?

    @Flag(inversion: .prefixedNo, help: "The sheet lies on its long side.")
    var landscape = true

    @Option(help: ArgumentHelp("As many sheets at most, for documents that the first leaves out.", valueName: "n"))
    var sheets = 1

    func validate() throws {
        if sheets < 1 { throw ValidationError("--sheets takes a number from 1, not \(sheets)") }
    }

    /// The sheet that a picture is fitted to; nil for a picture of its own size.
    func paper(isPaper: Bool) -> MapSheet? {
        guard let size = page ?? (isPaper || sheets > 1 ? .a3 : nil) else { return nil }
        return MapSheet(size, isLandscape: landscape)
    }

    /// What stands below the head: where the documents come from.
    static func source(_ inputs: [String]) -> String? {
        let names = inputs.compactMap { $0.split(separator: "/").last.map(String.init) }
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
        return "Nguồn: \(shown)"
    }

    /// The line that says what a map leaves out, and how to get it; nil where it leaves out nothing.
    func note(_ documents: Int, of total: Int) -> String? {
        guard documents < total else { return nil }
        return
            "the map has \(documents) of \(total) documents with relations, those that matter most; others: --focus, --relation, --level, --cited-at-least, a larger --page, or --sheets; the other files have all"
    }
}

extension MapSheet.Size: ExpressibleByArgument {}
