import Bytes
package import CitationDetection
import Identity
package import Vocabulary

/// Works out which document each citation of a collection means.
///
/// Each document is read on its own first; what it leaves open is decided by the rest of the document, then by the
/// collection, then by the table of well-known documents. When that is not enough the citation keeps its candidates and
/// a node without an epoch: never a silent guess.
package struct Resolver: Sendable {
    private let vocabulary: Vocabulary
    private let scopes: ScopeReader
    private let epochs: EpochReader
    private let names: NameReader
    /// Names that a collection's configuration gives to documents, folded, and the key of each.
    private let aliases: [String: String]

    /// Makes a resolver.
    ///
    /// - Parameter aliases: Names for documents, each with its key: `["Đề án Tây Bắc": "16-ĐA/TU@2020"]`.
    package init(_ vocabulary: Vocabulary, aliases: [String: String] = [:]) {
        self.vocabulary = vocabulary
        scopes = ScopeReader(vocabulary: vocabulary)
        epochs = EpochReader(vocabulary: vocabulary)
        names = NameReader(vocabulary)
        self.aliases = Dictionary(
            aliases.map { (Folding.fold($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Returns what every citation of the collection means.
    ///
    /// - Complexity: O(*c*) in the number of citations, for each block of citations of one number.
    package func resolve(_ documents: [DetectedDocument]) -> ResolvedCollection {
        let originals = Self.originals(of: documents)
        let own = ownClaims(documents, originals)
        let local = concurrently(documents.count, chunk: 16) { localClaims(documents[$0], own: own[$0]) }
        let known = Self.known([own] + local)
        let claims = concurrently(documents.count, chunk: 16) { index in
            var claims = local[index]
            settle(&claims, of: documents[index]) { known[$0] ?? [] }
            return claims
        }
        return ResolvedCollection(documents: documents, own: own, originals: originals, claims: claims)
    }

    /// What the collection knows of what some citation leaves open: the epochs of numbers, the numbers of laws.
    private static func known(_ claims: [[Claim?]]) -> [Block: Set<String>] {
        var known: [Block: Set<String>] = [:]
        for claims in claims {
            for index in claims.indices { if let wanted = claims[index]?.wanted { known[wanted] = [] } }
        }
        guard !known.isEmpty else { return [:] }
        for claims in claims {
            for index in claims.indices {
                guard let told = claims[index]?.told, let epoch = told.epoch else { continue }
                known[Block(scope: told.scope, base: told.base)]?.insert(epoch)
            }
        }
        return known
    }

    // MARK: - A document alone

    /// For each document the first with the same letters and figures, in whatever form it came.
    private static func originals(of documents: [DetectedDocument]) -> [Int] {
        var first: [UInt64: Int] = [:]
        return documents.indices.map { index in
            let fingerprint = documents[index].fingerprint
            guard fingerprint != 0 else { return index }
            if let original = first[fingerprint] { return original }
            first[fingerprint] = index
            return index
        }
    }

    /// What each document is by its own header; one text is one document, even where only one file's name or line tells its number.
    private func ownClaims(_ documents: [DetectedDocument], _ originals: [Int]) -> [Claim?] {
        var own = documents.map { ownClaim($0) }
        for (index, original) in originals.enumerated() where original != index {
            own[original] = own[original] ?? own[index]
        }
        for (index, original) in originals.enumerated() { own[index] = own[original] }
        return own
    }

    /// Returns what a document is by its own header.
    package func ownClaim(_ document: DetectedDocument) -> Claim? {
        let header = document.header
        guard let symbol = header.symbol else { return nil }
        let (scope, place) = scopes.own(document)
        let epoch = symbol.year == nil ? header.date.map { epochs.epoch($0, epochs.isByTerm(symbol)) } : nil
        // What it does not say of itself nobody else can decide.
        return Claim(
            scope: scope, base: DocumentKey.base(symbol), epoch: epoch.map(ClaimedEpoch.known) ?? .absent,
            evidence: .ownNumber, place: place, law: names.laws.told(by: header))
    }

    /// Returns what each citation of a document means as far as the document itself tells.
    package func localClaims(_ document: DetectedDocument, own: Claim?) -> [Claim?] {
        let date = citingDate(document)
        let plenumTerms = Self.plenumTerms(document.citations)
        let constitution = Self.constitution(document.citations)
        var scopes = CitedScopes(scopes, of: document)
        var claims = document.citations.map { localClaim($0, document, date, plenumTerms, constitution, &scopes) }
        Self.sharePlaces(&claims)
        guard claims.contains(where: { $0?.wanted != nil }) else { return claims }
        names.laws.settle(&claims, of: document, own: own, date) { Self.speakingDate($0, document) }
        // A fuller citation in the same document decides, where all that state an epoch agree.
        var stated: [Block: Set<String>] = [:]
        if let own, let epoch = own.epoch.text { stated[own.block, default: []].insert(epoch) }
        for claim in claims {
            // Of laws that has been decided.
            if let claim, claim.law == nil, let epoch = claim.epoch.text {
                stated[claim.block, default: []].insert(epoch)
            }
        }
        for index in claims.indices {
            // The Charter without a term is the one in force, whichever older one is named beside it.
            guard let claim = claims[index], claim.epoch == .open, claim.evidence != .charter,
                let epoch = stated[claim.block]?.only
            else { continue }
            claims[index]?.decide(epoch, .fullerCitation)
        }
        return claims
    }

    /// Gives a number whose place the document tells with one citation that place in the others, unless several have it or their years
    /// differ.
    private static func sharePlaces(_ claims: inout [Claim?]) {
        let unplaced = claims.indices.filter { if case .unknown? = claims[$0]?.scope { true } else { false } }
        guard !unplaced.isEmpty else { return }
        var placed: [ExactText: [Int]] = [:]
        for index in claims.indices {
            if case .place? = claims[index]?.scope, let base = claims[index]?.base {
                placed[ExactText(base), default: []].append(index)
            }
        }
        guard !placed.isEmpty else { return }
        for index in unplaced {
            guard let claim = claims[index], let others = placed[ExactText(claim.base)],
                let other = others.first.flatMap({ claims[$0] }),
                others.allSatisfy({ claims[$0]?.scope == other.scope }),
                claim.epoch.text == nil
                    || others.allSatisfy({ claims[$0]?.epoch.text == nil || claims[$0]?.epoch == claim.epoch })
            else { continue }
            claims[index]?.scope = other.scope
            claims[index]?.place = other.place
        }
    }

    private func localClaim(
        _ citation: Citation, _ document: DetectedDocument, _ date: CalendarDate?, _ plenumTerms: [Int: String],
        _ constitution: NamedConstitution?, _ scopes: inout CitedScopes
    ) -> Claim? {
        if !aliases.isEmpty, let key = aliases[Folding.fold(citation.text)] { return configured(key, document) }
        if let symbol = citation.identity.symbol {
            return claim(symbol, citation, &scopes)
        }
        if let name = citation.identity.name {
            var term: String?
            if case .plenum(let number, _) = name { term = plenumTerms[number] }
            return names.claim(
                name, citation, in: document, citingDate: Self.speakingDate(citation, document) ?? date, term: term,
                constitution: constitution.flatMap { $0.offset < citation.range.lowerBound ? $0.year : nil })
        }
        if citation.links.antecedent == nil, let symbol = completed(citation, document) {
            return claim(symbol, citation, &scopes)
        }
        return names.scheme(citation, citingDate: date)
    }

    private func claim(_ symbol: Symbol, _ citation: Citation, _ scopes: inout CitedScopes) -> Claim {
        if case .law(let name)? = citation.identity.name, symbol.year != nil {
            return names.laws.claim(symbol, name: name)
        }
        let (scope, place) = scopes.scope(
            of: symbol, issuer: citation.identity.issuer ?? citation.surroundings.issuerBefore)
        let stated = epochs.stated(symbol, in: citation)
        return Claim(
            scope: scope, base: DocumentKey.base(symbol), epoch: stated.epoch, evidence: stated.evidence, place: place)
    }

    /// The symbol of a short form whose organ and type the issuer tells: "Chỉ thị 05 của Bộ Chính trị" is 05-CT/TW.
    private func completed(_ citation: Citation, _ document: DetectedDocument) -> Symbol? {
        guard let number = citation.identity.number, let type = citation.identity.type,
            let code = vocabulary.type(named: type)?.codes.first
        else { return nil }
        let padded = number.count == 1 ? "0\(number)" : number
        if let year = citation.identity.year {
            // The Government's resolutions that hold a ministry's number are told by their full stop: 66.19/2026.
            let organ = number.contains(".") && type == "Nghị quyết" ? "CP" : ["Nghị định": "CP"][type]
            return organ.map { Symbol(number: padded, year: year, code: code, organ: $0, isParty: false) }
        }
        let issuer = Folding.fold(citation.identity.issuer ?? citation.surroundings.issuerBefore ?? "")
        if ["bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương"].contains(where: {
            issuer.hasPrefix($0)
        }) {
            return Symbol(number: padded, code: code, organ: "TW", isParty: true)
        }
        if issuer.contains(bytesOf: "tỉnh ủy") || issuer.contains(bytesOf: "thành ủy")
            || issuer.contains(bytesOf: "đảng bộ tỉnh"), !issuer.hasPrefix("ban tổ chức")
        {
            return Symbol(number: padded, code: code, organ: "TU", isParty: true)
        }
        // Without an issuer only a document that everybody knows by its number is meant: "Nghị quyết 18".
        guard issuer.isEmpty else { return nil }
        // "Quy định 08" is a QĐi.
        return (vocabulary.type(named: type)?.codes ?? []).lazy.map {
            Symbol(number: padded, code: $0, organ: "TW", isParty: true)
        }.first { central in
            vocabulary.knownDocuments(symbol: central.text).contains { $0.isProminent && $0.type == type }
        }
    }

    /// The key that a configuration gives for an alias.
    private func configured(_ key: String, _ document: DetectedDocument) -> Claim {
        let parts = key.split(separator: "@", maxSplits: 1).map(String.init)
        var scope = Scope.central
        var place: String? = "Trung ương"
        let organ = parts[0].split(separator: "/").last.map(String.init) ?? ""
        if parts[0].first?.isNumber == true, !scopes.isUnique(organ), let jurisdiction = document.header.jurisdiction,
            !jurisdiction.isCentral
        {
            (scope, place) = (.place((jurisdiction.provincial ?? jurisdiction).slug), jurisdiction.name)
        }
        return Claim(
            scope: scope, base: parts[0].first?.isNumber == true ? DocumentKey.padded(parts[0]) : parts[0],
            epoch: parts.count > 1 ? .known(parts[1]) : .absent, evidence: .configuration, place: place)
    }

    /// The document's date; where it has none, the latest that it cites: it can't be older.
    private func citingDate(_ document: DetectedDocument) -> CalendarDate? {
        document.header.date ?? document.citations.compactMap(\.identity.date).max()
    }

    /// The date of the document in whose title a citation stands: a decree of 2015 speaks of no law of 2025.
    private static func speakingDate(_ citation: Citation, _ document: DetectedDocument) -> CalendarDate? {
        guard let within = citation.links.within else { return nil }
        let speaker = document.citations[within]
        return speaker.identity.date
            ?? (speaker.identity.symbol?.year ?? speaker.identity.year).flatMap {
                CalendarDate(year: $0, month: 12, day: 31)
            }
    }

    /// The term of each plenum that is cited with one term only: for later mentions without.
    private static func plenumTerms(_ citations: [Citation]) -> [Int: String] {
        var terms: [Int: Set<String>] = [:]
        for index in citations.indices {
            if case .plenum(let number, _)? = citations[index].identity.name, let term = citations[index].identity.term
            {
                terms[number, default: []].insert(term)
            }
        }
        return terms.compactMapValues(\.only)
    }

    /// The year of the Constitution where all that are cited with a year are the same, and where it is cited first.
    private static func constitution(_ citations: [Citation]) -> NamedConstitution? {
        var named: NamedConstitution?
        for citation in citations {
            guard case .constitution? = citation.identity.name, let year = citation.identity.year else { continue }
            if let named, named.year != year { return nil }
            named = named ?? NamedConstitution(year: year, offset: citation.range.lowerBound)
        }
        return named
    }

    /// A Constitution that is named with its year.
    private struct NamedConstitution {
        let year: Int
        let offset: Int
    }

    // MARK: - The collection

    /// Decides what a document leaves open by the collection and the table, then what stands for an earlier citation.
    ///
    /// - Parameters:
    ///   - claims: What `localClaims` made of the document.
    ///   - known: The epochs of a block that the collection knows, or the numbers of a law: those of all own and local claims.
    package func settle(
        _ claims: inout [Claim?], of document: DetectedDocument, known: (Block) -> Set<String>
    ) {
        let date = citingDate(document)
        // Most claims are settled already: only open ones look at their citation again.
        for position in claims.indices {
            guard let wanted = claims[position]?.wanted else { continue }
            if claims[position]?.law != nil {
                names.laws.settle(&claims[position], numbers: known(wanted))
                continue
            }
            if claims[position]?.epoch != .open {
                claims[position]?.joinUnit(known(wanted))
                continue
            }
            settle(&claims[position], document.citations[position], document, date, known)
        }
        followAntecedents(&claims, document.citations)
    }

    /// Decides what a document leaves open by the collection and the table.
    private func settle(
        _ claim: inout Claim?, _ citation: Citation, _ document: DetectedDocument, _ date: CalendarDate?,
        _ known: (Block) -> Set<String>
    ) {
        guard let open = claim, open.epoch == .open,
            let symbol = citation.identity.symbol ?? completed(citation, document)
        else { return }
        let inCollection = known(open.block)
        let table =
            scopes.isUnique(symbol.organ)
            ? epochs.known(
                symbol, issuer: citation.identity.issuer, title: citation.surroundings.title, citingDate: date)
            : EpochReader.Guess(epoch: nil, evidence: .yearNotStated, candidates: [])
        var candidates = table.candidates
        for epoch in inCollection.sorted() where !candidates.contains(where: { $0.target == "\(open.base)@\(epoch)" }) {
            candidates.append(.init(target: "\(open.base)@\(epoch)", reason: "cited so elsewhere in the collection"))
        }
        if case .unknown = open.scope {
            claim?.evidence = .placeNotKnown
        } else if let epoch = table.epoch,
            inCollection.isEmpty || inCollection.contains(epoch) || table.evidence.outweighsCollection
        {
            claim?.decide(epoch, table.evidence)
        } else if let epoch = inCollection.only, candidates.count == 1 {
            claim?.decide(epoch, .onlyKnownInCollection)
        } else {
            claim?.evidence = table.epoch == nil ? table.evidence : .onlyKnownDisputed
        }
        let isOpen = claim?.epoch == .open
        claim?.candidates = candidates.count > 1 || isOpen ? candidates : []
    }

    /// Aliases, short forms and back-references mean what their antecedents do.
    private func followAntecedents(_ claims: inout [Claim?], _ citations: [Citation]) {
        for index in citations.indices where claims[index] == nil || citations[index].identity.symbol == nil {
            guard citations[index].identity.name == nil, var antecedent = citations[index].links.antecedent else {
                continue
            }
            for _ in 0..<4 where claims[antecedent] == nil {
                antecedent = citations[antecedent].links.antecedent ?? antecedent
            }
            guard var claim = claims[antecedent] else { continue }
            claim.evidence = .antecedent(confidence: claim.confidence)
            claims[index] = claim
        }
    }
}
