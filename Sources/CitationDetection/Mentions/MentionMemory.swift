import Bytes
import Identity
import Vocabulary

/// What a detector keeps from one document to the next: symbols and names of laws and bodies that it need not read again, since the same
/// ones stand in nearly every document, and room for mentions.
///
/// What is remembered of a run of bytes depends on these alone, so that it makes no difference but in time.
final class MentionMemory {
    /// Symbols by the bytes with which they are written.
    var symbols = ByteTable<(symbol: Symbol, isCorrected: Bool)>()
    /// The names of laws as the vocabulary writes them.
    var lawNames = ByteTable<String>()
    /// The names of bodies in capitals, and as texts write them.
    private var organNames: [ExactText: String] = [:]

    /// An empty list with the room of the longest one so far: to grow one for each document would take new memory over and over.
    var room: [Mention] = []

    /// How many of each are kept: a few megabytes, however large the collection.
    private static let limit = 20_000

    /// Forgets what has become too much. A single document adds at most what its length allows.
    func makeRoom() {
        if symbols.count > Self.limit { symbols = ByteTable() }
        if lawNames.count > Self.limit { lawNames = ByteTable() }
        if organNames.count > Self.limit { organNames = [:] }
    }

    /// Returns the name of a body as texts write it.
    func properCase(_ name: String) -> String {
        if let known = organNames[ExactText(name)] { return known }
        let proper = OrganName.properCase(name)
        organNames[ExactText(name)] = proper
        return proper
    }
}
