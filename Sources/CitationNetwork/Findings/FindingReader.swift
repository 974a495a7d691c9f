import Bytes
import CitationDetection
import Identity
public import Vocabulary

extension ResolvedCollection {
    /// Returns what a careful clerk would look at again, by kind, then in the order of the documents.
    ///
    /// - Complexity: O(*c* log *c*) in the number of citations.
    public func findings(_ vocabulary: Vocabulary) -> [Finding] {
        FindingReader(collection: self, vocabulary: vocabulary).findings()
    }
}

/// Looks through a collection for what does not fit together.
struct FindingReader {
    let collection: ResolvedCollection
    let vocabulary: Vocabulary
    /// The names of the bodies of which there is one in the country, by their folded form.
    private let bodies: [ExactText: String]

    /// The documents that were read, by node id; of several that are one the first.
    let own: [String: DetectedDocument]

    init(collection: ResolvedCollection, vocabulary: Vocabulary) {
        self.collection = collection
        own = Dictionary(
            collection.documents.indices.map { (collection.nodeID(ofDocument: $0), collection.documents[$0]) },
            uniquingKeysWith: { first, _ in first })
        self.vocabulary = vocabulary
        bodies = Dictionary(
            vocabulary.organs.filter(\.isUnique).flatMap(\.names).map { (ExactText(Folding.fold($0)), $0) },
            uniquingKeysWith: min)
    }

    /// A citation by the positions of its document and of itself.
    struct Mention {
        let document: Int
        let position: Int
    }

    func findings() -> [Finding] {
        let byKey = mentionsByKey()
        let found =
            conflicts(byKey) + ended(byKey) + ambiguous() + wrongTerms() + misnamed() + duplicates() + corrected()
        return Self.grouped(found).enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
            .map(\.element)
    }

    /// Findings that say the same are one, with the places of all; what is cited in one document and in another are two.
    private static func grouped(_ found: [Finding]) -> [Finding] {
        struct Key: Hashable {
            let detail: FindingDetail
            let path: String?
        }
        var positions: [Key: Int] = [:]
        var groups: [(finding: Finding, places: [Finding.Place], count: Int)] = []
        for finding in found {
            var path: String?
            if case .ended = finding.detail { path = finding.places.first?.path }
            let key = Key(detail: finding.detail, path: path)
            if let position = positions[key] {
                // The places of a document's own header, or of its end, stand there already.
                let known = groups[position].finding.places
                groups[position].places += finding.places.filter { !known.contains($0) }
                groups[position].count += 1
            } else {
                positions[key] = groups.count
                groups.append((finding, finding.places, 1))
            }
        }
        return groups.map { finding, places, count in
            Finding(kind: finding.kind, detail: finding.detail, places: places, count: count)
        }
    }

    // MARK: - Access

    func citation(_ mention: Mention) -> Citation {
        collection.documents[mention.document].citations[mention.position]
    }

    func place(_ mention: Mention) -> Finding.Place {
        let citation = citation(mention)
        return Finding.Place(
            path: collection.documents[mention.document].path, line: citation.line, column: citation.column,
            offset: citation.range.lowerBound, text: citation.text)
    }

    private func eachMention(_ body: (Mention, Citation, Claim?) -> Void) {
        for (document, detected) in collection.documents.enumerated() {
            for (position, citation) in detected.citations.enumerated() {
                body(Mention(document: document, position: position), citation, collection.claims[document][position])
            }
        }
    }

    /// The citations of each document that is surely meant, in the order in which the documents are first met.
    private func mentionsByKey() -> [(key: DocumentKey, mentions: [Mention])] {
        var positions: [DocumentKey: Int] = [:]
        var groups: [(key: DocumentKey, mentions: [Mention])] = []
        eachMention { mention, _, claim in
            guard let key = claim?.key else { return }
            if let position = positions[key] {
                groups[position].mentions.append(mention)
            } else {
                positions[key] = groups.count
                groups.append((key, [mention]))
            }
        }
        return groups
    }

    // MARK: - One number, two dates or issuers

