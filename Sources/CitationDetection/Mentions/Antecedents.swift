import Bytes
import Identity
import Vocabulary

/// Links a mention that says little to the one that says more of the same document.
enum Antecedents {
    /// Links short forms to the whole symbol with the same type and number, and bare nouns to the last document of
    /// their type. A bare noun with nothing before it is dropped.
    static func link(_ mentions: inout [Mention]) {
        linkNumbers(&mentions)
        linkNouns(&mentions)
    }

    /// What a short form and its whole symbol have in common.
    private struct Key: Hashable {
        let type: ExactText
        let number: ExactText

        init?(_ mention: Mention) {
            guard let type = mention.type, let number = mention.symbol?.number ?? mention.number else { return nil }
            self.type = ExactText(type)
            let plain = number.drop { $0 == "0" }
            // A symbol's number of zeros only is zero; a short form has none such.
            self.number = ExactText(plain.isEmpty && mention.symbol != nil ? "0" : String(plain))
        }
    }

    private static func linkNumbers(_ mentions: inout [Mention]) {
        guard mentions.contains(where: { $0.symbol == nil && $0.number != nil && $0.antecedent == nil }) else { return }
        // The first full mention of each type and number, and the last one met so far. A short one that says who issued it is as good:
        // "Nghị quyết số 12 của Bộ Chính trị … Nghị quyết số 12".
        func isFull(_ mention: Mention) -> Bool {
            mention.symbol != nil || mention.number != nil && mention.issuer != nil && mention.kind == .short
        }
        let keys = mentions.map(Key.init)
        var first: [Key: Int] = [:]
        for (index, key) in keys.enumerated() {
            if let key, isFull(mentions[index]), first[key] == nil { first[key] = index }
        }
        var last: [Key: Int] = [:]
        for (index, key) in keys.enumerated() {
            guard let key else { continue }
            if isFull(mentions[index]) {
                last[key] = index
            } else if mentions[index].antecedent == nil, mentions[index].number != nil {
                mentions[index].antecedent = last[key] ?? first[key]
            }
        }
    }

    private static func linkNouns(_ mentions: inout [Mention]) {
        var last: [ExactText: Int] = [:]
        var orphans = Set<Int>()
        for index in mentions.indices {
            guard let type = mentions[index].type.map(ExactText.init) else { continue }
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
