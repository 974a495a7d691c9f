import CitationDetection
import Identity
import Vocabulary

// Documents that had ended before they were cited, and articles of documents.

extension FindingReader {
    /// An end, and where it is told.
    private struct End {
        let detail: FindingDetail.End
        /// The part that has ended; nil for the whole.
        let provision: String?
        let until: CalendarDate?
        /// The node ids of who makes the end and who tells of it; none for one that the table of known documents tells.
        let speakers: Set<String>
        /// Whether what has ended is called a law, and its date.
        var isOfLaw: Bool?
        var statedDate: CalendarDate?
        /// Whether its number was given twice, so that only the date tells which document is meant.
        var needsDate = false
        let place: Finding.Place?
    }

    func ended(_ groups: [(key: DocumentKey, mentions: [Mention])]) -> [Finding] {
        let ends = ends(groups)
        return groups.flatMap { key, mentions -> [Finding] in
            guard let ends = ends[key.nodeID] else { return [] }
            return mentions.compactMap { finding(of: $0, key, ends) }
        }
    }

    /// The finding of a citation, where the document or the article that it cites had ended.
    private func finding(of mention: Mention, _ key: DocumentKey, _ ends: [End]) -> Finding? {
        let citation = citation(mention)
        let header = collection.documents[mention.document].header
        guard citation.relation.type.family != .change, citation.links.within == nil, citation.told == nil,
            collection.claims[mention.document][mention.position].map({ $0.confidence >= StatedChange.sure }) ?? false,
            let citing = header.date, !OldDocuments.areNamed(type: header.type, title: header.title)
        else { return nil }
        let id = collection.nodeID(ofDocument: mention.document)
        func holds(_ end: End) -> Bool {
            citing > end.detail.date && end.until.map { citing <= $0 } ?? true && !end.speakers.contains(id)
                && Self.agree(end.isOfLaw, citation.identity.isCalledLaw)
                && Self.agree(end.statedDate, citation.identity.date)
                && !(end.needsDate && citation.identity.date == nil)
        }
        let whole = ends.first { $0.provision == nil && holds($0) }
        let part = citation.surroundings.pinpoint.flatMap { pinpoint in
            ends.first { $0.provision == pinpoint && holds($0) }
        }
        guard let end = whole ?? part else { return nil }
        // History, forms and transitional rules name what has ended, and are right.
        let rests = [.basis, .implementing].contains(citation.relation.type.family)
        return Finding(
            kind: !rests ? .endedMention : whole == nil ? .supersededInPart : .superseded,
            detail: .ended(key.text, provision: end.provision, end.detail, cited: citing),
            places: [place(mention)] + (end.place.map { [$0] } ?? []))
    }

    /// Whether two statements are not at odds.
    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }

    /// The ends of each document, the earliest first; none of a document that goes on.
    private func ends(_ groups: [(key: DocumentKey, mentions: [Mention])]) -> [String: [End]] {
        let ledger = collection.changes()
        var names = names(ledger)
        for (key, _) in groups where names[key.nodeID] == nil { names[key.nodeID] = key.text }
        var ends: [String: [End]] = [:]
        for (key, mentions) in groups {
            let id = key.nodeID
            let changes = ledger.changes(to: id)
            guard !changes.contains(where: { $0.relation == .continuesInForce && !$0.isPartial }) else { continue }
            let type = own[id]?.header.type ?? mentions.lazy.compactMap { citation($0).identity.type }.first
            let date = own[id]?.header.date ?? mentions.lazy.compactMap { citation($0).identity.date }.first
            let dates = Set(mentions.compactMap { citation($0).identity.date })
            for change in changes
            where change.relation.isEnd && change.isSure({ _ in nil }) {
                guard let first = change.surelyFrom, !change.isPartial || change.provision != nil,
                    mayEnd(change, key, type, dates.count > 1 ? change.statedDate : date)
                else { continue }
                let (path, line, column) = (change.evidence.path, change.evidence.line, change.evidence.column)
                ends[id, default: []].append(
                    End(
                        detail: FindingDetail.End(
                            date: first, by: names[change.affecting] ?? change.affecting,
                            isReplacement: change.relation == .replaces),
                        provision: change.isPartial ? change.provision : nil, until: change.until,
                        speakers: [change.affecting, change.toldBy], isOfLaw: change.isOfLaw,
                        statedDate: change.statedDate, needsDate: dates.count > 1,
                        place: Finding.Place(
                            path: path, line: line, column: column, offset: change.evidence.offset,
                            text: change.evidence.citation)))
            }
        }
        addKnown(to: &ends)
        return ends.mapValues { $0.sorted { $0.detail.date < $1.detail.date } }
    }

    /// Whether the document that makes an end may do so.
    private func mayEnd(_ change: StatedChange, _ key: DocumentKey, _ type: String?, _ date: CalendarDate?) -> Bool {
        func node(_ symbol: String?, _ type: String?, _ date: CalendarDate?) -> CitationGraph.Node {
            CitationGraph.Node(id: "", label: "", type: type, symbol: symbol, date: date)
        }
        let doer = own[change.affecting]?.header
        return node(doer?.symbol?.text, doer?.type, change.madeOn).mayChange(node(key.base, type, date))
    }

    /// What people call the documents that make changes: by their number, else by their title or path; what was not read as it is cited.
    private func names(_ ledger: ChangeLedger) -> [String: String] {
        var names: [String: String] = [:]
        for id in Set(ledger.changes.map(\.affecting)) {
            guard let document = own[id] else { continue }
            names[id] = document.header.symbol?.text ?? document.header.title ?? document.path
        }
        return names
    }

    /// Adds what the table of known documents tells. A law replaces another when it takes effect, long after its date.
    private func addKnown(to ends: inout [String: [End]]) {
        for known in vocabulary.knownDocuments
        where known.source != .unverified && !DocumentType.isLaw(known.type) {
            guard let date = known.date else { continue }
            for replaced in known.replaces {
                let parts = replaced.split(separator: "@", maxSplits: 1).map(String.init)
                let key = DocumentKey(
                    scope: .central, base: DocumentKey.padded(parts[0]), epoch: parts.count > 1 ? parts[1] : nil)
                ends[key.nodeID, default: []].append(
                    End(
                        detail: FindingDetail.End(date: date, by: known.symbol, isReplacement: true), provision: nil,
                        until: nil, speakers: [], place: nil))
            }
        }
    }
}
