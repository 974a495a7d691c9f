import ArgumentParser

/// How many answers are shown.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many answers to show, 0 for all (default: all for machines, 100 in tables, 20 of search).",
            valueName: "n"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit)") }
    }

    /// The number for a format; nil for all.
    func number(_ format: Answers.Format, usual: Int = 100) -> Int? { number(isTable: format == .table, usual: usual) }

    /// The number; nil for all.
    ///
    /// - Parameter usual: How many a table has where nothing else is asked for.
    func number(isTable: Bool, usual: Int = 100) -> Int? {
        guard let limit else { return isTable ? usual : nil }
        return limit == 0 ? nil : limit
    }
}
