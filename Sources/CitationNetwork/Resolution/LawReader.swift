import Bytes
import CitationDetection
import Identity
import Vocabulary

/// Finds the law that a citation means: by its number, which is its key; by its name and year, as long as nobody tells the number.
///
/// ```
/// "Luật Nuôi ong số 12/2027/QH16" ─▶ 12/2027/QH16, and tells the number of luậtnuôiong@2027
/// "Luật Nuôi ong năm 2027"        ─▶ Luật Nuôi ong@2027, and waits for who tells it
/// "Luật Nuôi ong"                 ─▶ the one that its document cites in full, else the one in force at the time
/// ```
struct LawReader: Sendable {
    /// The laws of one name in the table, the oldest first.
    private struct Known: Sendable {
        let name: String
        let key: String
        var laws: [KnownDocument] = []
    }

    private let vocabulary: Vocabulary
    /// By the name as the vocabulary writes it, which is how detection gives it, and by what its spellings share.
    private let byName: [ExactText: Known]
    private let byKey: [ExactText: Known]
    /// The keys by the letters without marks, where only one name has these: a scan's "Luật Lầm nghiệp".
    private let byLetters: [ExactText: ExactText]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var byKey: [ExactText: Known] = [:]
        for law in vocabulary.knownDocuments where !law.lawKeys.isEmpty {
            let key = law.lawKeys[0]
            byKey[ExactText(key), default: Known(name: law.names[0], key: key)].laws.append(law)
        }
        var (byName, letters): ([ExactText: Known], [ExactText: [ExactText]]) = ([:], [:])
        for (key, var known) in byKey {
            if known.laws.count > 1 {
                known.laws.sort { (Self.year($0), $0.symbol) < (Self.year($1), $1.symbol) }
                byKey[key] = known
            }
            byName[ExactText(known.name)] = known
            letters[ExactText(Folding.foldToASCII(key.text)), default: []].append(key)
        }
        // What else a law is called means the same, as long as no law has it for its own name.
        for law in vocabulary.knownDocuments {
            for other in law.lawKeys.dropFirst().map(ExactText.init) where byKey[other] == nil {
                byKey[other] = byKey[ExactText(law.lawKeys[0])]
            }
        }
        (self.byKey, self.byName) = (byKey, byName)
        byLetters = letters.compactMapValues(\.only)
    }

    private static func year(_ law: KnownDocument) -> Int { law.date?.year ?? law.year ?? 0 }

    /// The laws of a name; of the codes, too, where a text says "Luật" for "Bộ luật".
    private func known(_ name: String) -> Known? {
        if let known = byName[ExactText(name)] { return known }
        let key = LawName.key(name)
        return byKey[ExactText(key)] ?? byKey[ExactText("bộ" + key)]
            ?? byLetters[ExactText(Folding.foldToASCII(key))].flatMap { byKey[$0] }
    }

    /// Returns the law of the table that has a number, where that is sure.
    func law(numbered symbol: String) -> KnownDocument? {
        vocabulary.knownDocuments(symbol: symbol).first {
            DocumentType.isLaw($0.type) && $0.source != .unverified
        }
    }

    // MARK: - What citations say

    /// Returns what a number with a law's name means, and tells of it.
    func claim(_ symbol: Symbol, name: String) -> Claim {
        var claim = Claim(
            scope: .central, base: DocumentKey.base(symbol), epoch: .absent, evidence: .nameAndNumberStated,
            place: Self.place)
        // What the table knows of a number no text has to tell.
        guard let year = symbol.year, law(numbered: symbol.text) == nil else { return claim }
        let known = known(name)
        // A slip in the number of the Assembly: 45/2019/QH15 is 45/2019/QH14.
        let number = "\(symbol.plainNumber)/\(year)/"
        if let right = sure(known, year).first(where: {
            DocumentKey.padded($0.symbol).hasPrefix(DocumentKey.padded(number))
        }) {
            claim.base = DocumentKey.padded(right.symbol)
        } else {
            claim.law = Self.law(known?.key ?? LawName.key(name), year)
        }
        return claim
    }

    /// Returns what a document that is a law tells of its own number; nil where the table knows that.
    func told(by header: DocumentHeader) -> String? {
        guard header.isLaw, let type = header.type, let title = header.title, let symbol = header.symbol,
            let year = symbol.year, law(numbered: symbol.text) == nil
        else { return nil }
        return Self.law(LawName.key("\(type) \(title)"), year)
    }

    /// Returns what a law's name means, with the year that is stated; open where none is.
    ///
    /// - Parameter isDated: Whether the document tells its date; else it may be younger than `date`.
    func claim(_ name: String, _ citation: Citation, _ date: CalendarDate?, isDated: Bool) -> Claim {
        let known = known(name)
        guard let year = citation.identity.date?.year ?? citation.identity.year else {
            var claim = Claim(
                scope: .central, base: known?.name ?? name, epoch: .open, evidence: .lawYearNotStated, place: Self.place
            )
            claim.candidates = known?.laws.map(candidate) ?? []
            return claim
        }
        var claim = named(known?.name ?? name, known?.key ?? LawName.key(name), year, .lawYearStated)
        let laws = sure(known, year)
        if let only = laws.only ?? laws.filter({ $0.date == citation.identity.date }).only {
            claim.take(number: DocumentKey.padded(only.symbol))
            claim.law = nil
        } else if !laws.isEmpty {
            claim.candidates = laws.map(candidate)
            // Of two laws of one name and year the one that was passed at the time.
            if citation.identity.date == nil, let date, let last = laws.last(where: { isPassed($0, by: date) }),
                isDated || last == laws.last
            {
                claim.take(number: DocumentKey.padded(last.symbol))
                (claim.law, claim.evidence) = (nil, .lawAtTheTime)
            }
        }
        return claim
    }

    private func candidate(_ law: KnownDocument) -> Resolution.Candidate {
        let name = law.names.first ?? law.topic
        return Resolution.Candidate(
            target: law.symbol.isEmpty ? "\(name)@\(Self.year(law))" : DocumentKey.padded(law.symbol),
            reason: "\(name) \(Self.year(law))")
    }

    /// The laws of a name and year whose number is sure.
    private func sure(_ known: Known?, _ year: Int) -> [KnownDocument] {
        known?.laws.filter { Self.year($0) == year && !$0.symbol.isEmpty && $0.source != .unverified } ?? []
    }

    private func isPassed(_ law: KnownDocument, by date: CalendarDate) -> Bool {
        law.date.map { $0 <= date } ?? (Self.year(law) <= date.year)
    }

    /// A claim by name and year, which waits for the number.
    private func named(_ name: String, _ key: String, _ year: Int, _ evidence: ResolutionEvidence) -> Claim {
        Claim(
            scope: .central, base: name, epoch: .known("\(year)"), evidence: evidence, place: Self.place,
            law: Self.law(key, year))
    }

    /// What a law's name and year are known by.
    private static func law(_ key: String, _ year: Int) -> String { "\(key)@\(year)" }

    private static let place = "Trung ương"

    // MARK: - The rest of the document

    /// Decides what a document says elsewhere: the number of a name and year, and which law a bare name means.
    ///
    /// - Parameter times: For each citation by its position the time of which it speaks, where that is not the document's own.
    func settle(
        _ claims: inout [Claim?], of document: DetectedDocument, own: Claim?, _ date: CalendarDate?,
        times: (Citation) -> CalendarDate?
    ) {
        takeNumbers(&claims)
        var open: [(position: Int, key: String)] = []
        var stated: [String: [Claim]] = [:]
        if let own, let key = key(of: own) { stated[key] = [own] }
        for (position, citation) in document.citations.enumerated() {
            guard case .law(let name)? = citation.identity.name, let claim = claims[position] else { continue }
            let key = known(name)?.key ?? LawName.key(name)
            if claim.epoch == .open {
                open.append((position, key))
            } else if !(stated[key]?.contains { $0.key == claim.key } ?? false) {
                stated[key, default: []].append(claim)
            }
        }
        for (position, key) in open {
            let citation = document.citations[position]
            // "(sau đây gọi chung là Luật Hóa chất)" gives the name to the law before it.
            if citation.kind == .alias, let antecedent = citation.links.antecedent, let meant = claims[antecedent],
                meant.epoch != .open
            {
                claims[position] = bare(claims[position], meaning: meant, .antecedent(confidence: meant.confidence))
                stated[key] = [meant]
            }
        }
        for (position, key) in open where claims[position]?.epoch == .open {
            let citation = document.citations[position]
            let time = time(of: citation) ?? times(citation)
            decide(
                &claims[position], key, stated[key] ?? [], date, time,
                isDated: time != nil || document.header.date != nil)
        }
    }

    /// What the name of a document that is a law is known by.
    private func key(of own: Claim) -> String? {
        if let law = own.law { return law.split(separator: "@").first.map(String.init) }
        return law(numbered: own.base)?.lawKeys.first
    }

    /// The last day of the year before that in which a law was amended: it was passed by then.
    private func time(of citation: Citation) -> CalendarDate? {
        citation.identity.amendedIn.flatMap { CalendarDate(year: $0 - 1, month: 12, day: 31) }
    }

    /// Gives the laws whose name and year are told the number that the document itself tells, where all agree.
    private func takeNumbers(_ claims: inout [Claim?]) {
        var numbers: [String: Set<String>] = [:]
        for position in claims.indices {
            if let told = claims[position]?.law == nil ? nil : claims[position]?.told, let number = told.epoch {
                numbers[told.base, default: []].insert(number)
            }
        }
        guard !numbers.isEmpty else { return }
        for position in claims.indices {
            guard let law = claims[position]?.law, claims[position]?.wanted != nil, let number = numbers[law]?.only
            else {
                continue
            }
            claims[position]?.take(number: number)
        }
    }

    /// Decides which law a bare name means.
    ///
    /// - Parameters:
    ///   - stated: The laws of the name that the document cites in full.
    ///   - time: The time of which the citation speaks, where that is not the document's own.
    private func decide(
        _ claim: inout Claim?, _ key: String, _ stated: [Claim], _ date: CalendarDate?, _ time: CalendarDate?,
        isDated: Bool
    ) {
        let laws = LawName.isAmending(key: key) ? [] : byKey[ExactText(key)]?.laws ?? []
        let last = (time ?? date).flatMap { date in laws.lastIndex { isPassed($0, by: date) } }
        let inForce = last.map { last in
            // A document without a date may mean the next law of the same year.
            let isSure = isDated || last + 1 == laws.count || Self.year(laws[last + 1]) > Self.year(laws[last])
            return decided(laws[last], key, .lawAtTheTime, takesNumber: isSure)
        }
        let possible = time.map { time in stated.filter { year(of: $0).map { $0 <= time.year } ?? true } } ?? stated
        if time == nil || inForce == nil, let only = possible.only {
            claim = bare(claim, meaning: only, .fullerCitation)
        } else if let inForce {
            claim = inForce
        } else if let only = laws.only, date == nil, time == nil {
            claim = decided(only, key, .onlyLawOfName)
        } else if possible.count > 1 {
            claim?.candidates = possible.map { Resolution.Candidate(target: $0.key.text, reason: $0.evidence.reason) }
        }
    }

    /// A bare name that means a law which is cited in full: the target is written as the name is, with the year.
    private func bare(_ claim: Claim?, meaning law: Claim, _ evidence: ResolutionEvidence) -> Claim {
        var meant = law
        meant.evidence = evidence
        if let name = claim?.base, let year = year(of: law), law.key.epoch == nil { meant.written = "\(name)@\(year)" }
        return meant
    }

    /// The year of a law that is known.
    private func year(of claim: Claim) -> Int? {
        claim.epoch.text.flatMap { Int(figures: $0) }
            ?? claim.base.split(separator: "/").dropFirst().first.flatMap { Int(figures: $0) }
    }

    private func decided(
        _ law: KnownDocument, _ key: String, _ evidence: ResolutionEvidence, takesNumber: Bool = true
    ) -> Claim {
        var claim = named(law.names.first ?? law.topic, key, Self.year(law), evidence)
        if takesNumber, !law.symbol.isEmpty, law.source != .unverified {
            claim.takeUnstated(number: DocumentKey.padded(law.symbol))
            claim.law = nil
        }
        return claim
    }

    // MARK: - The collection

    /// Gives a law whose name and year are told the number that the collection knows, where all agree.
    func settle(_ claim: inout Claim?, numbers: Set<String>) {
        if let number = numbers.only {
            claim?.take(number: number)
        } else if numbers.count > 1 {
            claim?.candidates = numbers.sorted().map {
                .init(target: $0, reason: "cited so elsewhere in the collection")
            }
        }
    }
}
