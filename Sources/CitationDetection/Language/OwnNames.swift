import Patterns

/// The tables of a collection's own names, as the patterns that ask for them are made.
struct OwnNames {
    /// The tables in the order of their numbers.
    private(set) var tables: [NameTable] = []

    /// Returns a pattern of names: the built-in ones as alternatives, the collection's own as a table, and the table.
    mutating func pattern(
        _ builtIn: [String], own: [String], anyCase: Bool = false
    ) -> (pattern: String, table: NameTable?) {
        let alternatives = Alternatives.pattern(builtIn, anyCase: anyCase)
        guard !own.isEmpty,
            let table = NameTable(
                own: own.flatMap(Alternatives.spellings), builtIn: builtIn.flatMap(Alternatives.spellings),
                ignoresCase: anyCase)
        else { return (alternatives, nil) }
        tables.append(table)
        return ("(?:\(table.pattern(tables.count))|\(alternatives))", table)
    }
}
