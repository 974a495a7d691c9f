internal import GRDB
import TextSearch

/// A sum over the words of texts and where they stand. Two collections of texts with the same words at the same places have the same
/// sum, in whatever order they are met; so an index of words is held against its texts without either of them in memory.
struct WordSum: Equatable {
    private var sum: UInt64 = 0
    private var count = 0

    /// The bytes of a word that SQLite's index keeps.
    private static let longestWord = 32_768

    init() {}

    /// Sums up an index of words.
    init(of index: String, _ database: Database) throws {
        try database.execute(
            sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(index)_seen USING fts5vocab (main, \(index), instance)")
        try database.each("SELECT term, doc, offset FROM temp.\(index)_seen") { row in
            let term: String = try row.value(0)
            let place: Int? = try row.value(2)
            add(Array(term.utf8)[...], row: try row.value(1), place: place ?? 0)
        }
    }

    /// Whether a search finds each word of an index in as many rows as it has: searches enter it by a table of their own.
    static func findsAll(in index: String, _ database: Database) throws -> Bool {
        try database.execute(
            sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(index)_terms USING fts5vocab (main, \(index), row)")
        let search = try database.prepared("SELECT count(*) FROM \(index) WHERE \(index) MATCH ?")
        var isSound = true
        try database.rows("SELECT term, doc FROM temp.\(index)_terms") { row in
            let (term, rows): (String, Int) = (try row.value(0), try row.value(1))
            try search.rows(["\"\(term.replacing("\"", with: "\"\""))\""]) { found in
                isSound = try found.value(0) == rows
                return true
            }
            return isSound
        }
        return isSound
    }

    /// Adds the words of a text.
    mutating func add(words text: [UInt8], row: Int64, hasPlaces: Bool) {
        add(folded: FoldedText.fold(text.span), row: row, hasPlaces: hasPlaces)
    }

    /// Adds words between single spaces. An index without places has each word of a row once.
    mutating func add(folded words: [UInt8], row: Int64, hasPlaces: Bool) {
        var seen: Set<ArraySlice<UInt8>> = []
        for (place, word) in words.split(separator: UInt8(ascii: " ")).enumerated() {
            let word = word.prefix(Self.longestWord)
            if hasPlaces {
                add(word, row: row, place: place)
            } else if seen.insert(word).inserted {
                add(word, row: row, place: 0)
            }
        }
    }

    private mutating func add(_ word: ArraySlice<UInt8>, row: Int64, place: Int) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for number in [UInt64(bitPattern: row), UInt64(place)] {
            hash = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        sum &+= hash
        count += 1
    }
}
