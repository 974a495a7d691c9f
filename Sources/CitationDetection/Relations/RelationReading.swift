import Bytes
import Identity
import Patterns
import Vocabulary

/// The mentions of a document while their relations are found: the one that is being read, and what stands before it.
struct RelationReading {
    let text: TextBytes
    let scratch: MatchMemory
    let sentences: SentenceReader
    let clauses: ClauseReader
    let verbs: Verbs
    let articles: TextArticles
    /// What the document says of itself.
    let header: DocumentHeader
    var mentions: [Mention]

    /// The mention that is being read.
    private(set) var index = 0
    /// What stands between it and the one before, within the sentence.
    private(set) var gap = 0..<0
    /// Where its sentence begins.
    private(set) var sentenceStart = -1
    /// Whether it is the first of its sentence.
    private(set) var beginsSentence = false
    /// The verb at the head of the list of items that is being read.
    private(set) var lead: ListLead.Lead?
    /// The last mention that is not within another's title, in the same sentence.
    var head: Int?
    /// Whether the sentence asks others to change a document: what it goes on with is asked for too.
    var isProposing = false
    private var foundTriggers: [Trigger]?

    /// A sentence is looked up anew only behind the last one's mentions: lists of thousands stay linear.
    private static let sentenceReach = 1_200

    init(
        _ rules: RelationRules, _ text: TextBytes, _ scratch: MatchMemory, _ header: DocumentHeader,
        _ articles: TextArticles, mentions: consuming [Mention]
    ) {
        (self.header, self.articles) = (header, articles)
        (self.text, self.scratch, verbs) = (text, scratch, rules.verbs)
        sentences = SentenceReader(text: text)
        clauses = ClauseReader(text: text, sentences: sentences, words: rules.clauseWords)
        self.mentions = mentions
    }

    /// Goes on to the next mention.
    mutating func advance(to index: Int, _ leads: ListLead) {
        self.index = index
        foundTriggers = nil
        let start = mentions[index].range.lowerBound
        let previous = index > 0 ? mentions[index - 1].range.upperBound : nil
        let goesOn =
            previous.map {
                sentenceStart >= 0 && start - $0 < Self.sentenceReach && !breaksSentence(between: $0, and: start)
            } ?? false
        beginsSentence = !goesOn
        if !goesOn {
            sentenceStart = sentences.start(of: start)
            head = nil
            isProposing = false
            if lead != nil, let previous, startsArticle(between: previous, and: sentenceStart) { lead = nil }
            lead = leads.lead(ofItemAt: sentenceStart, last: lead, self)
        }
        gap = min(max(previous ?? sentenceStart, sentenceStart), start)..<start
    }

    /// Whether the heading of an article begins a line in a range: what was said before it governs nothing behind it.
    private func startsArticle(between low: Int, and high: Int) -> Bool {
        var at = low
        let heading: StaticString = "\nĐiều "
        while at < high, let line = text.firstIndex(of: heading, from: at), line < high {
            // "khoản 2⏎Điều 14 và" is no heading.
            let limit = min(text.count, high + 16)
            var end = text.skipWhite(line + heading.utf8CodeUnitCount, limit)
            while end < limit, isDigit(text[end]) || isLetter(text[end]) { end += 1 }
            if end < text.count, text[end] == UInt8(ascii: ".") { return true }
            at = line + 1
        }
        return false
    }

    private func breaksSentence(between low: Int, and high: Int) -> Bool {
        low < high && sentences.begins(between: low, and: high)
    }

    /// Where the mention begins that is being read. A mention is large: what rules ask of it all the time is had without a copy.
    var start: Int { mentions[index].range.lowerBound }

    /// The mention that is being read.
    var mention: Mention {
        get { mentions[index] }
        _modify { yield &mentions[index] }
    }

    /// Where the last words before the mention begin that a rule looks at.
    var tail: Int { text.boundary(max(gap.lowerBound, gap.upperBound - 160)) }

    /// Returns the verbs in the gap that can govern the mention.
    mutating func triggers() -> [Trigger] {
        if let foundTriggers { return foundTriggers }
        let found = verbs.triggers(in: gap, self)
        foundTriggers = found
        return found
    }

    /// Gives the mention the relation of a verb.
    mutating func set(_ trigger: Trigger) {
        let end = trigger.range.upperBound
        let start = mentions[index].range.lowerBound
        set(
            trigger,
            isPartial: trigger.isChange && end < start && verbs.part.matches(text, from: end, to: start, scratch))
    }

