import Bytes

/// What is known of the field: types, organs, terms, plenums, provinces, well-known documents and relation verbs.
///
/// The built-in tables are embedded in the binary; a collection's configuration adds to them.
public struct Vocabulary: Sendable {
    /// The tables that it was read from: what tells it from the vocabulary of another version.
    package let tables: [(name: String, bytes: [UInt8])]
    /// The types of documents.
    package var documentTypes: [DocumentType] { rows.documentTypes }
    /// The organs.
    package var organs: [Organ] { rows.organs }
    /// The terms of the Central Committee, in order.
    package var congressTerms: [CongressTerm] { rows.congressTerms }
    /// The plenums, a row a document.
    package var plenums: [Plenum] { rows.plenums }
    /// The provinces, before and since July 2025.
    package var provinces: [Province] { rows.provinces }
    /// The well-known documents, laws among them.
    package var knownDocuments: [KnownDocument] { rows.knownDocuments }
    /// The phrases that govern citations.
    package var relationVerbs: [RelationVerb] { rows.relationVerbs }
    /// The kinds of places and units.
    package var placeKinds: [PlaceKind] { rows.placeKinds }
    /// The words of issuers' names.
    package var issuerWords: [IssuerWord] { rows.issuerWords }
    /// The words that open titles and clauses.
    package var titleOpeners: [TitleOpener] { rows.titleOpeners }
    /// The abbreviations of laws' names.
    package var lawAbbreviations: [LawAbbreviation] { rows.lawAbbreviations }

    /// The built-in tables.
    public static let standard: Vocabulary = {
        do { return try load() } catch { preconditionFailure("the built-in vocabulary is broken: \(error)") }
    }()

    /// The built-in tables. This is the one place that names them: `load` knows no others.
    package static var tables: [(name: String, bytes: [UInt8])] {
        [
            ("congress-terms", PackageResources.congress_terms_tsv),
            ("document-types", PackageResources.document_types_tsv),
            ("issuer-words", PackageResources.issuer_words_tsv),
            ("known-documents", PackageResources.known_documents_tsv),
            ("law-abbreviations", PackageResources.law_abbreviations_tsv), ("laws", PackageResources.laws_tsv),
            ("organs", PackageResources.organs_tsv), ("place-kinds", PackageResources.place_kinds_tsv),
            ("places", PackageResources.places_tsv), ("plenums", PackageResources.plenums_tsv),
            ("provinces", PackageResources.provinces_tsv), ("relation-verbs", PackageResources.relation_verbs_tsv),
            ("title-openers", PackageResources.title_openers_tsv), ("word-lists", PackageResources.word_lists_tsv),
        ]
    }

    /// Reads tables; the names of places are read when they are first asked for.
    ///
    /// - Parameter tables: The tables by name; others than the built-in ones are for tests.
    /// - Throws: `TableError` where one is missing or malformed, which a test rules out for the built-in ones.
    package static func load(_ tables: [(name: String, bytes: [UInt8])] = tables) throws -> Vocabulary {
        func rows<Value>(_ name: String, _ read: (Table.Row) throws -> Value) throws -> [Value] {
            guard let table = tables.first(where: { $0.name == name }) else {
                throw TableError(table: name, line: 0, column: nil, message: "is not among the tables; name it there")
            }
            return try Table(name: name, bytes: table.bytes).rows.map(read)
        }
        guard tables.contains(where: { $0.name == "places" }) else {
            throw TableError(table: "places", line: 0, column: nil, message: "is not among the tables; name it there")
        }
        return Vocabulary(
            tables: tables,
            rows: Rows(
                organs: try rows("organs", Organ.init(row:)),
                documentTypes: try rows("document-types", DocumentType.init(row:)),
                congressTerms: try rows("congress-terms", CongressTerm.init(row:)),
                plenums: try rows("plenums", Plenum.init(row:)), provinces: try rows("provinces", Province.init(row:)),
                knownDocuments: try rows("known-documents", KnownDocument.init(row:))
                    + rows("laws", KnownDocument.init(law:)),
                relationVerbs: try rows("relation-verbs", RelationVerb.init(row:)),
                placeKinds: try rows("place-kinds", PlaceKind.init(row:)),
                issuerWords: try rows("issuer-words", IssuerWord.init(row:)),
                titleOpeners: try rows("title-openers", TitleOpener.init(row:)),
                lawAbbreviations: try rows("law-abbreviations", LawAbbreviation.init(row:)),
                wordLists: try rows("word-lists", WordList.init(row:))))
    }

    /// The rows of all tables, from which the look-ups are made.
    private struct Rows {
        var organs: [Organ]
        var documentTypes: [DocumentType]
        let congressTerms: [CongressTerm]
        let plenums: [Plenum]
        let provinces: [Province]
        let knownDocuments: [KnownDocument]
        let relationVerbs: [RelationVerb]
        let placeKinds: [PlaceKind]
        let issuerWords: [IssuerWord]
        let titleOpeners: [TitleOpener]
        let lawAbbreviations: [LawAbbreviation]
        let wordLists: [WordList]
    }

