/// Why it is known, or not known, which document a citation means: a case for each reason, with how sure it makes that and what people
/// are told of it.
///
/// It is not called `Evidence`, since `CitationGraph.Evidence` is another thing: the place in a text that shows a relation.
package enum ResolutionEvidence: Sendable, Hashable {
    // What the document says of itself, and what a configuration says of a name.
    case ownNumber, configuration

    // What the citation itself states of a number's term or year, or what stands before it in its list.
    case symbolHoldsYear, dateStated, dateBefore, termStated, yearStated, termBefore, titleQuoted
    /// Another citation of the same document states it.
    case fullerCitation

    // What the table of well-known documents says of a number, where nothing else decides.
    case bestKnownOfNumber, onlyKnownOfNumber, onlyKnownOfIssuer
    /// It is the only one of the issuer in the table, and the collection knows others of this number.
    case onlyKnownDisputed
    case noneKnownOfNumber, onlyKnownUncertain, severalKnownOfNumber
    /// The number begins anew each year in many places, so that the table is not asked.
    case yearNotStated

    // What the collection says of a number.
    case onlyKnownInCollection, placeNotKnown

    // Laws and the Constitution.
    case nameAndNumberStated, lawYearStated, lawAtTheTime, onlyLawOfName, lawYearNotStated
    case constitutionYearStated, constitutionAtTheTime

    // Congresses, the Charter, titles that everybody knows.
    case nationalCongress, localCongress, charter
    case termOfTitleStated, titleAtTheTime

    /// Which of a plenum's documents is meant, and how the plenum's term is known.
    case plenum(PlenumDocument, term: PlenumTerm)

    /// It stands for an earlier citation, which is as sure as this.
    case antecedent(confidence: Double)
    /// As a store has it: reasons are worked out anew for those who ask.
    case stored(confidence: Double)
    /// Nothing has decided yet.
    case nothing

    /// How a plenum's document is told from the others that it passed.
    package enum PlenumDocument: Sendable, Hashable {
        case numberStated, dateStated, titleQuoted, byCustom, onlyResolution
        /// It is not: the plenum stands for all of them.
        case several, noneKnown

        fileprivate var weight: (confidence: Double, reason: String) {
            switch self {
            case .numberStated: (1, "the number is stated")
            case .dateStated: (0.95, "the date is stated")
            case .titleQuoted: (0.95, "the title is quoted")
            case .byCustom: (0.85, "the plenum's name means this one by custom")
            case .onlyResolution: (0.85, "the plenum's only resolution")
            case .several: (0.8, "the plenum passed several documents")
            case .noneKnown: (0.8, "the plenum's documents are not known")
            }
        }
    }

    /// How the term of a plenum is known.
    package enum PlenumTerm: Sendable, Hashable {
        case stated
        /// A topic of this plenum is quoted.
        case topicQuoted
        /// It is the last of this number before the citing document.
        case lastAtTheTime

        /// The most that a document of a plenum is sure of whose term is known so, and what people are told where that matters more.
        fileprivate var bound: (confidence: Double, reason: String?) {
            switch self {
            case .stated: (1, nil)
            case .topicQuoted: (0.85, nil)
            case .lastAtTheTime: (0.6, "the last plenum of this number at the time")
            }
        }
    }

    /// How sure it is that the document is meant, from 0 to 1.
    package var confidence: Double { weight.confidence }

    /// The name of the case, by which `extract --explain` tells what decided.
    package var rule: String { String("\(self)".prefix { $0 != "(" }) }

    /// The reason in a sentence for people.
    package var reason: String { weight.reason }

    /// Whether the table holds against a collection that knows only other documents of the number.
    var outweighsCollection: Bool { self == .bestKnownOfNumber || self == .onlyKnownOfNumber }

    private var weight: (confidence: Double, reason: String) {
        switch self {
        case .ownNumber: (1, "its own number")
        case .configuration: (1, "the configuration says so")
        case .symbolHoldsYear: (1, "the symbol holds the year")
        case .dateStated: (1, "the date is stated")
        case .dateBefore: (0.95, "the date stands before the citation")
        case .termStated: (0.98, "the term is stated")
        case .yearStated: (0.95, "the year is stated")
        case .termBefore: (0.9, "the term stands before the citation")
        case .titleQuoted: (0.9, "the title is quoted")
        case .fullerCitation: (0.9, "a fuller citation in the same document")
        case .bestKnownOfNumber: (0.75, "the best known document of this number")
        case .onlyKnownOfNumber: (0.75, "the only known document of this number")
        case .onlyKnownOfIssuer: (0.6, "the only known document of this number")
        case .onlyKnownDisputed: (0.3, "the only known document of this number")
        case .noneKnownOfNumber: (0.3, "no document of this number is known")
        case .onlyKnownUncertain: (0.3, "the only known document of this number is not certain")
        case .severalKnownOfNumber: (0.3, "several documents have this number")
        case .yearNotStated: (0.3, "the year is not stated")
        case .onlyKnownInCollection: (0.7, "the only one that the collection knows")
        case .placeNotKnown: (0.4, "the place of the number is not known")
        case .nameAndNumberStated: (1, "name and number are stated")
        case .lawYearStated: (1, "the year is stated")
        case .lawAtTheTime: (0.7, "the law of this name at the time")
        case .onlyLawOfName: (0.6, "the only known law of this name")
        case .lawYearNotStated: (0.5, "the year is not stated")
        case .constitutionYearStated: (1, "the year is stated")
        case .constitutionAtTheTime: (0.75, "the Constitution in force at the time")
        case .nationalCongress: (0.95, "a national congress")
        case .localCongress: (0.9, "a congress of the place")
        case .charter: (0.9, "the Charter")
        case .termOfTitleStated: (0.95, "the term is stated")
        case .titleAtTheTime: (0.7, "the one in force at the time")
        case .plenum(let document, let term):
            (min(document.weight.confidence, term.bound.confidence), term.bound.reason ?? document.weight.reason)
        case .antecedent(let confidence): (min(confidence, 0.9), "stands for an earlier citation")
        case .stored(let confidence): (confidence, "")
        case .nothing: (0, "nothing tells which document is meant")
        }
    }
}
