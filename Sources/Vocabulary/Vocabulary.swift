import Bytes

/// What is known of the field: types, organs, terms, plenums, provinces, well-known documents and relation verbs.
///
/// The built-in tables are embedded in the binary; a collection's configuration adds to them.
public struct Vocabulary: Sendable {
    /// The types of documents.
    package let documentTypes: [DocumentType]
    /// The organs.
    package let organs: [Organ]
    /// The terms of the Central Committee, in order.
    package let congressTerms: [CongressTerm]
    /// The plenums, a row a document.
    package let plenums: [Plenum]
    /// The provinces, before and since July 2025.
    package let provinces: [Province]
    /// The well-known documents.
    package let knownDocuments: [KnownDocument]
    /// The phrases that govern citations.
    package let relationVerbs: [RelationVerb]

    private let typesByName: [ExactText: DocumentType]
    private let typesByCode: [ExactText: [DocumentType]]
    private let organsByCode: [ExactText: Organ]
    private let provincesByName: [ExactText: Province]
    private let provincesBySlug: [String: Province]
    private let termsByRoman: [String: CongressTerm]
    private let documentsBySymbol: [ExactText: [KnownDocument]]

    /// The built-in tables.
    public static let standard: Vocabulary = {
        do { return try load() } catch { preconditionFailure("the built-in vocabulary is broken: \(error)") }
    }()

    /// Reads the built-in tables.
    ///
    /// - Throws: `TableError` where one is malformed, which a test rules out.
    package static func load() throws -> Vocabulary {
        Vocabulary(
            documentTypes: try Table(name: "document-types", bytes: PackageResources.document_types_tsv).rows.map(
                DocumentType.init(row:)),
            organs: try Table(name: "organs", bytes: PackageResources.organs_tsv).rows.map(Organ.init(row:)),
            congressTerms: try Table(name: "congress-terms", bytes: PackageResources.congress_terms_tsv).rows.map(
                CongressTerm.init(row:)),
            plenums: try Table(name: "plenums", bytes: PackageResources.plenums_tsv).rows.map(Plenum.init(row:)),
            provinces: try Table(name: "provinces", bytes: PackageResources.provinces_tsv).rows.map(
                Province.init(row:)),
            knownDocuments: try Table(name: "known-documents", bytes: PackageResources.known_documents_tsv).rows.map(
                KnownDocument.init(row:)),
            relationVerbs: try Table(name: "relation-verbs", bytes: PackageResources.relation_verbs_tsv).rows.map(
                RelationVerb.init(row:)))
    }

    private init(
        documentTypes: [DocumentType], organs: [Organ], congressTerms: [CongressTerm], plenums: [Plenum],
        provinces: [Province],
        knownDocuments: [KnownDocument], relationVerbs: [RelationVerb]
    ) {
        self.documentTypes = documentTypes
        self.organs = organs
        self.congressTerms = congressTerms
        self.plenums = plenums
        self.provinces = provinces
        self.knownDocuments = knownDocuments
        self.relationVerbs = relationVerbs
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
            provinces.flatMap { province in
                ([province.name] + province.variants).map { (ExactText(Folding.fold($0)), province) }
            },
            uniquingKeysWith: { first, _ in first })
        provincesBySlug = Dictionary(provinces.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        termsByRoman = Dictionary(congressTerms.map { ($0.roman, $0) }, uniquingKeysWith: { first, _ in first })
        documentsBySymbol = Dictionary(grouping: knownDocuments.filter { !$0.symbol.isEmpty }) {
            ExactText(Self.plain($0.symbol))
        }
    }

    /// Returns the type with a name, in any case and with tone marks placed either way.
    package func type(named name: String) -> DocumentType? { typesByName[ExactText(Folding.fold(name))] }

    /// Returns the types that a code stands for: Quyết định and Quy định for `QĐ`.
    package func types(code: String) -> [DocumentType] { typesByCode[ExactText(code)] ?? [] }

    /// Returns the organ with a code, in any of its spellings.
    package func organ(code: String) -> Organ? { organsByCode[ExactText(code)] }

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
        return Vocabulary(
            documentTypes: types + documentTypes, organs: organs + self.organs, congressTerms: congressTerms,
            plenums: plenums, provinces: provinces, knownDocuments: knownDocuments, relationVerbs: relationVerbs)
    }
}