    private func conflicts(_ groups: [(key: DocumentKey, mentions: [Mention])]) -> [Finding] {
        var own: [DocumentKey: Int] = [:]
        for (index, claim) in collection.own.enumerated() {
            if let claim, own[claim.key] == nil { own[claim.key] = index }
        }
        return groups.flatMap { key, mentions in
            [dateConflict(key, mentions, own: own[key]), issuerConflict(key, mentions)].compactMap { $0 }
        }
    }

    /// Two dates of one number; where the document itself is there, its own is the measure.
    private func dateConflict(_ key: DocumentKey, _ mentions: [Mention], own: Int?) -> Finding? {
        if let own, let ownDate = collection.documents[own].header.date {
            guard let wrong = mentions.first(where: { citation($0).identity.date.map { $0 != ownDate } ?? false }),
                let date = citation(wrong).identity.date
            else { return nil }
            return Finding(
                kind: .conflicting,
                detail: .ownDate(key.text, here: date, own: ownDate),
                places: [place(wrong), header(own)])
        }
        guard let (first, second) = differing(mentions, { citation($0).identity.date }) else { return nil }
        return Finding(
            kind: .conflicting,
            detail: .twoDates(key.text, here: first.value, there: second.value),
            places: [place(first.mention), place(second.mention)])
    }

    /// Two issuers of one number, each a body that the vocabulary knows: 18-KL/TW of the Bộ Chính trị and of the Ban Bí thư. A minister
    /// signs for the ministry; joint documents have several.
    private func issuerConflict(_ key: DocumentKey, _ mentions: [Mention]) -> Finding? {
        guard key.base.count(where: { $0 == "-" }) < 2,
            let (first, second) = differing(mentions, { body(citation($0).identity.issuer) })
        else { return nil }
        return Finding(
            kind: .conflicting,
            detail: .twoIssuers(key.text, here: first.value, there: second.value),
            places: [place(first.mention), place(second.mention)])
    }

    /// The first mention with a value, and the first behind it with another.
    private func differing<Value: Equatable>(
        _ mentions: [Mention], _ value: (Mention) -> Value?
    ) -> (first: (mention: Mention, value: Value), second: (mention: Mention, value: Value))? {
        var first: (mention: Mention, value: Value)?
        for mention in mentions {
            guard let value = value(mention) else { continue }
            guard let known = first else {
                first = (mention, value)
                continue
            }
            if known.value != value { return (known, (mention, value)) }
        }
        return nil
    }

    /// The body that an issuer's name begins with, by its shortest name: "Ban Chấp hành Trung ương" of "… Trung ương Đảng".
    private func body(_ issuer: String?) -> String? {
        guard let issuer else { return nil }
        let words = issuer.hasPrefix("Bộ trưởng ") ? String(issuer.dropFirst("Bộ trưởng ".count)) : issuer
        let folded = Folding.fold(words)
        var opening = ""
        for word in folded.parts(between: " ") {
            opening += opening.isEmpty ? String(word) : " \(word)"
            if let body = bodies[ExactText(opening)] { return body }
        }
        return nil
    }

    /// The place of a document's own header.
    private func header(_ index: Int) -> Finding.Place {
        let document = collection.documents[index]
        return Finding.Place(
            path: document.path, line: 1, column: 1, offset: 0,
            text: document.header.symbol?.text ?? document.header.title ?? "")
    }

    // MARK: - Single citations

