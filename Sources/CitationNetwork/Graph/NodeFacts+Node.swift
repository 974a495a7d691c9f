import Bytes
package import CitationDetection
import Identity
package import Vocabulary

extension NodeFacts {
    /// What a document in the collection says of itself.
    package struct Own: Sendable {
        /// Its header.
        package let header: DocumentHeader
        /// Where it was read from.
        package let path: String
        /// What it is by its own number.
        package let claim: Claim?

        package init(header: DocumentHeader, path: String, claim: Claim?) {
            (self.header, self.path, self.claim) = (header, path, claim)
        }
    }

    /// Makes the node: the document itself says it best, then the table, then what most citations say.
    ///
    /// - Parameter own: The document itself; of several files that hold it the first in order.
    package func node(id: String, own: Own?, _ vocabulary: Vocabulary) -> CitationGraph.Node {
        let header = own?.header
        let key = own?.claim?.key ?? keys.leader
        let place = own?.claim.map(\.place) ?? places.leader?.text
        let cited = symbols.leader
        let isNumbered = key?.base.first?.isNumber == true
        let symbol = isNumbered ? key?.base : header?.symbol?.text ?? cited?.text
        let known = symbol.flatMap { symbol in
            vocabulary.knownDocuments(symbol: symbol).first {
                $0.term == key?.epoch || "\($0.date?.year ?? $0.year ?? 0)" == key?.epoch
            }
        }
        let name = names.leader
        let type = header?.type ?? known?.type ?? types.leader?.text
        let issuer = known?.issuer ?? issuers.leader?.text ?? header?.issuer
        let date = header?.date ?? known?.date ?? dates.leader
        let organ =
            header?.organ ?? cited?.organ
            ?? key.flatMap { isNumbered ? $0.base.split(separator: "/").last.map(String.init) : nil }
        let level =
            header?.level ?? name.flatMap { Self.congressLevel($0, vocabulary) } ?? organ.flatMap {
                vocabulary.organ(code: $0)?.level
            }
            ?? (key?.scope == .central ? .central : nil)
        let term = header?.term ?? (key?.epoch?.first.map { "IVX".contains($0) } == true ? key?.epoch : nil)
        let title = header?.title ?? known?.topic ?? titles.leader?.text
        let label =
            lawLabel(key: key, known: known, header: header)
            ?? Self.label(key: key, name: name, type: type, symbol: symbol, title: title, path: own?.path)
        return CitationGraph.Node(
            id: id, label: label,
            key: key?.text, type: type, symbol: symbol, organ: organ, issuer: issuer, date: date,
            jurisdiction: header?.jurisdiction?.name ?? place, level: level, term: term, title: title, path: own?.path)
    }

    /// The level of a congress of a party organisation.
    private static func congressLevel(_ name: DocumentName, _ vocabulary: Vocabulary) -> Level? {
        guard case .congress(let body?) = name else { return nil }
        let words = ScopeReader.foldedWords(body)
        return vocabulary.placeKindIndex.opening(words[...])?.kind.level ?? .grassroots
    }

    /// The name and year of a law whose number is known: the table has its name, else it says it itself, else most citations do.
    private func lawLabel(key: DocumentKey?, known: KnownDocument?, header: DocumentHeader?) -> String? {
        let parts = key?.base.parts(between: "/") ?? []
        guard parts.count > 2, let year = Int(figures: parts[1]), let key else { return nil }
        func label(_ name: String) -> String { "\(name) \(key.epoch ?? "\(year)")" }
        let isKnown = known.map { DocumentType.isLaw($0.type) && $0.source != .unverified } ?? false
        if isKnown, let name = known?.names.first { return label(name) }
        var cited: String?
        if case .law(let name)? = names.leader { cited = name }
        if let header, header.isLaw, let type = header.type, let title = header.title {
            let own = "\(type) \(title.contains(where: \.isLowercase) ? title : Self.inSmallLetters(title))"
            // Citations write its own name better than a title in capitals does.
            return label(cited.map { LawName.key($0) == LawName.key(own) } ?? false ? cited ?? own : own)
        }
        return cited.map(label)
    }

    /// A title in capitals with the first letter's alone.
    private static func inSmallLetters(_ title: String) -> String { title.prefix(1) + title.dropFirst().lowercased() }

    private static func label(
        key: DocumentKey?, name: DocumentName?, type: String?, symbol: String?, title: String?, path: String?
    ) -> String {
        if let key, key.base.first?.isNumber != true {
            if let name {
                let epoch = key.epoch.map { epoch in
                    switch name {
                    case .plenum, .charter: " khóa \(epoch)"
                    // A congress that is known by its term of office has no number.
                    case .congress: Int(figures: epoch).map { " nhiệm kỳ \($0)-\($0 + 5)" } ?? " lần thứ \(epoch)"
                    default: " \(epoch)"
                    }
                }
                return name.text + (epoch ?? "")
            }
            if path != nil { return "\(key.base)\(key.epoch.map { " \($0)" } ?? "")" }
        }
        if let symbol { return [type, symbol].compactMap { $0 }.joined(separator: " ") }
        let words = title.map { $0.count > 60 ? "\($0.prefix(60))…" : $0 }
        let described = [type, words].compactMap { $0 }.joined(separator: ": ")
        if !described.isEmpty { return described }
        return path?.split(separator: "/").last.map(String.init) ?? "?"
    }
}
