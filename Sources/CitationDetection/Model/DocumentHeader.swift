import Bytes
public import Identity
public import Vocabulary

/// What a document says of itself: in its header, its title block and its signature.
public struct DocumentHeader: Sendable, Hashable, Codable {
    /// The type as the vocabulary writes it, `Kết luận`.
    public var type: String?
    /// The document's own number and symbol.
    public var symbol: Symbol?
    /// The code of the issuing organ: from the symbol, else from the header or the signature.
    public var organ: String?
    /// The issuing organ as the header or the signature names it.
    public var issuer: String?
    /// The date on the place line; never that of a stamp or of a meeting.
    public var date: CalendarDate?
    /// The place on the place line.
    public var place: String?
    /// The place that the issuing body belongs to.
    package var jurisdiction: Jurisdiction?
    /// The district that a commune's body stands below, where the header names it: "huyện Nà Lộc".
    package var district: String?
    /// The level of the issuing body.
    public var level: Level?
    /// The term of the committee, in Roman figures, where the title or the date tells it.
    public var term: String?
    /// The title (trích yếu), white space folded.
    public var title: String?
    /// The first day on which the document says that it is in force; nil where it says none.
    public var effectiveDate: CalendarDate?
    /// The words that say so, white space folded.
    public var effectiveText: String?
    /// The last day on which it says that it is in force; nil where it is made for good.
    public var expiryDate: CalendarDate?
    /// The words by which the page that shows the document says that it has ended, white space folded; nil where it says nothing.
    public package(set) var endedText: String?
    /// Whether the text is no document but one about documents, as articles of the press and of encyclopedias are: what it tells of them it
    /// does not do itself.
    public package(set) var isArticle = false
    /// Where the document's own number stands, in the normalised view.
    var ownNumber: Range<Int>?
    /// Where the type's word stands as a heading, in the normalised view.
    var heading: Int?
    /// Where the title begins, in the normalised view.
    var titleStart: Int?
    /// Where the header ends and the body begins, in the normalised view.
    var end = 0

    /// Makes an empty header.
    public init() {}

    /// Whether the page says that of a part of the document only.
    package var isEndedInPart: Bool {
        guard let words = endedText?.lowercased() else { return false }
        return Vocabulary.standard.words(.partOfDocument).contains(where: words.contains(bytesOf:))
    }
    /// Whether it is that of a law, code or ordinance.
    public var isLaw: Bool { type.map(DocumentType.isLaw) ?? false }
    /// Whether nothing tells what document it is: an article, or a piece of a document.
    var isAnonymous: Bool { type == nil && symbol == nil }
    /// Whether it is that of a consolidated text.
    public var isConsolidated: Bool { type == Self.consolidated }

    /// The type of consolidated texts.
    package static let consolidated = "Văn bản hợp nhất"
}
