import Bytes
import Identity
import Bytes
import Identity

/// Links a mention that says little to the one that says more of the same document.
enum Antecedents {
    /// Links short forms to the whole symbol with the same type and number, and bare nouns to the last document of
    /// their type. A bare noun with nothing before it is dropped.
    static func link(_ mentions: inout [Mention], in text: TextBytes) {
        linkNumbers(&mentions)
        linkNouns(&mentions, text)
    }

    /// What a short form and its whole symbol have in common.
    private struct Key: Hashable {
        let type: ExactText
        let number: ExactText

        init?(_ mention: Mention) {
            let identity = mention.identity
            guard let type = identity.type, let number = identity.symbol?.number ?? identity.number else { return nil }
            self.type = ExactText(type)
            let plain = number.drop { $0 == "0" }
            // A symbol's number of zeros only is zero; a short form has none such.
            self.number = ExactText(plain.isEmpty && identity.symbol != nil ? "0" : String(plain))
        }
    }

    private static func linkNumbers(_ mentions: inout [Mention]) {
        guard
            mentions.contains(where: {
                $0.identity.symbol == nil && $0.identity.number != nil && $0.antecedent == nil
            })
        else { return }
        // The first full mention of each type and number, and the last one met so far. A short one that says who issued it is as good:
        // "Nghị quyết số 12 của Bộ Chính trị … Nghị quyết số 12".
        func isFull(_ mention: Mention) -> Bool {
            mention.identity.symbol != nil
                || mention.identity.number != nil && mention.identity.issuer != nil && mention.kind == .short
        }
        let keys = mentions.map(Key.init)
        var first: [Key: MentionID] = [:]
        for (index, key) in keys.enumerated() {
            if let key, isFull(mentions[index]), first[key] == nil { first[key] = mentions[index].id }
        }
        var last: [Key: MentionID] = [:]
        for (index, key) in keys.enumerated() {
            guard let key else { continue }
            if isFull(mentions[index]) {
                last[key] = mentions[index].id
            } else if mentions[index].antecedent == nil, mentions[index].identity.number != nil {
                mentions[index].antecedent = last[key] ?? first[key]
            }
        }
    }

    private static func linkNouns(_ mentions: inout [Mention], _ text: TextBytes) {
        guard mentions.contains(where: { $0.kind == .backref }) else { return }
        var last: [ExactText: MentionID] = [:]
        for index in mentions.indices {
            guard let type = mentions[index].identity.type.map(ExactText.init) else { continue }
            if mentions[index].kind == .backref {
                mentions[index].antecedent = last[type]
            } else if mentions[index].identity.symbol != nil || mentions[index].kind == .alias,
                last[type].map({ !isAside(mentions[index], from: $0, text) }) ?? true
            {
                last[type] = mentions[index].id
            }
        }
        mentions.removeAll { $0.kind == .backref && $0.antecedent == nil }
    }

    /// Whether a mention stands in parentheses that another one of its sentence opened: "Nghị quyết số 12-NQ/TU (thay thế Nghị quyết số
    /// 05-NQ/TU)".
    private static func isAside(_ mention: Mention, from main: MentionID, _ text: TextBytes) -> Bool {
        guard mention.range.lowerBound - main.offset < asideReach else { return false }
        var depth = 0
        for index in main.offset..<mention.range.lowerBound {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ".") where depth == 0 && index + 1 < text.count && isWhite(text[index + 1]): return false
            default: break
            }
        }
        return depth > 0
    }

    /// How far behind the main citation its parentheses may reach, in bytes.
    private static let asideReach = 600
}
