/// What a detector has read before and need not read again: the same symbols and names of laws stand in nearly every document.
///
/// What is remembered of a run of bytes depends on these alone, so that it makes no difference but in time.
final class MentionMemory {
    /// Symbols by the bytes with which they are written.
    var symbols = ByteTable<(symbol: Symbol, isCorrected: Bool)>()
    /// The names of laws as the vocabulary writes them.
    var lawNames = ByteTable<String>()

    /// How many of each are kept: a few megabytes, however large the collection.
    private static let limit = 20_000

    /// Forgets what has become too much. A single document adds at most what its length allows.
    func makeRoom() {
        if symbols.count > Self.limit { symbols = ByteTable() }
        if lawNames.count > Self.limit { lawNames = ByteTable() }
    }
}
