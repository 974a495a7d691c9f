import Bytes
import Glibc
import Identity
import Patterns
import Vocabulary

/// Finds the short names that a document gives to others, and where it uses them.
struct AliasReader {
    let patterns: LinkingPatterns
    let lexicon: Lexicon
    let text: TextBytes
    /// Where names are given.
    let openings: [Range<Int>]
    let scratch: MatchMemory

    /// By what `extract --explain` tells that a name without a number was found.
    private static let form: StaticString = "alias"

    /// How far before its definition the document that an alias stands for may be, in bytes.
    private static let reach = 1_200

    /// How many different names one document may give; a real one gives a dozen.
    private static let nameLimit = 64

    /// A name without a number: where it is given, and the mention that it stands for.
    private struct Definition {
        let range: Range<Int>
        let type: String
        let antecedent: MentionID
        /// The number in the name, where a line's end stood in it: "Đề án⏎số 09".
        let number: String?
    }

    /// Marks the definitions and uses among `mentions`, and adds those that have no number: "(sau đây gọi tắt là Đề án)".
    ///
    /// - Complexity: O(*n*) for each of at most `nameLimit` names.
    func read(_ mentions: inout [Mention]) {
        var names: [String: [Definition]] = [:]
        for name in openings {
            if let index = Self.index(overlapping: name, mentions) {
                define(index, &mentions)
            } else if let (words, definition) = named(text.trimmed(name), mentions),
                names[words] != nil || names.count < Self.nameLimit
            {
                names[words, default: []].append(definition)
            }
        }
        nameByNumber(&mentions)
        insert(names.keys.sorted().flatMap { uses(names[$0] ?? []) }, into: &mentions)
        useNumbers(&mentions)
    }

    /// The first mention that ends behind an offset; the mentions are in the order of the text and apart.
    private static func firstIndex(endingAfter offset: Int, _ mentions: [Mention]) -> Int {
        mentions.partition { $0.range.upperBound > offset }
    }

    /// A short form alone in a parenthesis names the document right before it that bears its number: "Quyết định số 88/QĐ-UBND ngày 09/01/2034
    /// của Chủ tịch tỉnh (Đề án 88)".
    private func nameByNumber(_ mentions: inout [Mention]) {
        for index in mentions.indices.dropFirst() {
            let (mention, previous) = (mentions[index], mentions[index - 1])
            guard mention.kind == .short, mention.antecedent == nil, let number = mention.identity.number,
                let symbol = previous.identity.symbol, previous.kind == .full,
                symbol.plainNumber == number.drop(while: { $0 == "0" }),
                mention.range.lowerBound > 0, text[mention.range.lowerBound - 1] == UInt8(ascii: "("),
                mention.range.upperBound < text.count, text[mention.range.upperBound] == UInt8(ascii: ")"),
                !text[previous.range.upperBound..<mention.range.lowerBound].contains(UInt8(ascii: "."))
            else { continue }
            mentions[index].kind = .alias
            mentions[index].antecedent = previous.id
        }
    }

    /// The mention that a range overlaps.
    private static func index(overlapping range: Range<Int>, _ mentions: [Mention]) -> Int? {
        let index = firstIndex(endingAfter: range.lowerBound, mentions)
        return index < mentions.count && mentions[index].range.overlaps(range) ? index : nil
    }

    /// The last mention before `index` and within reach of `start` that fits.
    private func last(_ mentions: [Mention], before index: Int, start: Int, where fits: (Mention) -> Bool) -> Int? {
        var position = index - 1
        while position >= 0, start - mentions[position].range.upperBound <= Self.reach {
            if fits(mentions[position]) { return position }
            position -= 1
        }
        return nil
    }