    /// Gives the mention the relation of a verb, said of the whole document or of a part of it.
    mutating func set(_ trigger: Trigger, isPartial: Bool) {
        mentions[index].relation = CitedRelation(
            trigger.relation, trigger: text.folded(trigger.range), isPartial: trigger.isChange && isPartial)
        mentions[index].verb = trigger.range
        if trigger.isSpokenOf, trigger.verb.relation.family == .change { isProposing = true }
    }

    /// Gives the mention the relation of another, as the members of a list share it.
    mutating func takeRelation(of other: Int) {
        mentions[index].relation = mentions[other].relation
        mentions[index].verb = mentions[other].verb
        let relation = mentions[other].relation.type
        guard relation.family == .change, relation != .amends,
            let semicolon = text[gap].lastIndex(of: UInt8(ascii: ";"))
        else { return }
        // "Bãi bỏ Điều 4 của A; B": the article is A's alone. What a list's head says of all, "một phần các văn bản sau", is said of B too.
        if verbs.part.matches(text, from: semicolon, to: gap.upperBound, scratch) {
            mentions[index].relation.isPartial = true
        } else if text.trimmed((semicolon + 1)..<gap.upperBound).isEmpty, namesPart(before: other) {
            mentions[index].relation.isPartial = false
        }
    }

    /// Goes on with the list that another mention is in: what is said of that one is said of this one.
    mutating func goOn(with owner: Int) {
        var owner = owner
        if endsAgents(behind: owner) {
            let changed = changed(by: owner)
            if !isClosing(owner) { endAgents(at: owner) }
            owner = changed
        }
        takeRelation(of: owner)
        mentions[index].within = mentions[owner].within
        // "bởi Luật A, Luật B": each acts. Behind a semicolon stands another document.
        guard mentions[owner].isAgent, clauses.joiner(gap) != nil, !clauses.opensTitle(gap.lowerBound, gap.upperBound)
        else { return }
        mentions[index].isAgent = true
        mentions[index].told = mentions[owner].told
    }

    /// Whether the list of what acts on a document has ended before the mention: behind "và" stood its last item, and what amended a document
    /// cannot be older than it.
    private func endsAgents(behind owner: Int) -> Bool {
        guard let changed = mentions[owner].told.flatMap({ mentions[$0.target] }) else { return false }
        if !mention.canHaveChanged(changed) { return true }
        return clauses.joiner(gap) == .comma && isClosing(owner)
    }

    /// Whether "và" stands before a mention of a list.
    private func isClosing(_ index: Int) -> Bool {
        isListed(index) && clauses.joiner(verbs.withoutParts(gapBefore(index), self)) == .and
    }

    /// The document that a mention acted on, with which the list goes on in which that stands.
    private func changed(by agent: Int) -> Int {
        mentions[agent].told.flatMap { mentions.index(of: $0.target) } ?? agent
    }

    /// Lets a mention that went on with a list of agents be the next of the documents that they acted on, since others acted on it: "Luật A
    /// được sửa đổi bởi Luật B, Luật C, Luật D đã được sửa đổi bởi Luật E". A list of agents that no "và" closes has one.
    mutating func endAgents(at listed: Int) {
        guard let told = mentions[listed].told, let changed = mentions.index(of: told.target) else { return }
        var index = listed
        while index > changed, mentions[index].told?.target == told.target, isListed(index) {
            (mentions[index].isAgent, mentions[index].told) = (false, nil)
            (mentions[index].relation, mentions[index].verb) = (mentions[changed].relation, mentions[changed].verb)
            mentions[index].within = mentions[changed].within
            guard clauses.joiner(verbs.withoutParts(gapBefore(index), self)) == .comma else { break }
            index -= 1
        }
        if !mentions[listed].isAgent, let outer = mentions[changed].within { head = mentions.index(of: outer) }
    }

    /// Whether a mention goes on with a list.
    private func isListed(_ index: Int) -> Bool { clauses.endsLikeList(verbs.withoutParts(gapBefore(index), self)) }

    /// Whether a part of a document is named right before it: "Khoản 2 Điều 5 X được thay thế bởi".
    func namesPart(before index: Int) -> Bool {
        let end = mentions[index].range.lowerBound
        let before = text.boundary(max(0, end - 160))..<end
        return verbs.withoutParts(before, self).count < before.count
    }

    private func gapBefore(_ index: Int) -> Range<Int> {
        let start = mentions[index].range.lowerBound
        return (index > 0 ? min(mentions[index - 1].range.upperBound, start) : start)..<start
    }

    /// Whether a mention names the document that another one does.
    func isSame(_ other: MentionID, _ index: Int) -> Bool {
        guard other != mentions[index].id, let symbol = mentions[index].identity.symbol else {
            return other == mentions[index].id
        }
        return mentions[other]?.identity.symbol == symbol
    }