    private let rows: Rows
    /// What abbreviates the names of laws.
    package let lawAbbreviator: LawAbbreviator
    /// The kinds of places by the words that name them.
    package let placeKindIndex: PlaceKindIndex
    private let typesByName: [ExactText: DocumentType]
    private let typesByCode: [ExactText: [DocumentType]]
    private let organsByCode: [ExactText: Organ]
    private let provincesByName: [ExactText: Province]
    private let provincesBySlug: [String: Province]
    private let termsByRoman: [String: CongressTerm]
    private let documentsBySymbol: [ExactText: [KnownDocument]]

    private init(tables: [(name: String, bytes: [UInt8])], rows: Rows) {
        (self.tables, self.rows) = (tables, rows)
        let (documentTypes, organs) = (rows.documentTypes, rows.organs)
        placeKindIndex = PlaceKindIndex(rows.placeKinds)
        lawAbbreviator = LawAbbreviator(rows.lawAbbreviations)
        typesByName = Dictionary(
            documentTypes.map { (ExactText(Folding.fold($0.name)), $0) }, uniquingKeysWith: { first, _ in first })
        var types: [ExactText: [DocumentType]] = [:]
        for type in documentTypes { for code in type.codes { types[ExactText(code), default: []].append(type) } }
        typesByCode = types
        // A configured organ comes first and wins over a built-in one of the same code.
        organsByCode = Dictionary(
            organs.flatMap { organ in ([organ.code] + organ.aliases).map { (ExactText($0), organ) } },
            uniquingKeysWith: { first, _ in first })
        provincesByName = Dictionary(
            rows.provinces.flatMap { province in
                ([province.name] + province.variants).map { (ExactText(Folding.fold($0)), province) }
            },
            uniquingKeysWith: { first, _ in first })
        provincesBySlug = Dictionary(rows.provinces.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        termsByRoman = Dictionary(rows.congressTerms.map { ($0.roman, $0) }, uniquingKeysWith: { first, _ in first })
        documentsBySymbol = Dictionary(grouping: rows.knownDocuments.filter { !$0.symbol.isEmpty }) {
            ExactText(Self.plain($0.symbol))
        }
    }

    /// Returns the words of a list, in the table's order; a test rules out that one is missing.
    package func words(_ name: WordList.Name) -> [String] { rows.wordLists.first { $0.name == name }?.words ?? [] }

    /// Returns the type with a name, in any case and with tone marks placed either way.
    package func type(named name: String) -> DocumentType? { typesByName[ExactText(Folding.fold(name))] }

    /// Returns the types that a code stands for: Quyết định and Quy định for `QĐ`.
    package func types(code: String) -> [DocumentType] { typesByCode[ExactText(code)] ?? [] }

    /// Returns the organ with a code, in any of its spellings.
    package func organ(code: String) -> Organ? { organsByCode[ExactText(code)] }

    /// Returns the organ with a code, or with what stands in it before a hyphen or slash: UBND for `UBND-NC`, VPTW for `VPTW/nb`.
    package func organ(codeOrHead code: String) -> Organ? {
        organ(code: code) ?? code.split { $0 == "-" || $0 == "/" }.first.flatMap { organ(code: String($0)) }
    }

    /// Returns the term with a number in Roman figures.
    package func term(roman: String) -> CongressTerm? { termsByRoman[roman] }

    /// Returns the term that a day falls into.
    package func term(on date: CalendarDate) -> CongressTerm? {
        congressTerms.last { $0.from <= date && date <= $0.to }
    }

    /// Returns the province with a name, in any case and spelling, with or without the word `tỉnh` or `thành phố`.
    ///
    /// A name typed without any diacritics is found too, one that has some is not: `Hà Nam` is not to be found by `Hạ Nam`.
    package func province(named name: String) -> Province? {
        let folded = Folding.fold(name)
        if let province = provincesByName[ExactText(folded)] { return province }
        for kind in ["tỉnh ", "thành phố ", "tp. ", "tp "] where folded.utf8.starts(with: kind.utf8) {
            return provincesByName[ExactText(String(folded.utf8.dropFirst(kind.utf8.count)) ?? "")]
        }
        return folded.utf8.allSatisfy { $0 < 0x80 } ? provincesBySlug[Folding.slug(folded)] : nil
    }

    /// Returns the well-known documents with a symbol, zeros in front apart.
    package func knownDocuments(symbol: String) -> [KnownDocument] {
        documentsBySymbol[ExactText(Self.plain(symbol))] ?? []
    }

    private static func plain(_ symbol: String) -> String {
        guard symbol.utf8.first == UInt8(ascii: "0") else { return symbol }
        return String(symbol.drop { $0 == "0" })
    }

    /// Returns the vocabulary with a collection's own organs and types, which win over the built-in ones.
    package func adding(organs: [Organ], types: [DocumentType]) -> Vocabulary {
        if organs.isEmpty, types.isEmpty { return self }
        var rows = rows
        rows.organs = organs + rows.organs
        rows.documentTypes = types + rows.documentTypes
        return Vocabulary(tables: tables, rows: rows)
    }
}
