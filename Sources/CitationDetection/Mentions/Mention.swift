import Identity
import Vocabulary

/// A citation while its document is read: all offsets are into the normalised view.
struct Mention {
    var range: Range<Int>
    var kind: CitationKind
    var type: String?
    var symbol: Symbol?
    var number: String?
    var name: DocumentName?
    var date: CalendarDate?
    var year: Int?
    var issuer: String?
    var term: String?
    var relation: RelationType = .cites
    var trigger: String?
    var within: Int?
    var antecedent: Int?
    var isCorrected = false
    /// Whether it acts on the document before it: "được sửa đổi, bổ sung bởi" stands between them.
    var isAgent = false
    /// Whether only a part of it is amended, replaced or repealed.
    var isPartial = false
    /// Whether it continues the list of the mention before it: it shares that one's head.
    var continuesList = false

    init(range: Range<Int>, kind: CitationKind) {
        self.range = range
        self.kind = kind
    }

    /// Takes up the relation of another, as the members of a list share it.
    mutating func takeRelation(of other: Mention) {
        (relation, trigger, isPartial) = (other.relation, other.trigger, other.isPartial)
    }
}
