/// Finds the short names that a document gives to others, and where it uses them.
struct AliasReader {
    let grammar: Grammar
    let text: TextBytes
    /// The definitions: each one's name and end.
    let openings: [(name: Range<Int>, end: Int)]

    /// How far before its definition the document that an alias stands for may be, in bytes.
    private static let reach = 1_200

    /// Marks the definitions and uses among `mentions`, and adds those that have no number: "(sau đây gọi tắt là Đề án)".
    func read(_ mentions: inout [Mention]) {
        var added: [Mention] = []
        for (name, end) in openings {
            if let index = mentions.firstIndex(where: { $0.range.overlaps(name) }) {
                define(index, &mentions)
            } else {
                added += named(text.trimmed(name), from: end, mentions)
            }
        }
        guard !added.isEmpty else { return useNumbers(&mentions) }
        insert(added, into: &mentions)
        useNumbers(&mentions)
    }

    /// An alias with a number: the mention is there, and what it stands for is the nearest one of its type before it.
    private func define(_ index: Int, _ mentions: inout [Mention]) {
        mentions[index].kind = .alias
        let start = mentions[index].range.lowerBound
        let type = mentions[index].type
        mentions[index].antecedent = mentions[..<index].lastIndex { other in
            start - other.range.upperBound <= Self.reach && other.type == type && other.kind != .alias
                && (mentions[index].number == nil || other.number(is: mentions[index].number))
        }
    }

    /// An alias without a number: its definition, and every later place that uses it.
    private func named(_ name: Range<Int>, from end: Int, _ mentions: [Mention]) -> [Mention] {
        let words = text.folded(name)
        guard
            let type = grammar.typeNames.keys.filter({ words.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }
            ),
            let antecedent = mentions.lastIndex(where: {
                $0.range.upperBound <= name.lowerBound && name.lowerBound - $0.range.upperBound <= Self.reach
                    && $0.type == grammar.typeNames[type]
            })
        else { return [] }
        var definition = Mention(range: name, kind: .alias)
        definition.type = grammar.typeNames[type]
        // Until the lists are joined, the antecedent is known by where it begins.
        definition.antecedent = mentions[antecedent].range.lowerBound
        var found = [definition]
        guard words.contains(" ") else { return found }
        var at = end
        while let range = find(name, from: at) {
            at = range.upperBound
            var use = definition
            use.range = range
            found.append(use)
        }
        return found
    }

    /// The next place after `start` with the same bytes as `name`, as words of their own.
    private func find(_ name: Range<Int>, from start: Int) -> Range<Int>? {
        let first = text[name.lowerBound]
        var index = start
        while index + name.count <= text.count {
            if text[index] == first, text[index..<(index + name.count)].elementsEqual(text[name]) {
                let end = index + name.count
                if end == text.count || !(text[end] >= 0x80 || (text[end] | 0x20 >= 0x61 && text[end] | 0x20 <= 0x7A)) {
                    return index..<end
                }
            }
            index += 1
        }
        return nil
    }

    /// Joins the two lists in the order of the text; what was found by number wins where they overlap.
    private func insert(_ added: [Mention], into mentions: inout [Mention]) {
        let starts = Dictionary(
            mentions.enumerated().map { ($1.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        let old = mentions.enumerated().map { (index: $0, mention: $1) }
        let new = added.filter { mention in !mentions.contains { $0.range.overlaps(mention.range) } }.map {
            (index: -1, mention: $0)
        }
        let joined = (old + new).sorted {
            ($0.mention.range.lowerBound, $0.index) < ($1.mention.range.lowerBound, $1.index)
        }
        var positions: [Int: Int] = [:]
        for (position, item) in joined.enumerated() where item.index >= 0 { positions[item.index] = position }
        mentions = joined.map { item in
            var mention = item.mention
            if item.index >= 0 {
                mention.antecedent = mention.antecedent.flatMap { positions[$0] }
            } else {
                mention.antecedent = mention.antecedent.flatMap { starts[$0] }.flatMap { positions[$0] }
            }
            return mention
        }
    }

    /// Short forms of a number that an alias was given for are uses of it: "Đề án số 16".
    private func useNumbers(_ mentions: inout [Mention]) {
        var defined: [String: Int] = [:]
        for index in mentions.indices {
            guard let number = mentions[index].number, let type = mentions[index].type else { continue }
            let key = "\(type) \(number)"
            if mentions[index].kind == .alias {
                defined[key] = index
            } else if mentions[index].kind == .short, let definition = defined[key] {
                mentions[index].kind = .alias
                mentions[index].antecedent = mentions[definition].antecedent
            }
        }
    }
}

extension Mention {
    /// Whether the mention's number is `number`, zeros in front apart.
    func number(is number: String?) -> Bool {
        guard let number else { return true }
        let plain = String(number.drop { $0 == "0" })
        return symbol?.plainNumber == plain || self.number.map { String($0.drop { $0 == "0" }) } == plain
    }
}
