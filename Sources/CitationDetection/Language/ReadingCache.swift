import Bytes
import Identity
import Vocabulary

/// What a detector keeps from one document to the next: symbols and names of laws and bodies that it need not read again, since the same
/// ones stand in nearly every document.
///
/// What is remembered of a run of bytes depends on these alone, so that it makes no difference but in time.
final class ReadingCache {
    /// Symbols by the bytes with which they are written.
    private var symbols = ByteTable<(symbol: Symbol, isCorrected: Bool)>()
    /// The names of laws as the vocabulary writes them.
    private var lawNames = ByteTable<String>()
    /// The names of bodies in capitals, and as texts write them.
    private var organNames: [ExactText: String] = [:]

    /// The names of issuers that were found to end where the pattern ends them.
    private var wholeIssuers = ByteTable<Bool>()

    private let lexicon: Lexicon

    /// How many of each are kept: a few megabytes, however large the collection.
    private static let limit = 20_000

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Forgets what has become too much. A single document adds at most what its length allows.
    func makeRoom() {
        if symbols.count > Self.limit { symbols = ByteTable() }
        if lawNames.count > Self.limit { lawNames = ByteTable() }
        if wholeIssuers.count > Self.limit { wholeIssuers = ByteTable() }
        if organNames.count > Self.limit { organNames = [:] }
    }

    /// Returns the symbol that is written in a range of a text.
    func symbol(_ text: TextBytes, _ range: Range<Int>) -> (symbol: Symbol, isCorrected: Bool)? {
        if let read = symbols.value(text, range) { return read }
        let read = lexicon.symbols.read(text.string(range))
        if let read { symbols.set(read, for: text, range) }
        return read
    }

    /// Returns the law's name in a range of a text as the vocabulary writes it, or as the text does.
    func lawName(_ text: TextBytes, _ range: Range<Int>) -> String {
        if let read = lawNames.value(text, range) { return read }
        let written = text.folded(range)
        let name =
            lexicon.lawSpelling(written)
            ?? Self.proper(lexicon.abbreviator.expanded(written))
        lawNames.set(name, for: text, range)
        return name
    }

    /// A name with a capital first; one in capitals throughout, as titles have it, in small letters behind it.
    private static func proper(_ name: String) -> String {
        let small = name.contains(where: \.isLowercase) ? name[...] : name.lowercased()[...]
        return small.prefix(1).uppercased() + small.dropFirst()
    }

    /// Returns whether an issuer's name in a range was found whole before.
    func isWholeIssuer(_ text: TextBytes, _ range: Range<Int>) -> Bool { wholeIssuers.value(text, range) != nil }

    /// Notes that an issuer's name is whole, whatever stands around it.
    func noteWholeIssuer(_ text: TextBytes, _ range: Range<Int>) { wholeIssuers.set(true, for: text, range) }

    /// Returns the name of a body as texts write it.
    func properCase(_ name: String) -> String {
        if let known = organNames[ExactText(name)] { return known }
        let proper = lexicon.organNames.properCase(name)
        organNames[ExactText(name)] = proper
        return proper
    }
}
