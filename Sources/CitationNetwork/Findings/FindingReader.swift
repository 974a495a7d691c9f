import CitationDetection
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
private struct FindingReader {
    let collection: ResolvedCollection
    let vocabulary: Vocabulary

    /// A citation by the positions of its document and of itself.
    private struct Mention {
        let document: Int
        let position: Int
    }

    func findings() -> [Finding] {
        let byKey = mentionsByKey()
        let found =
            conflicts(byKey) + superseded(byKey) + ambiguous() + wrongTerms() + misnamed() + duplicates() + corrected()
        return found.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
    }

    // MARK: - Access

    private func citation(_ mention: Mention) -> Citation {
        collection.documents[mention.document].citations[mention.position]
    }

    private func place(_ mention: Mention) -> Finding.Place {
        let citation = citation(mention)
        return Finding.Place(
            path: collection.documents[mention.document].path, line: citation.line, column: citation.column,
            text: citation.text)
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

    // MARK: - One number, two dates

    /// Numbers with two dates or, in a term or year, two issuers of different levels of the Party.
    private func conflicts(_ groups: [(key: DocumentKey, mentions: [Mention])]) -> [Finding] {
        var own: [DocumentKey: Int] = [:]
        for (index, claim) in collection.own.enumerated() {
            if let claim, own[claim.key] == nil { own[claim.key] = index }
        }
        return groups.flatMap { key, mentions in
            let dated = mentions.filter { citation($0).date != nil }
            let ownDate = own[key].flatMap { collection.documents[$0].header.date }
            guard let first = dated.first, let date = citation(first).date else { return [Finding]() }
            if let ownDate, let wrong = dated.first(where: { citation($0).date != ownDate }),
                let other = citation(wrong).date
            {
                return [
                    Finding(
                        kind: .conflicting,
                        message: "\(key.text) is dated \(other.vietnamese) here, but \(ownDate.vietnamese) by itself",
                        places: [place(wrong)] + (own[key].map { [header($0)] } ?? []))
                ]
            }
            guard ownDate == nil, let second = dated.first(where: { citation($0).date != date }),
                let other = citation(second).date
            else { return [Finding]() }
            return [
                Finding(
                    kind: .conflicting,
                    message: "\(key.text) is dated \(date.vietnamese) here and \(other.vietnamese) there",
                    places: [place(first), place(second)])
            ]
        }
    }

    /// The place of a document's own header.
    private func header(_ index: Int) -> Finding.Place {
        let document = collection.documents[index]
        return Finding.Place(
            path: document.path, line: 1, column: 1, text: document.header.symbol?.text ?? document.header.title ?? "")
    }

    // MARK: - Replaced before it was cited

    /// What put a document out of force, and when.
    private struct End {
        let date: CalendarDate
        let by: String
        let verb: String
        let mention: Mention?
    }

    private func superseded(_ groups: [(key: DocumentKey, mentions: [Mention])]) -> [Finding] {
        var ends: [DocumentKey: End] = [:]
        func note(_ key: DocumentKey, _ end: End) {
            if let known = ends[key], known.date <= end.date { return }
            ends[key] = end
        }
        eachMention { mention, citation, claim in
            let header = collection.documents[mention.document].header
            // What is put out of force in part goes on.
            guard let claim, citation.relation == .replaces || citation.relation == .repeals, citation.within == nil,
                !citation.isPartial, let date = header.date, header.type != "Văn bản hợp nhất"
            else { return }
            note(
                claim.key,
                End(
                    date: date, by: header.symbol?.text ?? header.title ?? collection.documents[mention.document].path,
                    verb: citation.relation == .replaces ? "replaced" : "repealed", mention: mention))
        }
        for known in vocabulary.knownDocuments where known.source != .unverified {
            guard let date = known.date else { continue }
            for replaced in known.replaces {
                let parts = replaced.split(separator: "@", maxSplits: 1).map(String.init)
                let key = DocumentKey(
                    scope: .central, base: DocumentKey.padded(parts[0]), epoch: parts.count > 1 ? parts[1] : nil)
                note(key, End(date: date, by: known.symbol, verb: "replaced", mention: nil))
            }
        }
        return groups.flatMap { key, mentions -> [Finding] in
            guard let end = ends[key] else { return [] }
            return mentions.compactMap { mention in
                let citation = citation(mention)
                guard citation.relation.family != .change, citation.within == nil,
                    let citing = collection.documents[mention.document].header.date, citing > end.date,
                    end.mention?.document != mention.document
                else { return nil }
                return Finding(
                    kind: .superseded,
                    message:
                        "\(key.text) had been \(end.verb) by \(end.by) on \(end.date.vietnamese) when it was cited on \(citing.vietnamese)",
                    places: [place(mention)] + (end.mention.map { [place($0)] } ?? []))
            }
        }
    }

    // MARK: - Single citations

    private func ambiguous() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, _, claim in
            guard let claim, claim.epoch == nil, claim.candidates.count > 1 else { return }
            found.append(
                Finding(
                    kind: .ambiguous,
                    message:
                        "\(claim.base) could mean \(claim.candidates.map { $0.reason.isEmpty ? $0.target : "\($0.target) (\($0.reason))" }.joined(separator: " or "))",
                    places: [place(mention)]))
        }
        return found
    }

    private func wrongTerms() -> [Finding] {
        var found: [Finding] = []
        var last: (mention: Mention, citation: Citation, claim: Claim)?
        eachMention { mention, citation, claim in
            defer { last = claim.map { (mention, citation, $0) } }
            if let term = citation.term, let date = citation.date, case .plenum? = citation.name,
                let known = vocabulary.term(on: date), known.roman != term
            {
                found.append(
                    Finding(
                        kind: .wrongTerm, message: "\(date.vietnamese) lies in term \(known.roman), not \(term)",
                        places: [place(mention)]))
            }
            // "khóa XII, khóa XII": one member of the list must be another.
            guard let last, let claim, let term = citation.term, last.citation.term == term,
                last.claim.key == claim.key,
                last.mention.document == mention.document, last.citation.name != nil,
                last.citation.name == citation.name,
                citation.range.lowerBound - last.citation.range.upperBound <= 12
            else { return }
            found.append(
                Finding(
                    kind: .wrongTerm, message: "term \(term) is named twice in one list",
                    places: [place(last.mention), place(mention)]))
        }
        return found
    }

    /// A plenum's document by a type of which the plenum passed none: "Nghị quyết Trung ương 4 khóa XIII" is a conclusion.
    private func misnamed() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, citation, _ in
            guard case .plenum(let number, let session)? = citation.name, let type = citation.type,
                let term = citation.term
            else { return }
            let passed = vocabulary.plenums.filter { $0.term == term && $0.number == number && $0.session == session }
            let codes = vocabulary.type(named: type)?.codes ?? []
            guard !passed.isEmpty, !codes.isEmpty,
                !passed.contains(where: { plenum in codes.contains { plenum.symbol.contains("-\($0)/") } })
            else { return }
            found.append(
                Finding(
                    kind: .misnamed,
                    message:
                        "plenum \(number) of term \(term) passed no \(type); it passed \(passed.map(\.symbol).joined(separator: ", "))",
                    places: [place(mention)]))
        }
        return found
    }

    private func corrected() -> [Finding] {
        var found: [Finding] = []
        eachMention { mention, citation, _ in
            guard citation.isCorrected, let symbol = citation.symbol else { return }
            found.append(
                Finding(
                    kind: .corrected, message: "the number is written with a slip and read as \(symbol.text)",
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
                        kind: .duplicate, message: "the same document as \(collection.documents[other].path)",
                        places: [self.header(index), self.header(other)]))
            } else {
                first[name] = index
            }
        }
        return found
    }
}
