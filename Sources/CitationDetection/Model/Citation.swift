public import Identity
public import Vocabulary

/// A mention of one particular document other than the one that it stands in.
public struct Citation: Sendable, Hashable, Codable {
    /// The text as written, from the type word (or the number) to the end of the identifying part.
    public var text: String
    /// Where it stands: byte offsets into the document's original text.
    public var range: Range<Int>
    /// The line, from 1.
    public var line = 1
    /// The column, from 1, in characters.
    public var column = 1
    /// How it names its document.
    public var kind: CitationKind
    /// What it says of which document it means.
    public var identity = CitedIdentity()
    /// What stands around it.
    public var surroundings = Surroundings()
    /// The relation to the cited document.
    public var relation = CitedRelation()
    /// The other citations that it depends on.
    public var links = Links()
    /// The first day of the change that it tells, where the text says another than the document's date of effect.
    public var changeDate: CalendarDate?
    /// The last day of that change, where it is made for a time.
    public var changeUntil: CalendarDate?
    /// What its document did to another's, where the text tells that: "X, được sửa đổi, bổ sung bởi Y" on Y.
    public var told: ToldChange?
    /// Whether the symbol was written with a slip that was put right: `126/KL-TW` for `126-KL/TW`.
    public var isCorrected = false

    /// What stands around a citation in its text.
    public struct Surroundings: Sendable, Hashable, Codable {
        /// The article, clause and point before it, "điểm a khoản 2 Điều 5".
        public var pinpoint: String?
        /// Where it stands in its own document, "khoản 2 Điều 58"; nil before the first article and in texts without articles.
        public var article: String?
        /// The title that follows it, white space folded, at most 200 characters.
        public var title: String?
        /// The sentence that it stands in, white space folded, at most 400 characters.
        public var sentence = ""
        /// The date that stands before it ("ngày 01-04-2019 Ban Thường vụ … ban hành Quyết định số …"): evidence, not part of the
        /// citation.
        public var dateBefore: CalendarDate?
        /// The issuer that stands before it ("Bộ Chính trị ra Kết luận số 21"): evidence, not part of the citation.
        public var issuerBefore: String?
        /// The term that stands before it, in Roman figures.
        public var termBefore: String?

        /// Makes empty surroundings.
        public init() {}
    }

    /// A change that a cited document made to another.
    public struct ToldChange: Sendable, Hashable, Codable {
        /// The citation of the document that was changed, an index into the document's citations.
        public var target: Int
        /// What was done to it.
        public var relation: CitedRelation

        /// Makes a change.
        package init(target: Int, relation: CitedRelation) {
            (self.target, self.relation) = (target, relation)
        }
    }

    /// The other citations that one depends on, as indices into the document's citations.
    public struct Links: Sendable, Hashable, Codable {
        /// The citation in whose title this one stands: the relation is that one's.
        public var within: Int?
        /// The citation of the same document that says more of it: what an alias or a back-reference stands for.
        public var antecedent: Int?

        /// Makes no links.
        public init() {}
    }

    /// Makes a citation.
    public init(text: String, range: Range<Int>, kind: CitationKind) {
        self.text = text
        self.range = range
        self.kind = kind
    }
}

extension Citation: CustomStringConvertible {
    /// The citation for people: its text, place and relation.
    public var description: String { "\(text) (\(line):\(column), \(relation.type.rawValue))" }
}

extension Citation {
    /// Returns the citation's place in the text that it was found in; nil where another text is given.
    public func range(in text: String) -> Range<String.Index>? {
        let utf8 = text.utf8
        guard range.upperBound <= utf8.count else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let found = start..<utf8.index(start, offsetBy: range.count)
        return text[found].utf8.elementsEqual(self.text.utf8) ? found : nil
    }
}
