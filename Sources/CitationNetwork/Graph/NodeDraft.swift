import CitationDetection
import Vocabulary

/// What is known of a node so far: the document itself says it best, then the table, then what most citations say.
struct NodeDraft {
    private var claim: Claim?
    private var document: DetectedDocument?
    private var types: [ExactText: Int] = [:]
    private var issuers: [ExactText: Int] = [:]
    private var dates: [CalendarDate: Int] = [:]
    private var titles: [ExactText: Int] = [:]
    private var symbol: Symbol?
    private var name: DocumentName?

    /// Takes up the document itself. Of several files that hold it the first counts.
    mutating func take(_ document: DetectedDocument, claim: Claim?) {
        self.claim = self.claim ?? claim
        if self.document == nil { self.document = document }
    }

    /// Whether nothing has said yet which document it is.
    var isUnclaimed: Bool { claim == nil }

    /// Takes up what the first citation of it means.
    mutating func take(_ claim: Claim) { self.claim = self.claim ?? claim }

    /// Takes up a citation of it.
    mutating func take(_ citation: borrowing Citation) {
        symbol = symbol ?? citation.symbol
        name = name ?? citation.name
        if let type = citation.type { types[ExactText(type), default: 0] += 1 }
        if let issuer = citation.issuer { issuers[ExactText(issuer), default: 0] += 1 }
        if let date = citation.date ?? citation.dateBefore { dates[date, default: 0] += 1 }
        if let title = citation.title { titles[ExactText(title), default: 0] += 1 }
    }

    /// Makes the node.
    func node(id: String, _ vocabulary: Vocabulary) -> CitationGraph.Node {
        let header = document?.header
        let key = claim?.key
        let isNumbered = key?.base.first?.isNumber == true
        let symbol = isNumbered ? key?.base : (header?.symbol ?? self.symbol)?.text
        let known = symbol.flatMap { symbol in
            vocabulary.knownDocuments(symbol: symbol).first {
                $0.term == key?.epoch || "\($0.date?.year ?? $0.year ?? 0)" == key?.epoch
            }
        }
        let type = header?.type ?? known?.type ?? Self.most(types)?.text
        let issuer = known?.issuer ?? Self.most(issuers)?.text ?? header?.issuer
        let date = header?.date ?? known?.date ?? Self.most(dates)
        let organ =
            header?.organ ?? self.symbol?.organ
            ?? key.flatMap { isNumbered ? $0.base.split(separator: "/").last.map(String.init) : nil }
        let level =
            header?.level ?? congressLevel ?? organ.flatMap { vocabulary.organ(code: $0)?.level }
            ?? (claim?.scope == .central ? .central : nil)
        let term = header?.term ?? (key?.epoch?.first.map { "IVX".contains($0) } == true ? key?.epoch : nil)
        let title = header?.title ?? known?.topic ?? Self.most(titles)?.text
        return CitationGraph.Node(
            id: id, label: label(type: type, symbol: symbol, title: title), key: key?.text, type: type, symbol: symbol,
            organ: organ,
            issuer: issuer, date: date, jurisdiction: header?.jurisdiction?.name ?? claim?.place, level: level,
            term: term, title: title,
            path: document?.path)
    }

    /// The level of a congress of a party organisation.
    private var congressLevel: Level? {
        guard case .congress(let body?)? = name else { return nil }
        let words = Folding.fold(body)
        if words.hasPrefix("tỉnh") || words.hasPrefix("thành phố") { return .provincial }
        if words.hasPrefix("khối") { return .block }
        return words.hasPrefix("huyện") || words.hasPrefix("quận") || words.hasPrefix("thị xã")
            ? .district : .grassroots
    }

    private func label(type: String?, symbol: String?, title: String?) -> String {
        if let name, claim?.key.base.first?.isNumber != true {
            let epoch = claim?.key.epoch.map { epoch in
                switch name {
                case .plenum, .charter: " khóa \(epoch)"
                case .congress: " lần thứ \(epoch)"
                default: " \(epoch)"
                }
            }
            return name.text + (epoch ?? "")
        }
        if let key = claim?.key, key.base.first?.isNumber != true, document != nil {
            return "\(key.base)\(key.epoch.map { " \($0)" } ?? "")"
        }
        if let symbol { return [type, symbol].compactMap { $0 }.joined(separator: " ") }
        let words = title.map { $0.count > 60 ? "\($0.prefix(60))…" : $0 }
        return [type, words].compactMap { $0 }.joined(separator: ": ").nonEmpty ?? document.flatMap {
            $0.path.split(separator: "/").last.map(String.init)
        } ?? "?"
    }

    /// The value that most say; of equals the first in order.
    private static func most<Value: Comparable>(_ counts: [Value: Int]) -> Value? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension String {
    /// The text, or nil where it is empty.
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
