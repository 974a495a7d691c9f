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
/// let detector = CitationDetector(grammar: try CompiledGrammar(.standard))
/// let detected = detector.detect(document)
/// ```
public final class CitationDetector {
    private let grammar: CompiledGrammar
    private let scratch: MatchMemory
    private let memory = MentionMemory()

    /// Makes a detector.
    package init(grammar: CompiledGrammar) {
        self.grammar = grammar
        scratch = MatchMemory(groups: grammar.groupCount)
    }

    /// Returns what a document says of itself and what it cites.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func detect(_ document: Document) -> DetectedDocument {
        document.text.bytes.withUnsafeBufferPointer { text in
            var header = HeaderReader(
                patterns: grammar.header, vocabulary: grammar.grammar.vocabulary, text: text, scratch: scratch,
                memory: memory
            ).read()
            var stated = document.stated
            if header.symbol == nil, stated.symbol == nil,
                let named = FileNameReader(vocabulary: grammar.grammar.vocabulary).read(document.path),
                header.type == nil || header.type == named.type
            {
                stated.symbol = named.symbol.text
                stated.type = stated.type ?? named.type
            }
            header.apply(stated, vocabulary: grammar.grammar.vocabulary)
            let (own, ownLaw) = (header, Self.ownLaw(header))
            memory.makeRoom()
            var scanner = MentionScanner(grammar: grammar.grammar, text: text, scratch: scratch, memory: memory)
            var mentions = scanner.scan()
            // Before anything refers to a mention by its index.
            if let ownLaw {
                for index in mentions.indices { putInnerLaw(&mentions[index], text, own, ownLaw: ownLaw) }
            }
            mentions.removeAll { isOwn($0, own, ownLaw: ownLaw) }
            AliasReader(grammar: grammar.grammar, text: text, openings: scanner.aliases, scratch: scratch).read(
                &mentions)
            Antecedents.link(&mentions)
            let relations = RelationFinder(patterns: grammar.relations, text: text, scratch: scratch)
            relations.find(&mentions)
            relations.findGuided(&mentions, by: own)
            if own.isConsolidated { relations.findConsolidated(&mentions, from: own.end) }
            let reader = CitationReader(
                grammar: grammar.grammar, document: document, text: text, scratch: scratch,
                sentences: relations.sentences)
            let citations = reader.citations(mentions)
            mentions.removeAll(keepingCapacity: true)
            memory.room = mentions
            return DetectedDocument(
                path: document.path, header: own, citations: citations, url: document.stated.url,
                record: document.record)
        }
    }

    /// A law's own name, folded.
    private static func ownLaw(_ header: DocumentHeader) -> String? {
        header.isLaw ? header.title.map { Folding.fold("\(header.type ?? "") \($0)") } : nil
    }

    /// A law that amends another names itself where it is passed; the number behind is that of the law that it amends: "Quốc hội ban hành
    /// Luật sửa đổi, bổ sung một số điều của Luật Chợ phiên số 24/2008/QH12".
    private func putInnerLaw(
        _ mention: inout Mention, _ text: UnsafeBufferPointer<UInt8>, _ header: DocumentHeader, ownLaw: String
    ) {
        guard case .law(let name)? = mention.name, mention.symbol != nil,
            header.symbol.map({ mention.symbol?.isSame(as: $0) != true }) ?? true,
            Folding.fold(name) == ownLaw
        else { return }
        guard let words = name.firstRange(of: " một số điều của "),
            let of = mention.range.first(where: { text.has("của", at: $0) }),
            let type = DocumentType.laws.first(where: { name[words.upperBound...].hasPrefix("\($0) ") })
        else { return }
        mention.type = type
        mention.name = .law(String(name[words.upperBound...]))
        mention.range = text.skipWhite(of + "của".utf8.count, mention.range.upperBound)..<mention.range.upperBound
    }

    /// Whether a mention is the document's own number.
    ///
    /// - Parameter ownLaw: The document's own name where it is a law, folded.
    private func isOwn(_ mention: Mention, _ header: DocumentHeader, ownLaw: String?) -> Bool {
        if let own = header.ownNumber, mention.range.overlaps(own) { return true }
        // "LUẬT⏎DOANH NGHIỆP" is the document's own heading.
        if mention.name != nil, mention.range.lowerBound == header.heading { return true }
        // A law names itself in its text: "Quốc hội ban hành Luật Chợ phiên".
        if let ownLaw, case .law(let name)? = mention.name, mention.symbol == nil, mention.year == nil,
            mention.date == nil, Folding.fold(name) == ownLaw
        {
            return true
        }
        guard let own = header.symbol, let symbol = mention.symbol, symbol.isSame(as: own) else { return false }
        guard let date = mention.date, let ownDate = header.date else {
            return mention.year == nil || header.date.map { $0.year == mention.year } ?? true
        }
        return date == ownDate
    }
}

extension DocumentHeader {
    /// Lets what was stated from outside override what the text says.
    fileprivate mutating func apply(_ stated: StatedIdentity, vocabulary: Vocabulary) {
        if let written = stated.symbol, let (symbol, _) = SymbolReader(vocabulary: vocabulary).read(written) {
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
            let isCentral = Folding.fold(place) == Folding.fold("Trung ương")
            jurisdiction = isCentral ? .central : Jurisdiction(province: place, unit: jurisdiction?.unit)
        }
    }
}
