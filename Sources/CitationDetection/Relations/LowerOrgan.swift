import Bytes
import Identity
import Patterns
import Vocabulary

/// An organ changes what it or a lower one issued. Where its text has such words of a higher one's document it asks for the change, waits
/// for it or reports it; so does a report or a request of whatever organ.
struct LowerOrgan: DocumentRelationRule {
    static let name: StaticString = "lowerOrgan"

    private let lexicon: Lexicon
    private static let reporting = Set(Vocabulary.standard.words(.reportingType))

    init(_ parts: GrammarParts) { lexicon = parts.lexicon }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        let own = Standing(header, lexicon)
        let isReport = header.type.map(Self.reporting.contains) ?? false
        guard own != nil || isReport || header.level?.isLocal == true else { return }
        for index in reading.mentions.indices where reading.mentions[index].isChanged {
            let mention = reading.mentions[index]
            guard mention.within == nil,
                isReport && !isOfItself(mention, reading) && !isOwnLetter(mention.identity, header)
                    || isOfProvince(mention.identity, above: header.level)
                    || own.map({ own in Standing(mention.identity, lexicon).map { $0.isAbove(own) } ?? false }) ?? false
            else { continue }
            reading.mentions[index].onlyName(by: Self.name)
        }
    }

    /// Whether a document is a province's, as its issuer's name or its committee's code tells, and the own organ is of a district or commune.
    private func isOfProvince(_ identity: CitedIdentity, above own: Level?) -> Bool {
        guard own == .district || own == .grassroots else { return false }
        if identity.symbol?.isParty == true { return identity.symbol?.organ == Standing.committee }
        guard let issuer = identity.issuer else { return false }
        let words = Folding.fold(issuer).parts(between: " ").map { ExactText(String($0)) }
        for index in words.indices {
            guard let (kind, count) = lexicon.vocabulary.placeKindIndex.opening(words[index...]) else { continue }
            // A city may be a province's, or below one: "UBND thành phố Phú Quốc".
            let name = words[(index + count)...].map(\.text).joined(separator: " ")
            let isCity = kind == lexicon.vocabulary.placeKinds.provincial(isCity: true)
            return kind.level == .provincial && (!isCity || lexicon.vocabulary.province(named: name) != nil)
        }
        return false
    }

    /// Whether a letter speaks of another letter of the same office, which it may correct or replace.
    private func isOwnLetter(_ identity: CitedIdentity, _ header: DocumentHeader) -> Bool {
        guard let symbol = identity.symbol, symbol.code == nil, let own = header.symbol, own.code == nil else {
            return false
        }
        return symbol.organ == own.organ
    }

    /// Whether a report says of itself that it replaces another: "Báo cáo này thay thế Báo cáo số".
    private func isOfItself(_ mention: Mention, _ reading: RelationReading) -> Bool {
        guard let verb = mention.verb else { return false }
        let start = reading.text.boundary(max(reading.sentences.start(of: verb.lowerBound), verb.lowerBound - 80))
        return reading.namesItself(start..<max(start, verb.lowerBound))
    }
}

/// Where an organ stands among those that make documents: 0 for the National Assembly and its laws.
private struct Standing {
    let rank: Int
    let isParty: Bool
    let level: Level?
    let organ: String?

    /// The standing of the organ that issued a document, as far as its header tells it.
    init?(_ header: DocumentHeader, _ lexicon: Lexicon) {
        let organ = header.symbol?.organ ?? header.organ
        guard header.isLaw || organ != nil else { return nil }
        self.init(header.type, header.symbol, organ, lexicon)
        if header.level?.isLocal == true, rank < Self.local { return nil }
    }

    /// The standing of the organ that issued what is cited.
    init?(_ identity: CitedIdentity, _ lexicon: Lexicon) {
        let isLaw = identity.type.map(DocumentType.isLaw) ?? false
        guard isLaw || identity.symbol != nil else { return nil }
        self.init(identity.type, identity.symbol, identity.symbol?.organ, lexicon)
    }

    private static let local = 4
    private static let ofPrimeMinister = Set(Vocabulary.standard.words(.typeOfPrimeMinister))

    private init?(_ type: String?, _ symbol: Symbol?, _ organ: String?, _ lexicon: Lexicon) {
        let known = organ.flatMap { lexicon.vocabulary.organ(codeOrHead: $0) }
        let isParty = symbol?.isParty ?? (known?.system == .party)
        if type.map(DocumentType.isLaw) ?? false || organ?.hasPrefix("QH") == true
            || organ?.hasPrefix("UBTVQH") == true
        {
            (rank, self.isParty, level, self.organ) = (0, false, .central, organ)
            return
        }
        guard let organ else { return nil }
        self.isParty = isParty
        self.organ = organ
        switch organ {
        // Decisions and directives of the Council of Ministers and of the Government before it are since 1992 the Prime Minister's.
        case "CP", "HĐBT": (rank, level) = (type.map(Self.ofPrimeMinister.contains) ?? false ? 2 : 1, .central)
        case "TTg": (rank, level) = (2, .central)
        case "TW": (rank, level) = (0, .central)
        default:
            // A code that the vocabulary doesn't know: only its type tells that a ministry has it.
            let isMinistry = symbol?.code?.hasPrefix("TT") == true && !isParty
            guard let found = known?.level ?? (isMinistry ? .central : nil) else { return nil }
            level = found
            rank = found == .central ? 3 : Self.local + found.rank
        }
    }

    /// Whether an organ is above another, for sure.
    func isAbove(_ other: Standing) -> Bool {
        guard let level, let otherLevel = other.level else { return false }
        if isParty == other.isParty, level == .central, otherLevel == .central { return rank < other.rank }
        if level == .central { return otherLevel.isLocal }
        // Of a province's Party organs the committee is above its boards.
        return isParty && other.isParty && organ == Self.committee && other.organ != Self.committee
            && otherLevel >= .provincial
    }

    static let committee = "TU"
}
