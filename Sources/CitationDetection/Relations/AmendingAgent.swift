import Bytes
import Identity
import Patterns
import Vocabulary

/// What acts on the document before it, "được sửa đổi, bổ sung bởi X": a legal basis is one with what amends it; else X is
/// only named.
struct AmendingAgent: RelationRule {
    static let name: StaticString = "amendingAgent"

    private let agent, organ, parenthetical, bare, before, behind: CompiledPattern

    init(_ parts: GrammarParts) {
        agent = CompiledPattern(Self.agent())
        parenthetical = CompiledPattern(Self.parenthetical())
        bare = CompiledPattern(Self.bare())
        organ = CompiledPattern(Self.organ())
        before = CompiledPattern(Self.before())
        behind = CompiledPattern(Self.behind())
    }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard let (words, verb) = passive(&reading) else { return false }
        reading.mention.isAgent = true
        guard let changed = changed(words.lowerBound, &reading) else {
            reading.mention.relation.trigger = reading.text.folded(verb)
            return true
        }
        reading.mention.told = told(by: reading.text.folded(verb), of: changed, reading)
        let relation = reading.mentions[changed].relation
        reading.mention.within = reading.mentions[changed].within
        if [.cites, .promulgates].contains(relation.type) || relation.type.family == .change
            || relation.type == .basedOn && reading.mentions[changed].within != nil
        {
            // What is done to the first is not done to what amended it.
            reading.mention.within = nil
            reading.mention.relation.trigger = reading.text.folded(verb)
        } else {
            reading.mention.relation = relation
        }
        return true
    }

    /// The mention that the agent acted on: what the words before the agent are said of, or the nearest one before that the agent can have
    /// changed.
    private func changed(_ verb: Int, _ reading: inout RelationReading) -> Int? {
        guard let subject = subject(of: verb, reading) else { return nil }
        guard reading.mention.canHaveChanged(reading.mentions[subject]) else {
            return reading.mentions[..<reading.index].lastIndex {
                $0.range.lowerBound >= reading.sentenceStart && !$0.isAgent && $0.identity.date != nil
                    && reading.mention.canHaveChanged($0) && reading.mention.likeness(to: $0) > 0
            }
        }
        if !isBroken(verb, reading) { reading.endAgents(at: subject) }
        return subject
    }

    /// The mention that the words before the agent are said of: the last one, unless a comma or "và" before them goes on with what is said
    /// of the one that it acted on; or what a title names, if that is more like the agent or is changed in that title.
    ///
    /// ```
    /// Luật A được sửa đổi bởi Luật B và Luật C, Luật D đã được sửa đổi bởi Luật E     E amends D
    /// Luật A được sửa đổi bởi Luật B, được bãi bỏ bởi Luật E                          E repeals A
    /// ```
    private func subject(of verb: Int, _ reading: RelationReading) -> Int? {
        guard let head = reading.head else { return nil }
        let (mention, previous) = (reading.mention, reading.mentions[reading.index - 1])
        let goesOn = isBroken(verb, reading)
        if goesOn, let told = reading.mentions[head].told { return reading.mentions.index(of: told.target) }
        if previous.isAgent || previous.isShortName || previous.within == nil {
            return previous.isShortName ? head : reading.index - 1
        }
        if isColumn(verb, reading.text) { return head }
        // A further item of what another document changes.
        guard previous.within == reading.mentions[head].id else { return reading.index - 1 }
        let (inner, outer) = (mention.likeness(to: previous), mention.likeness(to: reading.mentions[head]))
        guard inner == outer, !goesOn else { return inner > outer ? reading.index - 1 : head }
        return previous.relation.type.family == .change || isBare(reading.gap.lowerBound..<verb, reading.text)
            ? reading.index - 1 : head
    }

    /// Whether a capital begins the words: the column of a table that tells why the row's document ended.
    private func isColumn(_ verb: Int, _ text: TextBytes) -> Bool {
        text.isCapital(at: verb)
    }

    /// Whether a comma, a semicolon or "và" stands right before the words that tell what an agent did.
    private func isBroken(_ verb: Int, _ reading: RelationReading) -> Bool {
        let text = reading.text
        if isColumn(verb, text) { return true }
        let end = withoutAuxiliary(reading.gap.lowerBound..<verb, text).upperBound
        guard end > reading.gap.lowerBound else { return false }
        return text[end - 1] == UInt8(ascii: ",") || text[end - 1] == UInt8(ascii: ";")
            || reading.clauses.words.joiners.ends(at: end, of: text)
    }

    /// Whether nothing but "đã" stands in a range.
    private func isBare(_ range: Range<Int>, _ text: TextBytes) -> Bool { withoutAuxiliary(range, text).isEmpty }

    private func withoutAuxiliary(_ range: Range<Int>, _ text: TextBytes) -> Range<Int> {
        let trimmed = text.trimmed(range)
        guard let length = Self.auxiliaries.length(endingAt: trimmed.upperBound, of: text), length <= trimmed.count
        else { return trimmed }
        return text.trimmed(trimmed.lowerBound..<(trimmed.upperBound - length))
    }

    private static let auxiliaries = PhraseList(Vocabulary.standard.words(.subjectAuxiliary))

    /// The words before the mention that make it an agent, and those that say what it did: they stand behind it in "được X thay thế".
    private func passive(_ reading: inout RelationReading) -> (words: Range<Int>, verb: Range<Int>)? {
        let (text, scratch, gap, tail) = (reading.text, reading.scratch, reading.gap, reading.tail)
        func match(_ pattern: CompiledPattern, from start: Int) -> Range<Int>? {
            pattern.match(in: text, from: start, to: gap.upperBound, scratch)?.range
        }
        // What all but the first of these patterns end with tells, for nearly all mentions, that they need not be tried.
        let end = text.trimmed(tail..<max(tail, gap.upperBound)).upperBound
        if let words = match(agent, from: tail)
            ?? (Self.byWords.ends(at: end, of: text) ? match(organ, from: tail) : nil)
        {
            return (words, words)
        }
        if reading.triggers().contains(where: { $0.verb.relation.family == .change }),
            let words = match(parenthetical, from: tail) ?? match(bare, from: gap.lowerBound)
        {
            return (words, words)
        }
        guard Self.passiveWords.ends(at: end, of: text), let words = match(before, from: tail),
            let verb = behind.match(in: text, from: reading.mention.range.upperBound, scratch)?[.verb],
            !reading.verbs.isAwaited(reading.sentenceStart..<words.lowerBound, reading)
        else { return nil }
        return (words, verb)
    }

    private static let byWords = PhraseList(Vocabulary.standard.words(.byAgent))
    private static let passiveWords = PhraseList(
        Vocabulary.standard.words(.passiveWord).flatMap(TypeWord.spellings))

    /// What the agent is told to have done.
    private func told(by words: String, of changed: Int, _ reading: RelationReading) -> Mention.ToldChange {
        let type = Self.relation(of: words)
        return .init(
            target: reading.mentions[changed].id,
            relation: CitedRelation(
                type, trigger: words, isPartial: Self.isOfPart(type, words) || reading.namesPart(before: changed)))
    }

    /// Whether words say that a part of a document was changed.
    static func isOfPart(_ type: RelationType, _ words: String) -> Bool {
        type == .amends || words.lowercased().contains(bytesOf: onePart)
    }

    /// What the words before an agent say that it did.
    static func relation(of words: String) -> RelationType {
        let small = words.lowercased()
        return verbs.first { small.contains(bytesOf: $0.words) }?.relation ?? .amends
    }

    /// What the verbs of change of the vocabulary begin with; what is amended first, since a document amended in part is not replaced.
    private static let verbs: [(words: String, relation: RelationType)] = Vocabulary.standard.relationVerbs.filter {
        $0.position == .before && $0.relation.family == .change && $0.pattern.first != "("
    }.map { (String($0.pattern.prefix { $0.isLetter || $0 == " " }), $0.relation) }
        // One of a single word stands in others: "bỏ" in "bãi bỏ".
        .filter { $0.words.contains(" ") }

    /// Says that a part was changed.
    private static let onePart = "một phần"

    static func agent() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agent",
            "(?i)(?<![\\p{L}])(?:được|bị)\(space)(?:\(Verbs.changes)\(space))(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung|khoản|điểm)|một\(space)phần)\(space)){0,2}(?:(?:bởi|theo|tại|bằng)|thành\(space)[^.;()“”]{1,160}?)(?:\(space)quy\(space)định(?:\(space)(?:tại|của))?)?(?:\(space)\(Verbs.places))?(?:\(space)các(?:\(space)(?:luật|nghị\(space)định|thông\(space)tư|quyết\(space)định|nghị\(space)quyết|văn\(space)bản)(?:\(space)sau(?:\(space)đây)?)?)?)?\\s{0,4}:?\\s{0,12}(?:-\\s{0,2}|\\d\\.\\s{0,2})?\\z\(Verbs.placeDefinition)",
            mode: .search,
            reason:
                "\"được sửa đổi, bổ sung một số điều theo\" right before a citation: what that acts on stands before.",
            matches: [
                "đã ⟦được sửa đổi, bổ sung bởi ⟧", "⟦được sửa đổi, bổ sung một số điều theo ⟧",
                "⟦bị bãi bỏ bởi khoản 2 Điều 5 ⟧", "⟦được thay thế bằng các ⟧",
                "⟦được sửa đổi, bổ sung bởi các Luật: ⟧", "(đã ⟦được sửa đổi, bổ sung thành Mẫu số 17 Phụ lục I ⟧",
                "⟦được sửa đổi, bổ sung, cập nhật một số nội dung tại ⟧",
            ],
            rejects: ["sửa đổi, bổ sung ", "được ban hành theo "])
    }

    static func parenthetical() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agentInParenthesis",
            "(?i)(?:(?<=\\()|(?<=\\d,)|(?<=\\),))\\s{0,6}\(Verbs.changes)\(space)(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung)|năm\(space)\\d{4})\(space))?(?:bởi|theo|tại)(?:\(space)\(Verbs.places))?\\s{0,12}\\z\(Verbs.placeDefinition)",
            mode: .search,
            reason:
                "The same without \"được\", in a parenthesis or behind a comma: \"Luật X (sửa đổi, bổ sung tại Luật Y)\".",
            matches: ["năm 2031 (⟦sửa đổi, bổ sung tại ⟧", "31/3/2031,⟦ sửa đổi bổ sung bởi khoản 2 Điều 5 ⟧"],
            rejects: ["3. Sửa đổi, bổ sung theo ", "(sửa đổi Điều 5 "])
    }

    static func bare() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agentBehindName",
            "(?i),?\(space)(?:\(Verbs.changes)\(space)(?:một\(space)số\(space)(?:điều|nội\(space)dung)\(space))?(?:bởi|theo|tại)(?:\(space)\(Verbs.places))?\\s{0,12}|bằng\\s{1,6}|(?:và|cùng)\(space)(?:các\(space))?văn\(space)bản\(space)\(Verbs.changes)\\s{1,6}\\(\\s{0,6})\\z\(Verbs.placeDefinition)",
            reason:
                "The same without \"được\", right behind the name of what was changed: \"thay thế Nghị định số 5 bằng\", \"Nghị định số 5 sửa đổi bởi\", \"và các văn bản sửa đổi (\".",
            matches: [
                "⟦ sửa đổi, bổ sung bởi ⟧", "⟦ sửa đổi tại khoản 2 Điều 5 ⟧", "⟦, sửa đổi bởi ⟧",
                "⟦ và các văn bản sửa đổi, bổ sung (⟧", "⟦ bằng ⟧",
            ],
            rejects: ["⟦ sửa đổi một số điều của ⟧", "⟦ về sửa đổi bởi ⟧", "⟦ và văn bản hướng dẫn (⟧"])
    }

    static func organ() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agentOfOrgan",
            "(?<![\\p{L}])(?:được|bị)\(space)\\p{Lu}\\p{L}[^.;:,()“”\\d]{2,80}?\(space)\(Verbs.changes)\(space)(?:(?:một\(space)phần|một\(space)số\(space)điều|toàn\(space)bộ)\(space))?(?:bởi|tại|bằng)\\s{1,6}\\z",
            mode: .search,
            reason: "An organ changed what stands before, by the document behind: \"được Bộ Y tế bãi bỏ tại\".",
            matches: ["⟦được Ủy ban nhân dân tỉnh bãi bỏ tại ⟧"],
            rejects: ["được Ủy ban nhân dân tỉnh phê duyệt tại ", "được bãi bỏ tại "])
    }

    static func before() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agentBeforeVerb",
            "(?i)(?<![\\p{L}])(?<!sẽ\\s)(?<!có\\sthể\\s)(?:(?:được|bị)|(?:hết|không\(space)còn)\(space)hiệu\(space)lực(?:\(space)(?:thi\(space)hành|toàn\(space)bộ|một\(space)phần)){0,2}\(space)do)\\s{1,6}\\z",
            mode: .search,
            reason:
                "The document behind did to the one before what its verb says: \"đã được X thay thế\", \"hết hiệu lực do X\".",
            matches: ["đã ⟦được ⟧", "⟦hết hiệu lực thi hành do ⟧"], rejects: ["sẽ được ", "được ban hành theo "])
    }

    static func behind() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "verbOfAgent",
            "(?:\(space)(?:của|ngày)[^.;:,()“”\\n]{3,90}?)?\(space)(?<verb>\(Verbs.changes)(?:\(space)(?:một\(space)phần|một\(space)số\(space)điều|toàn\(space)bộ))?)(?=\\s{0,6}(?:[.;,)\\n]|\\z)|\(space)(?:kể\(space))?từ\(space)ngày)",
            reason:
                "What a document did to the one before it, right behind its name: \"được X ngày 05/6/2031 thay thế.\"",
            matches: [
                "⟦ thay thế⟧.", "⟦ của Bộ trưởng Bộ Tài chính sửa đổi, bổ sung một số điều⟧.", "⟦ bãi bỏ⟧ từ ngày",
            ],
            rejects: ["⟦ quy định", "⟦ sửa đổi Nghị định", "⟦ thay thế cho"])
    }
}
