import Bytes
import Patterns
import Vocabulary

/// The mentions of a document while their relations are found: the one that is being read, and what stands before it.
struct RelationReading {
    let text: TextBytes
    let scratch: MatchMemory
    let sentences: SentenceReader
    let clauses: ClauseReader
    let verbs: Verbs
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
    private var foundTriggers: [Trigger]?

    /// A sentence is looked up anew only behind the last one's mentions: lists of thousands stay linear.
    private static let sentenceReach = 1_200

    init(_ rules: RelationRules, _ text: TextBytes, _ scratch: MatchMemory, mentions: consuming [Mention]) {
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
            lead = leads.lead(ofItemAt: sentenceStart, last: lead, self)
        }
        gap = min(max(previous ?? sentenceStart, sentenceStart), start)..<start
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
        let isPartial = trigger.isChange && end < start && verbs.part.matches(text, from: end, to: start, scratch)
        mentions[index].relation = CitedRelation(
            trigger.verb.relation, trigger: text.folded(trigger.range), isPartial: isPartial)
    }

    /// Gives the mention the relation of another, as the members of a list share it.
    mutating func takeRelation(of other: Int) { mentions[index].relation = mentions[other].relation }
}
