import Bytes
import CitationDetection
import Identity
import Vocabulary

/// Finds the document that a name means: a plenum's or congress's resolution, a law, the Charter, a well-known title.
struct NameReader: Sendable {
    let vocabulary: Vocabulary
    /// The laws.
    let laws: LawReader
    private let titles: [String: [KnownDocument]]
    /// The decisions that approved well-known schemes, by what these are called: "đề án 06".
    private let schemes: [String: KnownDocument]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        laws = LawReader(vocabulary)
        var titles: [String: [KnownDocument]] = [:]
        for known in vocabulary.knownDocuments where !DocumentType.isLaw(known.type) {
            for name in known.names { titles[Folding.fold(name), default: []].append(known) }
        }
        self.titles = titles.mapValues { $0.sorted { Self.year($0) < Self.year($1) } }
        var schemes: [String: KnownDocument] = [:]
        for known in vocabulary.knownDocuments where !known.names.isEmpty && !DocumentType.isLaw(known.type) {
            for type in vocabulary.documentTypes where type.name != known.type {
                let opening = "\(type.name) ".utf8
                guard known.names.contains(where: { $0.utf8.starts(with: opening) }) else { continue }
                schemes["\(Folding.fold(type.name)) \(known.symbol.prefix { $0.isNumber })"] = known
            }
        }
        self.schemes = schemes
    }

    private static func year(_ known: KnownDocument) -> Int { known.date?.year ?? known.year ?? 0 }

    /// Returns what a named citation means.
    ///
    /// - Parameters:
    ///   - citingDate: The citing document's date, or the latest date that it mentions.
    ///   - constitution: The year of the only Constitution that is named with its year, where it is named before.
    func claim(
        _ name: DocumentName, _ citation: Citation, in document: DetectedDocument, citingDate: CalendarDate?,
        term: String?, constitution: Int?
    ) -> Claim? {
        let term = citation.identity.term ?? term
        switch name {
        case .plenum(let number, let session):
            return term.map { plenum(number, session, citation, $0, .stated) }
                ?? plenum(number, session, citation, at: citingDate)
        case .congress(nil):
            return Claim(
                scope: .central, base: "NQĐH", epoch: term.map(ClaimedEpoch.known) ?? .open,
                evidence: .nationalCongress,
                place: "Trung ương")
        case .congress(let body?): return congress(body, citation, document)
        case .charter:
            return Claim(
                scope: .central, base: "Điều lệ Đảng", epoch: citation.identity.term.map(ClaimedEpoch.known) ?? .open,
                evidence: .charter, place: "Trung ương")
        case .constitution:
            let isDated = document.header.date != nil || citation.links.within != nil
            return self.constitution(citation, citingDate, named: isDated ? nil : constitution, isDated: isDated)
        case .law(let name): return laws.claim(name, citation, citingDate, isDated: document.header.date != nil)
        case .title(let title): return self.title(title, citation, citingDate)
        }
    }

    // MARK: - Plenums and congresses

    /// A plenum of which no term is said: the one whose topic is quoted, else the last of this number before the citing document.
    private func plenum(_ number: Int, _ session: Int, _ citation: Citation, at citingDate: CalendarDate?) -> Claim? {
        let documents = vocabulary.plenums.filter { $0.number == number && $0.session == session }
        if let title = citation.surroundings.title {
            let scored = documents.map { ($0, TopicMatch.score(title: title, topic: $0.topic)) }.sorted {
                ($1.1, $0.0.term) < ($0.1, $1.0.term)
            }
            if let best = scored.first, best.1 >= 0.6, scored.count == 1 || scored[1].1 < best.1 - 0.2 {
                return plenum(number, session, citation, best.0.term, .topicQuoted)
            }
        }
        guard let citingDate,
            let last = documents.filter({
                $0.date.map { $0.dayNumber <= citingDate.dayNumber + EpochReader.dateTolerance } ?? false
            }).max(
                by: {
                    ($0.date?.dayNumber ?? 0) < ($1.date?.dayNumber ?? 0)
                })
        else { return nil }
        return plenum(number, session, citation, last.term, .lastAtTheTime)
    }

    /// The document of a plenum that is meant, or the plenum as such.
    private func plenum(
        _ number: Int, _ session: Int, _ citation: Citation, _ term: String,
        _ termEvidence: ResolutionEvidence.PlenumTerm
    ) -> Claim {
        let documents = vocabulary.plenums.filter { $0.term == term && $0.number == number && $0.session == session }
        let stand = Claim(
            scope: .central, base: "NQTW\(number)\(session > 1 ? ".\(session)" : "")", epoch: .known(term),
            evidence: .plenum(documents.isEmpty ? .noneKnown : .several, term: termEvidence),
            candidates: documents.map { .init(target: "\($0.symbol)@\(term)", reason: $0.topic) }, place: "Trung ương")
        func claim(_ plenum: Plenum, _ evidence: ResolutionEvidence.PlenumDocument) -> Claim {
            var claim = stand
            claim.base = plenum.symbol
            claim.evidence = .plenum(evidence, term: termEvidence)
            return claim
        }
        if let own = citation.identity.number,
            let match = documents.first(where: { Self.number($0.symbol) == Int(figures: own) })
        {
            return claim(match, .numberStated)
        }
        if let date = citation.identity.date, let match = documents.filter({ $0.date == date }).only {
            return claim(match, .dateStated)
        }
        if let title = citation.surroundings.title {
            let scored = documents.map { ($0, TopicMatch.score(title: title, topic: $0.topic)) }.sorted {
                ($1.1, $0.0.symbol) < ($0.1, $1.0.symbol)
            }
            if let best = scored.first, best.1 >= 0.5, scored.count == 1 || scored[1].1 < best.1 {
                return claim(best.0, .titleQuoted)
            }
        }
        if let customary = documents.first(where: \.isCustomary) {
            return claim(customary, .byCustom)
        }
        if let single = documents.filter({ $0.symbol.contains("-NQ/") }).only {
            return claim(single, .onlyResolution)
        }
        return stand
    }

    private static func number(_ symbol: String) -> Int? { Int(figures: symbol.prefix { $0.isNumber }) }

    /// "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII" is of the citing document's province, "Đảng bộ đặc khu Hòn Xanh" of that unit in it.
    private func congress(_ body: String, _ citation: Citation, _ document: DetectedDocument) -> Claim? {
        let words = body.parts(between: " ")
        let folded = ScopeReader.foldedWords(body)
        let opening = vocabulary.placeKindIndex.opening(folded[...])
        // A unit of a kind that the table does not have is named with a capital: "Đảng bộ công ty Sông Mơ".
        let capital = words.firstIndex { $0.first?.isUppercase == true } ?? 0
        let count = opening?.count ?? (capital > 0 ? capital : words.count)
        let kind = opening?.kind.name ?? folded[..<count].map(\.text).joined(separator: " ")
        guard !kind.isEmpty else { return nil }
        let name = words[count...].joined(separator: " ")
        let citing = document.header.jurisdiction
        let jurisdiction: Jurisdiction?
        if opening?.kind.level == .provincial {
            jurisdiction = (vocabulary.province(named: name)?.name ?? citing?.province).flatMap {
                Jurisdiction(province: $0)
            }
        } else if !name.isEmpty {
            jurisdiction = citing?.province.flatMap { Jurisdiction(province: $0, unit: "\(kind) \(name)") }
        } else {
            jurisdiction = citing.flatMap { $0.unit.map(Folding.fold)?.hasPrefix(kind) == true ? $0 : nil }
        }
        // In an unknown place two units of one kind are told apart by their names alone.
        let path = ScopeReader.slug(document.stablePath)
        let scope =
            jurisdiction.map { Scope.place($0.slug) }
            ?? .unknown(name.isEmpty ? path : "\(path).\(Folding.slug("\(kind) \(name)"))")
        return Claim(
            scope: scope, base: "NQĐH \(kind)",
            epoch: (citation.identity.term ?? citation.identity.year.map(String.init)).map(ClaimedEpoch.known) ?? .open,
            evidence: .localCongress, place: jurisdiction?.name)
    }

    // MARK: - The Constitution and titles

    /// The Constitution: by its year, else the only one that a text without a date names, else the one of the time that is spoken of.
    private func constitution(
        _ citation: Citation, _ citingDate: CalendarDate?, named: Int?, isDated: Bool
    ) -> Claim {
        func latest(before year: Int) -> Int { Self.constitutions.last { $0 < year } ?? Self.constitutions[0] }
        let atTheTime = citingDate.map { latest(before: $0.year) } ?? Self.constitutions.last ?? 0
        // What a sentence tells of 1960 is no later Constitution's.
        let told = isDated ? nil : Self.lastYear(in: citation.surroundings.sentence).map { latest(before: $0 + 1) }
        let year = citation.identity.year ?? named ?? min(atTheTime, told ?? atTheTime)
        let evidence: ResolutionEvidence =
            citation.identity.year != nil
            ? .constitutionYearStated : named != nil ? .fullerCitation : .constitutionAtTheTime
        return Claim(
            scope: .central, base: "Hiến pháp", epoch: .known("\(year)"), evidence: evidence, place: "Trung ương")
    }

    private static let constitutions = [1946, 1959, 1980, 1992, 2013]

    /// The latest year that a sentence names; nil where it names none.
    private static func lastYear(in sentence: String) -> Int? {
        sentence.utf8.split { $0 &- 0x30 > 9 }.filter { $0.count == 4 }.compactMap { Int(figures: Substring($0)) }
            .filter {
                (1945..<2100).contains($0)
            }.max()
    }

    /// Returns the decision that approved a scheme which is called by that decision's number: "Đề án 06" is 06/QĐ-TTg of 2022. Nil where
    /// an issuer or a year is stated, or the text is older.
    func scheme(_ citation: Citation, citingDate: CalendarDate?) -> Claim? {
        let identity = citation.identity
        guard citation.links.antecedent == nil, identity.issuer == nil, citation.surroundings.issuerBefore == nil,
            identity.year == nil, identity.date == nil, let type = identity.type, let number = identity.number,
            let known = schemes["\(Folding.fold(type)) \(number.count == 1 ? "0\(number)" : number)"],
            citingDate.map({ $0.year >= Self.year(known) }) ?? true
        else { return nil }
        return Claim(
            scope: .central, base: DocumentKey.padded(known.symbol), epoch: .known("\(Self.year(known))"),
            evidence: .titleAtTheTime, candidates: [], place: "Trung ương")
    }

    private func title(_ title: String, _ citation: Citation, _ citingDate: CalendarDate?) -> Claim? {
        let known = titles[Folding.fold(title)] ?? []
        var match = known.filter { citation.identity.term != nil && $0.term == citation.identity.term }.only
        var evidence = ResolutionEvidence.termOfTitleStated
        if match == nil {
            // A term that none of them has means one that is not known.
            guard citation.identity.term == nil else { return nil }
            evidence = .titleAtTheTime
            match =
                citingDate.flatMap { date in known.last { $0.date.map { $0 <= date } ?? (Self.year($0) < date.year) } }
                ?? (known.count == 1 ? known[0] : nil)
        }
        guard let match else { return nil }
        return Claim(
            scope: .central, base: DocumentKey.padded(match.symbol), epoch: .known(match.term ?? "\(Self.year(match))"),
            evidence: evidence,
            candidates: known.map { .init(target: "\($0.symbol)@\($0.term ?? "\(Self.year($0))")", reason: $0.topic) },
            place: "Trung ương")
    }
}

extension Collection {
    /// The only element, or nil where there are none or several.
    var only: Element? { count == 1 ? first : nil }
}
