import Bytes
import Identity
import Vocabulary

/// The mentions that mean the document itself, which are no citations.
struct OwnMentions {
    private let header: DocumentHeader
    /// The document's own name where it is a law, as `LawName.key` gives it.
    private let ownLaw: String?

    init(_ header: DocumentHeader) {
        self.header = header
        ownLaw = header.isLaw ? header.title.map { LawName.key("\(header.type ?? "") \($0)") } : nil
    }

    /// Takes out the mentions that mean the document itself.
    func remove(from mentions: inout [Mention], _ text: TextBytes) {
        if ownLaw != nil { for index in mentions.indices { putInnerLaw(&mentions[index], text) } }
        mentions.removeAll(where: isOwn)
    }

    /// A law that amends another names itself where it is passed; the number behind is that of the law that it amends: "Quốc hội ban hành
    /// Luật sửa đổi, bổ sung một số điều của Luật Chợ phiên số 24/2008/QH12".
    private func putInnerLaw(_ mention: inout Mention, _ text: TextBytes) {
        let identity = mention.identity
        guard case .law(let name)? = identity.name, let symbol = identity.symbol ?? mention.amended,
            header.symbol.map({ !symbol.isSame(as: $0) }) ?? true, LawName.key(name) == ownLaw
        else { return }
        guard let words = name.firstRange(of: " \(LawName.amending) "),
            let of = mention.range.first(where: { text.has("của", at: $0) }),
            let type = DocumentType.laws.first(where: { name[words.upperBound...].hasPrefix("\($0) ") })
        else { return }
        (mention.identity.type, mention.identity.symbol, mention.kind) = (type, symbol, .full)
        mention.identity.name = .law(String(name[words.upperBound...]))
        mention.range = text.skipWhite(of + "của".utf8.count, mention.range.upperBound)..<mention.range.upperBound
    }

    /// Whether a mention is the document's own number or name.
    private func isOwn(_ mention: Mention) -> Bool {
        if let own = header.ownNumber, mention.range.overlaps(own) { return true }
        // "LUẬT⏎DOANH NGHIỆP" is the document's own heading.
        if mention.identity.name != nil, mention.range.lowerBound == header.heading { return true }
        // "QUY CHẾ⏎Quy chế làm việc của …": the title says the type again.
        if mention.identity.name != nil, mention.identity.symbol == nil, mention.identity.type == header.type,
            mention.range.lowerBound == header.titleStart
        {
            return true
        }
        // A law names itself in its text: "Quốc hội ban hành Luật Chợ phiên".
        if let ownLaw, case .law(let name)? = mention.identity.name, mention.identity.symbol == nil,
            mention.identity.year == nil,
            mention.identity.date == nil, LawName.key(name) == ownLaw
        {
            return true
        }
        guard let own = header.symbol, let symbol = mention.identity.symbol, symbol.isSame(as: own) else {
            return false
        }
        guard let date = mention.identity.date, let ownDate = header.date else {
            return mention.identity.year == nil || header.date.map { $0.year == mention.identity.year } ?? true
        }
        return date == ownDate
    }
}
