import Bytes
package import Patterns
package import Vocabulary

/// The grammar of citations: its entries, compiled once for a process.
///
/// The entries are data (see `Grammar+Numbers.swift`, `Grammar+Names.swift`, `Grammar+Tails.swift`); a detector tries
/// them where `anchor` finds a type word or a symbol.
package final class Grammar: Sendable {
    /// All entries, for documentation and tests.
    package let entries: [PatternEntry]
    /// The type that a type word or code stands for.
    let typeNames: [String: String]
    /// The same by the bytes of a text, with what the scanner asks of a type.
    let typeWords: ByteTable<TypeWord>
    /// The usual spelling of a law's name without its type word, by its folded form.
    let lawSpellings: [String: String]
    let vocabulary: Vocabulary

    /// Where a citation can begin: the entry `anchor`, without its pattern.
    let anchors: AnchorScanner
    let anchorNumber, anchorCode, lowerCaseType, numbered, abbreviated, bareSymbol, short, notShort, listMember,
        listSymbol: CompiledPattern
    let plenum, plenumInFull, congress, congressOfPeriod, terms, furtherTerm: CompiledPattern
    let amendingLaw, knownLaw, otherLaw, lawNumber, lawYear, constitution, charter, title, workRules: CompiledPattern
    let date, dateInParentheses, year, issuer, closing, pinpoint, aliasOpening, dateBefore, referenceDate, passedOn,
        nounAfter, nounBefore, aliasAfter, issuingTerm, issuingOrgan: CompiledPattern

    /// The largest number of groups of any pattern.
    let groupCount: Int

    /// Compiles the grammar for a vocabulary: the built-in one, or one with a collection's own types and organs.
    package convenience init(_ vocabulary: Vocabulary) throws { try self.init(vocabulary, GrammarParts(vocabulary)) }

    /// The same of parts that are shared with the header's patterns.
    init(_ vocabulary: Vocabulary, _ parts: GrammarParts) throws {
        let entries =
            [Self.anchorEntry(parts)] + Self.numberEntries(parts) + Self.nameEntries(parts)
            + Self.tailEntries(parts, IssuerParts(vocabulary))
        let compiled = try Self.compile(entries.filter { $0.name != "anchor" })
        func pattern(_ name: String) throws -> CompiledPattern {
            guard let pattern = compiled[name] else {
                throw PatternError(pattern: name, offset: 0, message: "no entry has this name")
            }
            return pattern
        }
        self.entries = entries
        self.vocabulary = vocabulary
        anchorNumber = try CompiledPattern(name: "anchorNumber", pattern: Self.anchorNumber, mode: .anchored)
        anchorCode = try CompiledPattern(name: "anchorCode", pattern: Self.anchorCode, mode: .anchored)
        lowerCaseType = try pattern("lowerCaseType")
        anchors = AnchorScanner(words: parts.anchorWords)
        (numbered, abbreviated) = (try pattern("numbered"), try pattern("abbreviated"))
        (bareSymbol, short, notShort) = (try pattern("bareSymbol"), try pattern("short"), try pattern("notShort"))
        (listMember, listSymbol) = (try pattern("listMember"), try pattern("listSymbol"))
        (plenum, plenumInFull, congress) = (try pattern("plenum"), try pattern("plenumInFull"), try pattern("congress"))
        congressOfPeriod = try pattern("congressOfPeriod")
        (terms, furtherTerm, amendingLaw) = (
            try pattern("terms"), try pattern("furtherTerm"), try pattern("amendingLaw")
        )
        (knownLaw, otherLaw, lawNumber) = (try pattern("knownLaw"), try pattern("otherLaw"), try pattern("lawNumber"))
        (lawYear, constitution, charter) = (try pattern("lawYear"), try pattern("constitution"), try pattern("charter"))
        (title, workRules) = (try pattern("title"), try pattern("workRules"))
        (date, dateInParentheses) = (try pattern("date"), try pattern("dateInParentheses"))
        (year, issuer, closing, pinpoint) = (
            try pattern("year"), try pattern("issuer"), try pattern("closing"), try pattern("pinpoint")
        )
        (aliasOpening, dateBefore) = (try pattern("aliasOpening"), try pattern("dateBefore"))
        aliasAfter = try pattern("aliasAfter")
        (nounAfter, nounBefore) = (try pattern("nounAfter"), try pattern("nounBefore"))
        (referenceDate, passedOn) = (try pattern("referenceDate"), try pattern("passedOn"))
        (issuingTerm, issuingOrgan) = (try pattern("issuingTerm"), try pattern("issuingOrgan"))
        groupCount = compiled.values.map(\.groupCount).max() ?? 0

        var names: [String: String] = [:]
        for type in vocabulary.documentTypes {
            for code in type.codes where names[code] == nil { names[code] = type.name }
        }
        for type in vocabulary.documentTypes {
            names[type.name] = type.name
            names[type.name.uppercased()] = type.name
            names[type.name.lowercased()] = type.name
        }
        typeNames = names
        var words = ByteTable<TypeWord>()
        for (word, name) in names { words.set(TypeWord(name: name), for: word) }
        for (word, name) in TypeWord.synonyms { words.set(TypeWord(name: name, isSynonym: true), for: word) }
        typeWords = words
        var spellings: [String: String] = [:]
        for law in vocabulary.knownDocuments where DocumentType.laws.contains(law.type) {
            for name in law.names where name.hasPrefix(law.type + " ") {
                let short = String(name.dropFirst(law.type.count + 1))
                spellings[Folding.fold(short)] = short
            }
        }
        for (short, full) in parts.abbreviatedLaws { spellings[Folding.fold(short)] = full }
        lawSpellings = spellings
    }

    /// Compiles the entries on all cores: a third of a small run's time goes into it.
    private static func compile(_ entries: [PatternEntry]) throws -> [String: CompiledPattern] {
        let patterns = concurrently(entries.count) { index in
            let entry = entries[index]
            return Result { () throws(PatternError) in
                try CompiledPattern(
                    name: entry.name, pattern: entry.pattern, mode: entry.mode == .anchored ? .anchored : .search)
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(entries.map(\.name), try patterns.map { try $0.get() }))
    }

    /// A number that begins a symbol, and what follows the code of a type that begins a citation.
    private static let anchorNumber =
        #"\d{1,5}(?:\.\d{1,2})?[a-zđ]?(?=\s{0,2}[-/]\s{0,2}-?(?:[A-ZĐ]|(?:19|20)\d\d\s?[-/]?\s?[A-ZĐ])|[ ]?[A-ZĐ]{1,5}/[A-Z])"#
    private static let anchorCode = #"(?=[ \n](?:số[ ])?\d|[ \n]?T\.?[WƯ])"#

    /// The one scan over a document: where a citation can begin.
    private static func anchorEntry(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "anchor",
            "(?:(\(parts.types))|(Hiến\(space)pháp|Điều\(space)lệ\(space)Đảng|ĐIỀU\(space)LỆ\(space)ĐẢNG|Văn\(space)kiện|BLHS|BLTTHS|BLDS|BLTTDS|BLLĐ)|(\(parts.codes))\(anchorCode)|(\(anchorNumber)))",
            mode: .search,
            reason:
                "Groups: a type word; a document with a name of its own; a code before a number or a plenum; the number of a "
                + "symbol. Types in lower case are looked for before a number: as anchors of their own they would stop the scan "
                + "at every other word.",
            matches: ["thực hiện ⟦Chỉ thị⟧ số 05-CT/TW", "theo thông tư ⟦07⟧/2024/TT-BNV", "đúng ⟦Điều lệ Đảng⟧"],
            rejects: ["theo quy định của pháp luật", "đã báo cáo kết quả"])
    }
}