    private func ambiguous() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, citation, claim in
            guard let claim, claim.epoch.text == nil, claim.candidates.count > 1 else { return }
            found.append(
                Finding(
                    kind: citation.identity.isCalledLaw == true ? .ambiguousLaw : .ambiguous,
                    detail: .choices(
                        claim.base,
                        claim.candidates.map { $0.reason.isEmpty ? $0.target : "\($0.target) (\($0.reason))" }),
                    places: [place(mention)]))
        }
        return found
    }

    private func wrongTerms() -> [Finding] {
        var found: [Finding] = []
        var last: (mention: Mention, citation: Citation, claim: Claim)?
        eachMention { mention, citation, claim in
            defer { last = claim.map { (mention, citation, $0) } }
            if let term = citation.identity.term, let date = citation.identity.date,
                case .plenum? = citation.identity.name,
                let known = vocabulary.term(on: date), known.roman != term
            {
                found.append(
                    Finding(
                        kind: .wrongTerm, detail: .termOfDate(date, term: known.roman, stated: term),
                        places: [place(mention)]))
            }
            // "khóa XII, khóa XII": one member of the list must be another.
            guard let last, let claim, let term = citation.identity.term, last.citation.identity.term == term,
                last.claim.key == claim.key,
                last.mention.document == mention.document, last.citation.identity.name != nil,
                last.citation.line == citation.line,
                last.citation.identity.name == citation.identity.name,
                citation.range.lowerBound - last.citation.range.upperBound <= 12
            else { return }
            found.append(
                Finding(
                    kind: .wrongTerm, detail: .termTwice(term),
                    places: [place(last.mention), place(mention)]))
        }
        return found
    }

    /// A plenum's document by a type of which the plenum passed none: "Nghị quyết Trung ương 4 khóa XIII" is a conclusion.
    private func misnamed() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, citation, _ in
            guard case .plenum(let number, let session)? = citation.identity.name, let type = citation.identity.type,
                let term = citation.identity.term
            else { return }
            let passed = vocabulary.plenums.filter { $0.term == term && $0.number == number && $0.session == session }
            let codes = vocabulary.type(named: type)?.codes ?? []
            guard !passed.isEmpty, !codes.isEmpty,
                !passed.contains(where: { plenum in codes.contains { plenum.symbol.contains("-\($0)/") } }),
                !isOneOfSeveral(mention)
            else { return }
            found.append(
                Finding(
                    kind: .misnamed,
                    detail: .plenum(number, term: term, type: type, passed: passed.map(\.symbol)),
                    places: [place(mention)]))
        }
        return found
    }

    /// Whether a list names several terms of one plenum: "Kết luận Trung ương 4 các khóa XI, XII, XIII" calls all of them by one type.
    private func isOneOfSeveral(_ mention: Mention) -> Bool {
        let citations = collection.documents[mention.document].citations
        return [-1, 1].contains { step in
            let position = mention.position + step
            guard citations.indices.contains(position) else { return false }
            let (own, other) = (citations[mention.position], citations[position])
            return other.identity.name == own.identity.name && abs(other.range.lowerBound - own.range.lowerBound) < 60
        }
    }

    /// A slip is told where the symbol's organ is one that the vocabulary knows: what is gone wrote its numbers in other ways. The centre's
    /// letters with their mark, TƯ, are no slip.
    private func isSlip(_ citation: Citation, _ symbol: Symbol) -> Bool {
        guard vocabulary.organ(code: symbol.organ) != nil else { return false }
        // The State of the last century put the type behind a hyphen: 504-NQ/TVQH.
        if !symbol.isParty, symbol.year == nil, let hyphen = citation.text.firstIndex(of: "-"),
            let slash = citation.text.firstIndex(of: "/"), hyphen < slash
        {
            return false
        }
        let written = citation.text.replacing("T\u{1AF}", with: "TW")
        return !Folding.foldToASCII(written).contains(bytesOf: Folding.foldToASCII(symbol.text))
    }

    private func corrected() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, citation, _ in
            guard citation.isCorrected, let symbol = citation.identity.symbol, isSlip(citation, symbol) else { return }
            found.append(
                Finding(
                    kind: .corrected, detail: .slip(symbol.text),
                    places: [place(mention)]))
        }
        return found
    }

    // MARK: - Files

    /// Files with the same number of the same organ, or without one, the same type, title and date.
    private func duplicates() -> [Finding] {
        var first: [String: Int] = [:]
        var found: [Finding] = []
        for (index, document) in collection.documents.enumerated() {
            let header = document.header
            if let original = collection.original(ofDocument: index) {
                found.append(
                    Finding(
                        kind: .duplicate, detail: .sameText(collection.documents[original].path),
                        places: [self.header(index), self.header(original)]))
                continue
            }
            let name: String
            if let claim = collection.own[index] {
                name = claim.key.nodeID
            } else if let title = header.title, let date = header.date {
                name = "\(header.type ?? "") \(title) \(date)"
            } else {
                continue
            }
            if let other = first[name] {
                found.append(
                    Finding(
                        kind: .duplicate, detail: .sameDocument(collection.documents[other].path),
                        places: [self.header(index), self.header(other)]))
            } else {
                first[name] = index
            }
        }
        return found
    }
}
