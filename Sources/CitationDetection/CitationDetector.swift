import Bytes
public import DocumentReading
import Identity
import Patterns
import Vocabulary

/// Reads documents: what each says of itself, and every citation in it.
///
/// A detector belongs to one task, since it holds the memory that matching needs; the grammar is shared. Each document
/// is read on its own: nothing depends on what was read before, but that a symbol read once is not read again.
///
/// ```swift
/// let detector = CitationDetector()
/// for citation in detector.citations(in: text) { print(citation) }
/// ```
public final class CitationDetector {
    private let grammar: Grammar
    private let scratch: MatchMemory
    private let cache: ReadingCache
    private let explains: Bool
    /// An empty list with the room of the longest one so far: to grow one for each document would take new memory over and over.
    private var room: [Mention] = []

    /// The rules of the built-in vocabulary.
    private static let standard = Grammar(.standard)

    /// Makes a detector with the built-in vocabulary. The first one of a process makes the grammar, which takes some hundredths of a
    /// second.
    public convenience init() { self.init(grammar: Self.standard) }

    /// Makes a detector.
    ///
    /// - Parameter explains: Whether each document tells which rules decided.
    package init(grammar: Grammar, explains: Bool = false) {
        self.grammar = grammar
        self.explains = explains
        scratch = MatchMemory(tables: grammar.tables)
        cache = ReadingCache(grammar.lexicon)
    }

    /// Returns the citations in a text, in its order.
    public func citations(in text: String) -> [Citation] { detect(Document(path: "", text: text)).citations }

    /// Returns what a document says of itself and what it cites.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func detect(_ document: Document) -> DetectedDocument {
        document.text.bytes.withUnsafeBufferPointer { text in
            cache.makeRoom()
            var explanation = explains ? Explanation() : nil
            var header = header(of: document, text, &explanation)
            var mentions = scan(text, header)
            let articles = TextArticles(text)
            grammar.relations.find(&mentions, in: text, scratch, header: header, articles)
            grammar.effects.read(&header, &mentions, text, scratch, articles)
            let citations = CitationReader(
                patterns: grammar.surroundings, document: document, text: text, scratch: scratch,
                sentences: SentenceReader(text: text), articles: articles
            ).citations(mentions)
            explanation?.citations = mentions.map { .init(form: "\($0.form)", relation: "\($0.rule)") }
            keepRoom(&mentions)
            return DetectedDocument(
                path: document.path, stablePath: document.stablePath, header: header, citations: citations,
                url: document.stated.url, record: document.record, explanation: explanation)
        }
    }

    /// What the document says of itself, and what is stated of it from outside.
    private func header(
        of document: Document, _ text: TextBytes, _ explanation: inout Explanation?
    ) -> DocumentHeader {
        let page = HeaderPage(text, scratch, cache, grammar.lexicon, grammar.header)
        var header = grammar.header.read(page, &explanation)
        var stated = document.stated
        if header.symbol == nil, stated.symbol == nil,
            let named = FileNameReader(lexicon: grammar.lexicon).read(document.path),
            header.type == nil || header.type == named.type
        {
            stated.symbol = named.symbol.text
            stated.type = stated.type ?? named.type
        }
        header.apply(stated, grammar.lexicon)
        explanation?.note("statedOutside", header)
        return header
    }

    /// The mentions in the text, those of the document itself left out, linked to what they stand for.
    private func scan(_ text: TextBytes, _ header: DocumentHeader) -> [Mention] {
        var empty: [Mention] = []
        swap(&empty, &room)
        var scanner = MentionScanner(forms: grammar.forms, text: text, scratch: scratch, cache: cache, room: empty)
        scanner.scan()
        var mentions = scanner.mentions
        scanner.mentions = []
        BareLaws(text: text, lexicon: grammar.lexicon).add(to: &mentions, at: scanner.unreadLaws)
        OwnMentions(header).remove(from: &mentions, text)
        AliasReader(
            patterns: grammar.linking, lexicon: grammar.lexicon, text: text, openings: scanner.shortNames,
            scratch: scratch
        ).read(&mentions)
        Antecedents.link(&mentions, in: text)
        return mentions
    }

    private func keepRoom(_ mentions: inout [Mention]) {
        mentions.removeAll(keepingCapacity: true)
        swap(&room, &mentions)
    }
}

extension DocumentHeader {
    /// Lets what was stated from outside override what the text says.
    fileprivate mutating func apply(_ stated: StatedIdentity, _ lexicon: Lexicon) {
        let vocabulary = lexicon.vocabulary
        if let written = stated.symbol, let (symbol, _) = lexicon.symbols.read(written) {
            self.symbol = symbol
            organ = symbol.organ
            level = vocabulary.organ(code: symbol.organ)?.level ?? level
            if level == .central { jurisdiction = .central }
        }
        if let name = stated.type { type = vocabulary.type(named: name)?.name ?? name }
        if let code = stated.organ {
            organ = code
            level = vocabulary.organ(code: code)?.level ?? level
        }
        date = stated.date ?? date
        title = stated.title ?? title
        if let place = stated.jurisdiction {
            let isCentral = Folding.fold(place) == Folding.fold(Jurisdiction.central.name)
            jurisdiction = isCentral ? .central : Jurisdiction(province: place, unit: jurisdiction?.unit)
        }
        if !isAnonymous { isArticle = false }
    }
}
