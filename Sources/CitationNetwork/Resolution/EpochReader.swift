import Bytes
import CitationDetection
import Identity
import Vocabulary

/// Finds the epoch in which a cited number is unique: the congress term of central Party documents, the year of others.
///
/// Evidence, the strongest first: the date stated; the term stated; the year; the title; then, for the whole document
/// and the whole collection, what `Resolver` knows. Never "the latest term": 05-CT/TW of 2016 is cited ten years on.
struct EpochReader: Sendable {
    let vocabulary: Vocabulary

    /// Whether a symbol's numbers run by congress terms.
    func isByTerm(_ symbol: Symbol) -> Bool {
        guard symbol.isParty else { return false }
        if let organ = vocabulary.organ(codeOrHead: symbol.organ) { return organ.level == .central }
        return symbol.organ.hasSuffix("TW")
    }

    /// Returns the epoch that a citation itself gives, and why; an open one where it gives none.
    func stated(_ symbol: Symbol, in citation: Citation) -> (epoch: ClaimedEpoch, evidence: ResolutionEvidence) {
        if symbol.year != nil { return (.absent, .symbolHoldsYear) }
        let byTerm = isByTerm(symbol)
        if let date = citation.identity.date { return (.known(epoch(date, byTerm)), .dateStated) }
        if let date = citation.surroundings.dateBefore { return (.known(epoch(date, byTerm)), .dateBefore) }
        if byTerm, let term = citation.identity.term, vocabulary.term(roman: term) != nil {
            return (.known(term), .termStated)
        }
        if let year = citation.identity.year { return (.known(epoch(year: year, byTerm)), .yearStated) }
        if byTerm, let term = citation.surroundings.termBefore, vocabulary.term(roman: term) != nil {
            return (.known(term), .termBefore)
        }
        if byTerm, let title = citation.surroundings.title, let known = byTopic(symbol, title) {
            return (.known(known), .titleQuoted)
        }
        return (.open, .nothing)
    }

    /// Returns the epoch of a date.
    func epoch(_ date: CalendarDate, _ byTerm: Bool) -> String {
        byTerm ? vocabulary.term(on: date)?.roman ?? "\(date.year)" : "\(date.year)"
    }

    /// Returns the epoch of a year. Congresses meet early in their year: what is dated by the year alone belongs to the
    /// term that its middle falls into.
    func epoch(year: Int, _ byTerm: Bool) -> String {
        guard byTerm else { return "\(year)" }
        return CalendarDate(year: year, month: 7, day: 1).flatMap { vocabulary.term(on: $0)?.roman } ?? "\(year)"
    }

    /// The term of the known document with this symbol whose topic fits the title and no other's does as well.
    private func byTopic(_ symbol: Symbol, _ title: String) -> String? {
        let scored = vocabulary.knownDocuments(symbol: symbol.text).compactMap { known in
            known.term.map { (term: $0, score: TopicMatch.score(title: title, topic: known.topic)) }
        }.sorted { ($1.score, $0.term) < ($0.score, $1.term) }
        guard let best = scored.first, best.score >= 0.6, scored.count == 1 || scored[1].score < best.score - 0.2 else {
            return nil
        }
        return best.term
    }

    /// How many days a document's date may lie after that of one that cites it: what is drawn up early is dated when it is signed.
    static let dateTolerance = 45

    /// Whether a document of a later term may have taken the number again: small numbers come back in each, and the table does not know
    /// all that have them.
    private func recurs(_ symbol: Symbol, since known: KnownDocument, _ citingDate: CalendarDate?) -> Bool {
        // Numbers by the year come back every year.
        if known.term == nil, symbol.year == nil { return citingDate?.year != known.date?.year }
        guard let term = known.term, let citing = citingDate.flatMap({ vocabulary.term(on: $0)?.roman }), citing != term
        else {
            return false
        }
        return Int(figures: symbol.plainNumber).map { $0 < 40 } ?? false
    }

    /// What the table makes of a number that nothing else decides.
    struct Guess {
        var epoch: String?
        var evidence: ResolutionEvidence
        var candidates: [Resolution.Candidate]
    }

    /// Returns what the table of well-known documents says of a symbol that nothing else decides.
    ///
    /// - Parameters:
    ///   - title: The title that is quoted: the best known document of a number is not meant where another fits the title and it
    ///     does not.
    ///   - citingDate: The citing document's date; a document is not cited `dateTolerance` days before its own.
    func known(_ symbol: Symbol, issuer: String?, title: String? = nil, citingDate: CalendarDate?) -> Guess {
        let byTerm = isByTerm(symbol)
        var documents = vocabulary.knownDocuments(symbol: symbol.text).filter {
            byTerm ? $0.term != nil : $0.date != nil || $0.year != nil
        }
        if let citingDate {
            documents.removeAll { known in
                known.date.map { $0.dayNumber > citingDate.dayNumber + Self.dateTolerance } ?? known.year.map {
                    $0 > citingDate.year
                }
                    ?? false
            }
        }
        let epochOf: (KnownDocument) -> String? = { byTerm ? $0.term : ($0.date?.year ?? $0.year).map { "\($0)" } }
        let candidates = documents.compactMap { known in
            epochOf(known).map {
                Resolution.Candidate(target: "\(DocumentKey.base(symbol))@\($0)", reason: known.topic)
            }
        }
        let verified = documents.filter { $0.source != .unverified }
        let byIssuer =
            issuer.map { issuer in
                verified.filter { $0.issuer.map { Folding.fold(issuer).contains(Folding.fold($0)) } ?? false }
            } ?? []
        func fit(_ known: KnownDocument) -> Double {
            title.map { TopicMatch.score(title: $0, topic: known.topic) } ?? 0
        }
        for pool in [byIssuer, verified] {
            if let prominent = pool.first(where: \.isProminent), let epoch = epochOf(prominent),
                fit(prominent) > 0 || !documents.contains(where: { fit($0) > 0 })
            {
                return Guess(epoch: epoch, evidence: .bestKnownOfNumber, candidates: candidates)
            }
            if pool.count == 1, documents.count == 1 || !byIssuer.isEmpty, let epoch = epochOf(pool[0]),
                !recurs(symbol, since: pool[0], citingDate)
            {
                return Guess(
                    epoch: epoch, evidence: documents.count == 1 ? .onlyKnownOfNumber : .onlyKnownOfIssuer,
                    candidates: candidates)
            }
        }
        let evidence: ResolutionEvidence =
            switch candidates.count {
            case 0: .noneKnownOfNumber
            case 1: .onlyKnownUncertain
            default: .severalKnownOfNumber
            }
        return Guess(epoch: nil, evidence: evidence, candidates: candidates)
    }
}
