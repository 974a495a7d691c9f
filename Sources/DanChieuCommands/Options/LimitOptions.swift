import ArgumentParser

/// How many answers are shown.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many answers to show, 0 for all (default: 100 in tables, all for machines).", valueName: "n"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit)") }
    }

    /// The number for a format; nil for all.
    ///
    /// - Parameter usual: How many a table has where nothing else is asked for.
    func number(_ format: Answers.Format, usual: Int = 100) -> Int? {
        guard let limit else { return format == .table ? usual : nil }
        return limit == 0 ? nil : limit
    }
}
