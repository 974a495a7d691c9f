import Bytes
package import CitationDetection
import Identity
package import Vocabulary

/// All that the documents of a collection tell of changes, and what they say of their own force: of all documents, or of some.
package struct ChangeLedger: Sendable {
    /// A document, and what its citations mean.
    package struct Entry: Sendable {
        let document: DetectedDocument
        let id: String
        let claims: [Claim?]

        /// Makes an entry.
        ///
        /// - Parameter id: The node id of the document itself.
        package init(_ document: DetectedDocument, id: String, claims: [Claim?]) {
            (self.document, self.id, self.claims) = (document, id, claims)
        }
    }

    /// The changes, in the order of the documents and of their texts.
    package private(set) var changes: [StatedChange] = []
    /// What the documents say of their own force, by node id.
    package private(set) var forces: [String: OwnForce] = [:]

    /// Since when documents that were not read are in force, as those that cite them tell: "Luật số 12/2036/QH18 …, có hiệu lực kể từ
    /// ngày 01 tháng 01 năm 2037". Of several days the latest counts.
    private var toldDays: [String: CalendarDate] = [:]
    /// The changes of each document, by its node id.
    private var positions: [String: [Int]] = [:]

    /// The relations that change what is in force.
    package static let relations = Set(
        RelationType.allCases.filter { $0.family == .change && $0 != .corrects && $0 != .consolidates })
    private static let exceptions = Vocabulary.standard.words(.exception)

    /// Gathers what documents tell, in their order.
    ///
    /// - Parameter ids: The documents whose changes are wanted, by node id; nil for all.
    /// - Complexity: O(*c*) in the number of citations.
    package init(_ entries: [Entry], of ids: Set<String>? = nil) {
        for entry in entries { take(entry, of: ids) }
        for index in changes.indices {
            let force = forces[changes[index].affecting]
            changes[index].madeOn = force?.date ?? changes[index].madeOn
            changes[index].from = changes[index].from ?? force?.from ?? toldDays[changes[index].affecting]
        }
        for (index, change) in changes.enumerated() { positions[change.affected, default: []].append(index) }
    }

    /// What one document tells, before that of others is joined with it.
    package struct Told: Sendable {
        /// The changes, with the days that the document itself states.
        package let changes: [StatedChange]
        /// What it says of its own force; nil of a consolidated text.
        package let force: OwnForce?
    }

    /// Returns what one document tells. A change without a first day has that of the document that makes it, else the one that is told of it.
    package static func told(by entry: Entry) -> Told {
        var ledger = ChangeLedger([])
        ledger.take(entry, of: nil)
        return Told(changes: ledger.changes, force: ledger.forces[entry.id])
    }

    private mutating func take(_ entry: Entry, of ids: Set<String>?) {
        // A consolidated text has no force of its own, and its number may be that of the text that it consolidates.
        if !entry.document.header.isConsolidated, forces[entry.id]?.text == nil {
            let force = OwnForce(entry.document)
            if forces[entry.id] == nil || force.text != nil { forces[entry.id] = force }
        }
        add(entry, of: ids)
    }

    /// Returns the changes of a document.
    package func changes(to id: String) -> [StatedChange] { positions[id, default: []].map { changes[$0] } }

    private mutating func add(_ entry: Entry, of ids: Set<String>?) {
        let citations = entry.document.citations
        func id(_ position: Int) -> String? {
            entry.claims.indices.contains(position) ? entry.claims[position]?.key.nodeID : nil
        }
        func add(_ position: Int, _ relation: CitedRelation, by doer: Int?, to affected: String?, at place: Int) {
            guard let affected, ids?.contains(affected) ?? true, Self.relations.contains(relation.type),
                let confidence = entry.claims[position]?.confidence,
                let affecting = doer.map(id) ?? Self.speaker(of: entry), affecting != affected
            else { return }
            let (citation, header) = (citations[position], entry.document.header)
            let evidence = CitationGraph.Evidence(citations[place], in: entry.document, confidence: confidence)
            let isOwn = affecting == entry.id
            let doersDay = doer.flatMap {
                ToldForce.day(behind: citations[$0].text, in: citations[$0].surroundings.sentence)
            }
            if let doersDay { toldDays[affecting] = max(toldDays[affecting] ?? doersDay, doersDay) }
            // What acted on another has the day of that, as long as it tells no other change.
            let telling = citations[place]
            let tellsOther = telling.relation.type.family == .change && telling.relation.type != .consolidates
            let from = place == position || !tellsOther ? telling.changeDate : nil
            // "Khoản này được sửa đổi theo quy định tại khoản 2 Điều 1 của Y": the article of Y that does it.
            let pinpoint = doer.flatMap {
                $0 == place || header.isConsolidated ? citations[$0].surroundings.pinpoint : nil
            }
            // The footnotes of a consolidated text tell of its own provisions, not of the document that is named before them.
            let isOpen =
                header.isConsolidated
                ? relation.type.isEnd || doer == nil
                : relation.type.isEnd && !relation.isPartial && doer != nil
                    && OldDocuments.mayListParts(type: header.type, title: header.title)
            changes.append(
                StatedChange(
                    affected: affected, affecting: affecting, toldBy: entry.id, relation: relation.type,
                    provision: relation.isPartial ? citation.surroundings.pinpoint : nil,
                    isPartial: relation.isPartial || relation.type == .amends,
                    article: isOwn ? citation.surroundings.article : pinpoint,
                    exception: Self.exception(evidence.sentence, behind: citation.text),
                    from: from, until: place == position ? citation.changeUntil : nil, toldOn: header.date,
                    madeOn: isOwn ? header.date : doer.flatMap { citations[$0].identity.date },
                    doersDay: doersDay, isOpen: isOpen, isOfLaw: citation.identity.isCalledLaw,
                    statedDate: citation.identity.date,
                    evidence: evidence))
        }
        for position in citations.indices {
            let citation = citations[position]
            if let told = citation.told, citations.indices.contains(told.target) {
                add(told.target, told.relation, by: position, to: id(told.target), at: position)
            }
            guard citation.relation.type.family == .change else { continue }
            add(position, citation.relation, by: citation.links.within, to: id(position), at: position)
        }
    }

    /// Whose acts a document's own words are: its own; in a consolidated text those of the text that it consolidates.
    private static func speaker(of entry: Entry) -> String? {
        guard entry.document.header.isConsolidated else { return entry.id }
        return entry.document.citations.firstIndex { $0.relation.type == .consolidates && $0.links.within == nil }
            .flatMap { entry.claims[$0]?.key.nodeID }
    }

    /// What the sentence leaves out behind a citation, to the end of its clause.
    private static func exception(_ sentence: String, behind citation: String) -> String? {
        let words = citation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let start = sentence.firstRange(ofBytes: words)?.upperBound else { return nil }
        let rest = sentence[start...]
        let found = exceptions.compactMap { word in rest.firstRange(ofBytes: word) }.min {
            $0.lowerBound < $1.lowerBound
        }
        guard let found else { return nil }
        let left = rest[found.lowerBound...].drop { !$0.isLetter }
        let end = left.firstIndex { $0 == "." || $0 == ";" || $0 == ")" } ?? left.endIndex
        return String(left[..<end])
    }
}

extension ChangeLedger {
    /// The node ids of documents that change others and whose own force is not known.
    package var unknownDoers: Set<String> { Set(changes.lazy.map(\.affecting).filter { forces[$0] == nil }) }
}

extension ResolvedCollection {
    /// Returns what the documents tell of changes: of all documents, or of some.
    package func changes(of ids: Set<String>? = nil) -> ChangeLedger {
        ChangeLedger(
            documents.indices.filter { originals[$0] == $0 }.map { index in
                ChangeLedger.Entry(documents[index], id: nodeID(ofDocument: index), claims: claims[index])
            }, of: ids)
    }
}
