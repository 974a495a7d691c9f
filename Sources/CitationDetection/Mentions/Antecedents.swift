/// Links a mention that says little to the one that says more of the same document.
enum Antecedents {
    /// Links short forms to the whole symbol with the same type and number, and bare nouns to the last document of
    /// their type. A bare noun with nothing before it is dropped.
    static func link(_ mentions: inout [Mention]) {
        linkNumbers(&mentions)
        linkNouns(&mentions)
    }

    private static func linkNumbers(_ mentions: inout [Mention]) {
        guard mentions.contains(where: { $0.symbol == nil && $0.number != nil && $0.antecedent == nil }) else { return }
        // The first full mention of each type and number, and the last one met so far.
        var first: [String: Int] = [:]
        for (index, mention) in mentions.enumerated() {
            if let key = key(mention), mention.symbol != nil, first[key] == nil { first[key] = index }
        }
        var last: [String: Int] = [:]
        for index in mentions.indices {
            guard let key = key(mentions[index]) else { continue }
            if mentions[index].symbol != nil {
                last[key] = index
            } else if mentions[index].antecedent == nil, mentions[index].number != nil {
                mentions[index].antecedent = last[key] ?? first[key]
            }
        }
    }

    /// What a short form and its whole symbol have in common.
    private static func key(_ mention: Mention) -> String? {
        guard let type = mention.type else { return nil }
        if let symbol = mention.symbol { return "\(type) \(symbol.plainNumber)" }
        return mention.number.map { number in "\(type) \(number.drop { $0 == "0" })" }
    }

    private static func linkNouns(_ mentions: inout [Mention]) {
        var last: [String: Int] = [:]
        var orphans = Set<Int>()
        for index in mentions.indices {
            guard let type = mentions[index].type else { continue }
            if mentions[index].kind == .backref {
                mentions[index].antecedent = last[type]
                if last[type] == nil { orphans.insert(index) }
            } else if mentions[index].symbol != nil || mentions[index].kind == .alias {
                last[type] = index
            }
        }
        guard !orphans.isEmpty else { return }
        var positions: [Int: Int] = [:]
        var kept: [Mention] = []
        for index in mentions.indices where !orphans.contains(index) {
            positions[index] = kept.count
            kept.append(mentions[index])
        }
        for index in kept.indices { kept[index].antecedent = kept[index].antecedent.flatMap { positions[$0] } }
        mentions = kept
    }
}