    /// Whether "này" stands in a range: the document speaks of itself.
    func namesItself(_ range: Range<Int>) -> Bool { range.contains { text.has("này", at: $0) } }

    /// Whether a verb begins its sentence, behind an item's mark or "Điều 5." at most.
    func opensSentence(_ verb: Range<Int>) -> Bool {
        var start = sentences.start(of: verb.lowerBound)
        let article = ArticleMap.heading
        if text.has(article, at: start) { start = min(start + article.utf8CodeUnitCount, verb.lowerBound) }
        return clauses.isBare(start..<verb.lowerBound)
    }

    /// Whether a mention is the next item of a list whose items semicolons part.
    private func standsBehindSemicolon(_ index: Int) -> Bool {
        let end = text.trimmed(0..<mentions[index].range.lowerBound, back: 16).upperBound
        return index > 0 && end > mentions[index - 1].range.upperBound && text[end - 1] == UInt8(ascii: ";")
            && !breaksSentence(between: end, and: mentions[index].range.lowerBound)
    }

    /// What the mention shares the relation of, where it goes on with a list: the head of its sentence, or the mention in the head's title
    /// that the list began with.
    ///
    /// ```
    /// Kế hoạch A về thực hiện Nghị quyết B và Nghị quyết C     C goes on with B, which is like it
    /// Nghị định A quy định chi tiết Luật B và Nghị định C      C goes on with A
    /// ```
    func listOwner() -> Int? {
        guard let head, index > 0 else { return head }
        let (previous, mention) = (mentions[index - 1], mentions[index])
        guard previous.within == mentions[head].id, !previous.isAgent, previous.relation.type != .cites,
            !mentions[head].isOlder(than: mention),
            let joiner = clauses.joiner(verbs.withoutParts(gap, self)) ?? joinerBeforeParts()
        else { return head }
        // "thay thế A tạm ngưng B và C", "bãi bỏ A sửa đổi B, C": where it may be either, nothing is said to end; a part that is named
        // goes on with the parts that do.
        if mentions[head].relation.type.isEnd, previous.relation.type.family == .change,
            joiner == .and || lead != nil || !namesPart(before: index)
        {
            return index - 1
        }
        // Where semicolons part the items, "và" goes on with the title of one: "A; B về thực hiện C và D; E".
        if joiner == .and, previous.relation.type.family == .implementing, standsBehindSemicolon(head) {
            return index - 1
        }
        let (inner, outer) = (mention.likeness(to: previous), mention.likeness(to: mentions[head]))
        return inner > outer || inner == outer && joiner == .and ? index - 1 : head
    }
}

extension RelationReading {
    /// What joins the mention to the one before, where only parts without numbers stand between: "và một số điều của".
    private func joinerBeforeParts() -> ClauseReader.Joiner? {
        let start = text.skipWhite(gap.lowerBound, gap.upperBound)
        guard start < gap.upperBound else { return nil }
        let isComma = text[start] == UInt8(ascii: ",")
        guard let length = isComma ? 1 : clauses.words.joiners.length(at: start, of: text),
            verbs.isChainOfParts(min(start + length, gap.upperBound)..<gap.upperBound, self)
        else { return nil }
        return isComma ? .comma : .and
    }
}

extension Mention {
    /// Whether a document can have changed another: it is another one, not surely older, and a law is changed by the National Assembly.
    func canHaveChanged(_ other: Mention) -> Bool {
        if let symbol = identity.symbol, symbol == other.identity.symbol { return false }
        if let type = identity.type, let symbol = identity.symbol, !DocumentType.isLaw(type),
            !symbol.organ.contains(bytesOf: "QH"), other.identity.type.map(DocumentType.isLaw) ?? false
        {
            return false
        }
        return !isOlder(than: other)
    }

    /// Whether a document is surely older than another, which it then cannot have changed: by the days of both, or the years in their
    /// numbers. A day of another year than the number's is a slip.
    func isOlder(than other: Mention) -> Bool {
        guard let symbol = identity.symbol, let others = other.identity.symbol else { return false }
        func isSlip(_ date: CalendarDate, _ symbol: Symbol) -> Bool { symbol.year.map { $0 != date.year } ?? false }
        if let date = identity.date, let otherDate = other.identity.date {
            return date < otherDate && !isSlip(date, symbol) && !isSlip(otherDate, others)
        }
        guard let year = symbol.year, let otherYear = others.year else { return false }
        return year < otherYear
    }

    /// How much two documents look as if they were of one kind: their type, and the organ in their symbols.
    func likeness(to other: Mention) -> Int {
        (identity.type != nil && identity.type == other.identity.type ? 1 : 0)
            + (identity.symbol != nil && identity.symbol?.organ == other.identity.symbol?.organ ? 1 : 0)
    }
}
