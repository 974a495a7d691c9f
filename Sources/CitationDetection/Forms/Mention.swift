import Bytes
import Identity
import Vocabulary

/// A citation while its document is read: all offsets are into the normalised view.
struct Mention {
    var range: Range<Int>
    var kind: CitationKind
    /// What it says of the document that it means.
    var identity = CitedIdentity()
    /// The number of the law that it amends, where that stands in its name.
    var amended: Symbol?
    var relation = CitedRelation()
    /// The mention in whose title this one stands: the relation is that one's.
    var within: MentionID?
    /// The mention of the same document that says more of it.
    var antecedent: MentionID?
    var isCorrected = false
    /// Whether it acts on the document before it: "được sửa đổi, bổ sung bởi" stands between them.
    var isAgent = false
    /// What it did to another mention's document, where the text tells that.
    var told: ToldChange?
    /// Whether it only gives a document its short name: "(sau đây gọi là …)".
    var isShortName = false
    /// Where the verb stands that made its relation.
    var verb: Range<Int>?
    /// The first and the last day of the change that it tells, where the text says them.
    var changeDate, changeUntil: CalendarDate?
    /// Whether it continues the list of the mention before it: it shares that one's head.
    var continuesList = false
    /// The form that found it, and the rule that decided its relation.
    var form: StaticString = ""
    var rule: StaticString = ""

    init(range: Range<Int>, kind: CitationKind) {
        self.range = range
        self.kind = kind
    }

    /// A change that another document is told to have made.
    struct ToldChange {
        /// The mention of the document that was changed.
        var target: MentionID
        var relation: CitedRelation
    }

    var id: MentionID { MentionID(offset: range.lowerBound) }

    /// Whether it is said to be changed: what is joined in a consolidated text is not.
    var isChanged: Bool { relation.type.family == .change && relation.type != .consolidates }

    /// Whether nothing but its name is known to be said of it: no verb, no title and no agent's words.
    var isOnlyNamed: Bool { relation.type == .cites && within == nil && !isAgent && !isShortName }

    /// Lets it be named alone: a rule has found that its relation is not stated of it.
    mutating func onlyName(by rule: StaticString) {
        relation.type = .cites
        relation.isPartial = false
        self.rule = rule
    }
}

/// What a mention is known by: the offset at which it begins. Mentions never overlap, so that no other one has it, whatever is put in
/// between or taken out.
struct MentionID: Hashable, Sendable {
    let offset: Int
}

extension [Mention] {
    /// Returns the place of a mention; the mentions are in the order of the text.
    ///
    /// - Complexity: O(log *n*).
    func index(of id: MentionID) -> Int? {
        let index = partition { $0.range.lowerBound >= id.offset }
        return index < count && self[index].id == id ? index : nil
    }

    /// Returns a mention.
    subscript(id: MentionID) -> Mention? { index(of: id).map { self[$0] } }
}