    /// An alias with a number: the mention is there, and what it stands for is the nearest one of its type before it.
    private func define(_ index: Int, _ mentions: inout [Mention]) {
        mentions[index].kind = .alias
        let mention = mentions[index]
        mentions[index].antecedent =
            approval(of: mention.range, before: index, mentions) ?? named(like: mention, before: index, mentions)
            ?? last(mentions, before: index, start: mention.range.lowerBound) { other in
                other.identity.type == mention.identity.type && other.kind != .alias
                    && (mention.identity.number == nil || other.number(is: mention.identity.number))
            }.map { mentions[$0].id }
    }

    /// The law that bears the name which it is given in short, and not the one that amended it: "Luật Đất đai số 45/2013/QH13, được sửa đổi
    /// theo Luật số 35/2018/QH14 (sau đây gọi là Luật Đất đai)".
    private func named(like mention: Mention, before index: Int, _ mentions: [Mention]) -> MentionID? {
        guard case .law? = mention.identity.name else { return nil }
        return last(mentions, before: index, start: mention.range.lowerBound) { other in
            other.identity.name == mention.identity.name && other.identity.type == mention.identity.type
                && other.kind != .alias
        }.map { mentions[$0].id }
    }

    /// The decision that approved or issued what gets the name, where it stands in the same sentence: "Quyết định số 06/QĐ-TTg … phê duyệt
    /// Đề án … (gọi tắt là Đề án 06)".
    private func approval(of name: Range<Int>, before index: Int, _ mentions: [Mention]) -> MentionID? {
        guard index > 0, index <= mentions.count else { return nil }
        let decision = mentions[index - 1]
        guard decision.kind == .full, decision.identity.type.map(Self.approving.contains) == true,
            name.lowerBound - decision.range.upperBound <= Self.reach, decision.range.upperBound <= name.lowerBound,
            patterns.approval.matches(text, from: decision.range.upperBound, to: name.lowerBound, scratch)
                || isApproved(name, by: decision)
        else { return nil }
        return decision.id
    }

    /// Whether what gets a name stands before the decision that approved it, and the name right behind that: "Đề án … được phê duyệt tại
    /// Quyết định số 215-QĐ/TU (sau đây gọi tắt là Đề án bốn tự)".
    private func isApproved(_ name: Range<Int>, by decision: Mention) -> Bool {
        guard text[decision.range.upperBound..<name.lowerBound].count(where: { $0 == 0x20 }) <= Self.openingWords else {
            return false
        }
        let window = text.boundary(max(0, decision.range.lowerBound - Self.approvalReach))
        guard let match = patterns.approved.match(in: text, from: window, to: decision.range.lowerBound, scratch),
            let type = match[.type]
        else { return false }
        return text.folded(name).hasPrefix(text.folded(type))
    }

    /// The words of "(sau đây được gọi tắt là".
    private static let openingWords = 8
    private static let approvalReach = 400

    /// The types by which schemes, programmes and rules are approved or issued.
    private static let approving = Set(Vocabulary.standard.words(.approvingType))

    /// An alias without a number, and the name in single spaces.
    private func named(_ name: Range<Int>, _ mentions: [Mention]) -> (String, Definition)? {
        let words = text.folded(name)
        var head = words[...]
        while !head.isEmpty, lexicon.typeNames[String(head)] == nil {
            head = head.lastIndex(of: " ").map { head[..<$0] } ?? ""
        }
        let after = Self.firstIndex(endingAfter: name.lowerBound, mentions)
        guard let type = lexicon.typeNames[String(head)],
            let antecedent = approval(of: name, before: after, mentions)
                ?? last(mentions, before: after, start: name.lowerBound, where: { $0.identity.type == type }).map({
                    mentions[$0].id
                })
        else { return nil }
        let number = words.dropFirst(head.count).split(separator: " ")
        let digits =
            number.count == 2 && number[0] == "số" && number[1].allSatisfy(\.isNumber) ? String(number[1]) : nil
        return (words, Definition(range: name, type: type, antecedent: antecedent, number: digits))
    }

