package import Identity
import Patterns
public import Vocabulary

/// A mention of one particular document other than the one that it stands in.
public struct Citation: Sendable, Hashable {
    /// The text as written, from the type word (or the number) to the end of the identifying part.
    public var text: String
    /// Where it stands: byte offsets into the document's original text.
    public var range: Range<Int>
    /// The line and the column (in characters), from 1.
    public var line = 1
    /// The column, from 1.
    public var column = 1
    /// How it names its document.
    public var kind: CitationKind
    /// The type as the vocabulary writes it, `Chỉ thị`.
    public var type: String?
    /// The symbol, where the text gives one.
    package var symbol: Symbol?
    /// The number of a short form, `05`, and the year of one like `168/2024`.
    public var number: String?
    /// What it is called instead of by number: the name of a law, a plenum's or a congress's resolution.
    package var name: DocumentName?
    /// The date stated with it.
    public var date: CalendarDate?
    /// The year stated with it ("năm 2025"), or before it.
    public var year: Int?
    /// The date that stands before it ("ngày 01-04-2019 Ban Thường vụ … ban hành Quyết định số …"): evidence, not part of
    /// the citation.
    public var dateBefore: CalendarDate?
    /// The issuer and the term that stand before it ("Ban Chấp hành Trung ương khóa XIII ban hành Nghị quyết số 18-NQ/TW", "Bộ Chính trị
    /// ra Kết luận số 21"): evidence, not part of the citation.
    public var issuerBefore: String?
    /// The term that stands before it, in Roman figures.
    public var termBefore: String?
    /// The issuer as written, white space folded.
    public var issuer: String?
    /// The term in Roman figures.
    public var term: String?
    /// The article, clause and point, "điểm a khoản 2 Điều 5".
    public var pinpoint: String?
    /// The relation to the cited document, of the citing one or of the one that it is within.
    public var relation: RelationType = .cites
    /// The words that made the relation.
    public var trigger: String?
    /// The citation (an index into the document's citations) in whose title this one stands: the relation is that one's.
    public var within: Int?
    /// The citation of the same document (an index) that says more of it: what an alias or a back-reference stands for.
    public var antecedent: Int?
    /// The title that follows it, white space folded, at most 200 characters.
    public var title: String?
    /// The sentence that it stands in, white space folded, at most 400 characters.
    public var sentence = ""
    /// Whether the symbol was written with a slip that was put right: `126/KL-TW` for `126-KL/TW`.
    public var isCorrected = false
    /// Whether the relation is that to a part of it, as where articles are amended or repealed.
    public var isPartial = false

    /// Makes a citation.
    public init(text: String, range: Range<Int>, kind: CitationKind) {
        self.text = text
        self.range = range
        self.kind = kind
    }
}
