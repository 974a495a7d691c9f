package import Vocabulary

/// What a finding says, in its parts: people are told it in their language.
package enum FindingDetail: Sendable, Hashable {
    /// A document's date here, and by itself.
    case ownDate(String, here: CalendarDate, own: CalendarDate)
    case twoDates(String, here: CalendarDate, there: CalendarDate)
    case twoIssuers(String, here: String, there: String)
    /// A document, or a provision of it, that had ended when it was cited.
    case ended(String, provision: String?, End, cited: CalendarDate)
    /// What a citation could mean, each with the reason.
    case choices(String, [String])
    case termOfDate(CalendarDate, term: String, stated: String)
    case termTwice(String)
    case plenum(Int, term: String, type: String, passed: [String])
    case slip(String)
    case sameText(String)
    case sameDocument(String)

    /// What put a document out of force, and when.
    package struct End: Sendable, Hashable {
        package let date: CalendarDate
        package let by: String
        package let isReplacement: Bool

        package init(date: CalendarDate, by: String, isReplacement: Bool) {
            (self.date, self.by, self.isReplacement) = (date, by, isReplacement)
        }
    }

    /// The finding in one English sentence.
    var english: String {
        switch self {
        case .ownDate(let document, let here, let own):
            "\(document) is dated \(here.vietnamese) here, but \(own.vietnamese) by itself"
        case .twoDates(let document, let here, let there):
            "\(document) is dated \(here.vietnamese) here and \(there.vietnamese) there"
        case .twoIssuers(let document, let here, let there):
            "\(document) is said to be of \(here) here and of \(there) there"
        case .ended(let document, let provision, let end, let cited):
            "\(provision.map { "\($0) of " } ?? "")\(document) had been \(end.isReplacement ? "replaced" : "repealed") by \(end.by) on \(end.date.vietnamese) when it was cited on \(cited.vietnamese)"
        case .choices(let document, let choices): "\(document) could mean \(choices.joined(separator: " or "))"
        case .termOfDate(let date, let term, let stated): "\(date.vietnamese) lies in term \(term), not \(stated)"
        case .termTwice(let term): "term \(term) is named twice in one list"
        case .plenum(let number, let term, let type, let passed):
            "plenum \(number) of term \(term) passed no \(type); it passed \(passed.joined(separator: ", "))"
        case .slip(let symbol): "the number is written with a slip and read as \(symbol)"
        case .sameText(let path): "the same text as \(path)"
        case .sameDocument(let path): "the same document as \(path)"
        }
    }
}