    /// The definitions of one name and every place that uses it, each for what it stood for there. A single word, "Luật", is a use
    /// only where it stands alone.
    private func uses(_ definitions: [Definition]) -> [Mention] {
        guard let first = definitions.first else { return [] }
        func mention(_ range: Range<Int>, _ definition: Definition) -> Mention {
            var mention = Mention(range: range, kind: .alias)
            mention.identity.type = definition.type
            mention.identity.number = definition.number
            mention.antecedent = definition.antecedent
            mention.form = Self.form
            return mention
        }
        let isWord = !text[first.range].contains(where: isWhite)
        var found = [mention(first.range, first)]
        var next = 1
        var at = first.range.upperBound
        while let range = find(first.range, from: at) {
            at = range.upperBound
            if isWord, !patterns.aliasAfter.matches(text, from: at, scratch) { continue }
            while next < definitions.count, definitions[next].range.lowerBound <= range.lowerBound { next += 1 }
            found.append(mention(range, definitions[next - 1]))
        }
        return found
    }

    /// The next place after `start` with the same words as `name`, whatever white space stands between them, as words of their own.
    private func find(_ name: Range<Int>, from start: Int) -> Range<Int>? {
        guard let base = text.baseAddress else { return nil }
        var index = start
        while index + name.count <= text.count,
            let found = memchr(base + index, Int32(text[name.lowerBound]), text.count - name.count + 1 - index)
        {
            let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if let end = end(of: name, at: offset), end == text.count || !(text[end] >= 0x80 || isLetter(text[end])) {
                return offset..<end
            }
            index = offset + 1
        }
        return nil
    }

    /// Where the words of a name end that stand at `offset`; nil if others do.
    private func end(of name: Range<Int>, at offset: Int) -> Int? {
        var (index, at) = (name.lowerBound, offset)
        while index < name.upperBound {
            guard at < text.count else { return nil }
            if isWhite(text[index]), isWhite(text[at]) {
                index = text.skipWhite(index, name.upperBound)
                at = text.skipWhite(at, min(text.count, at + 6))
            } else {
                guard text[index] == text[at] else { return nil }
                index += 1
                at += 1
            }
        }
        return at
    }

    /// Joins the two lists in the order of the text; what was found by number wins where they overlap.
    private func insert(_ added: [Mention], into mentions: inout [Mention]) {
        let new = added.filter { Self.index(overlapping: $0.range, mentions) == nil }.sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        guard !new.isEmpty else { return }
        var joined: [Mention] = []
        joined.reserveCapacity(mentions.count + new.count)
        // Two names may overlap: the first one stays.
        func join(_ mention: Mention) {
            if joined.last.map({ $0.range.upperBound <= mention.range.lowerBound }) ?? true { joined.append(mention) }
        }
        var next = 0
        for mention in mentions {
            while next < new.count, new[next].range.lowerBound < mention.range.lowerBound {
                join(new[next])
                next += 1
            }
            joined.append(mention)
        }
        new[next...].forEach(join)
        mentions = joined
    }

    /// Short forms of a number that an alias was given for are uses of it: "Đề án số 16".
    private func useNumbers(_ mentions: inout [Mention]) {
        var defined: [String: MentionID?] = [:]
        for index in mentions.indices {
            let identity = mentions[index].identity
            guard let number = identity.number, let type = identity.type else { continue }
            let key = "\(type) \(number)"
            if mentions[index].kind == .alias {
                defined[key] = .some(mentions[index].antecedent)
            } else if mentions[index].kind == .short, let antecedent = defined[key] {
                mentions[index].kind = .alias
                mentions[index].antecedent = antecedent
            }
        }
    }
}

extension Mention {
    /// Whether the mention's number is `number`, zeros in front apart.
    func number(is number: String?) -> Bool {
        guard let number else { return true }
        let plain = String(number.drop { $0 == "0" })
        return identity.symbol?.plainNumber == plain
            || identity.number.map { String($0.drop { $0 == "0" }) } == plain
    }
}
