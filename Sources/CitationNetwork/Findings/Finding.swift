/// Something in a collection that a careful clerk would look at again.
public struct Finding: Sendable, Hashable {
    /// What kind of thing it is.
    public enum Kind: String, Sendable, CaseIterable, Comparable {
        /// One number with two dates or two issuers.
        case conflicting
        /// A document that another had replaced or repealed before it was cited.
        case superseded
        /// An article of a document that had ended before it was cited, while the document goes on.
        case supersededInPart
        /// A document that had ended before it was only named: in a form, a story, a transitional rule.
        case endedMention
        /// A number that could mean several documents.
        case ambiguous
        /// The bare name of a law that could mean several.
        case ambiguousLaw
        /// A term that can't be right: named twice in one list, or not that of the date beside it.
        case wrongTerm
        /// A plenum's document called by a type that it isn't of.
        case misnamed
        /// Two files that are the same document.
        case duplicate
        /// A number that was written with a slip.
        case corrected

        /// In the order in which they are told.
        public static func < (left: Kind, right: Kind) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }

        /// Whether it is told without being asked for. Laws are cited by their bare name everywhere, and many texts name what has ended.
        package var isUsual: Bool { self != .endedMention && self != .ambiguousLaw }

        /// How much depends on it.
        package var severity: Severity {
            switch self {
            case .superseded, .supersededInPart, .wrongTerm: .error
            case .conflicting, .misnamed: .warning
            case .endedMention, .ambiguous, .ambiguousLaw, .duplicate, .corrected: .note
            }
        }
    }

    /// How much depends on a finding: the text says what is not so; one of two places does; it should be looked at.
    package enum Severity: String, Sendable, CaseIterable { case error, warning, note }

    /// A place in a text.
    public struct Place: Sendable, Hashable {
        /// The file.
        public let path: String
        /// The line, from 1.
        public let line: Int
        /// The column, from 1.
        public let column: Int
        /// The offset in the text as it was read, in bytes; nil where it is not known.
        public let offset: Int?
        /// What stands there.
        public let text: String
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// What is found.
    package let detail: FindingDetail
    /// Where it stands, and the other side where there is one in the collection.
    public let places: [Place]
    /// How often it is found.
    package var count = 1

    /// What is found, in one sentence.
    public var message: String { detail.english }
}
