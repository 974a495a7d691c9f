import Bytes
import CitationDetection
import Identity
import Vocabulary

/// Finds out whose number a symbol is.
///
/// Inside a provincial document an unqualified `/TU` means the same province; in a central one it means none in
/// particular. An issuer that names its place ("của Tỉnh ủy Lâm Giang") outweighs the citing document's.
struct ScopeReader: Sendable {
    let vocabulary: Vocabulary

    /// Returns the scope of a document's own number, and the place for people.
    func own(_ document: DetectedDocument) -> (Scope, String?) {
        let header = document.header
        if let symbol = header.symbol, isUnique(symbol.organ) { return (.central, place(symbol.organ)) }
        guard let place = header.jurisdiction, !place.isCentral, isComplete(place, for: header.level) else {
            return (.unknown(Self.slug(document.stablePath)), header.jurisdiction?.name)
        }
        return (.place(place.slug), place.name)
    }

    /// Returns the scope of a cited symbol, and the place for people. It is the same for all citations of an organ and an issuer.
    func cited(_ organ: String, issuer: String?, by document: DetectedDocument) -> (Scope, String?) {
        if isUnique(organ) { return (.central, place(organ)) }
        let known = vocabulary.organ(code: organ) ?? vocabulary.organ(code: head(organ))
        var level = known?.level ?? .provincial
        let citing = document.header.jurisdiction
        // UBND and HĐND are those of a province, a district or a commune: the issuer tells, else a document of the province.
        if known?.system == .state, level == .provincial {
            guard
                let told = issuer.flatMap(toldLevel)
                    ?? ([.district, .grassroots].contains(document.header.level) ? nil : level)
            else { return (.unknown(Self.slug(document.stablePath)), nil) }
            level = told
        }
        if let issuer, let named = named(issuer, level: level, citing: citing) {
            return (.place(named.slug), named.name)
        }
        guard let citing, !citing.isCentral else { return (.unknown(Self.slug(document.stablePath)), nil) }
        if level == .provincial, let province = citing.provincial, citing.province != nil {
            return (.place(province.slug), province.name)
        }
        // The same kind of body as the citing one is that one.
        if level == document.header.level, isComplete(citing, for: level),
            document.header.organ.map({ sharesCommittee($0, organ) }) ?? true
        {
            return (.place(citing.slug), citing.name)
        }
        return (.unknown(Self.slug(document.stablePath)), nil)
    }

    /// The place of an organ whose code says it all: the centre, or the body itself where a configuration names a local one.
    private func place(_ code: String) -> String {
        guard let organ = vocabulary.organ(code: code), organ.level != .central else { return "Trung ương" }
        return organ.names.first ?? code
    }

    /// Whether an organ's code stands for one body in the country.
    func isUnique(_ code: String) -> Bool {
        if let organ = vocabulary.organ(code: code) { return organ.isUnique }
        if let organ = vocabulary.organ(code: head(code)) { return organ.isUnique }
        for ending in ["TU", "HU", "ĐUK", "ĐU", "UBND", "HĐND", "CB"]
        where code.hasSuffix(ending) || code.hasPrefix(ending) { return false }
        return true
    }

    private func head(_ code: String) -> String { code.parts(between: "-").first.map(String.init) ?? code }

    /// Whether two codes are those of one committee: BTCĐUK works for the ĐUK.
    private func sharesCommittee(_ own: String, _ cited: String) -> Bool {
        own == cited || own.hasSuffix(cited) || cited.hasSuffix(own)
    }

    /// Whether a place names enough for the level: a district needs the district's name.
    private func isComplete(_ place: Jurisdiction, for level: Level?) -> Bool {
        switch level {
        case .central?: place.isCentral
        case .provincial?, nil: place.province != nil
        case .block?: place.province != nil
        // There is a "huyện Châu Thành" in ten provinces.
        case .district?, .grassroots?: place.unit != nil && place.province != nil
        }
    }

    /// The place that an issuer's name holds: "Tỉnh ủy Lâm Giang", "Ủy ban nhân dân tỉnh X", "Huyện ủy Nà Lộc".
    private func named(_ issuer: String, level: Level, citing: Jurisdiction?) -> Jurisdiction? {
        let words = issuer.parts(between: " ")
        let folded = Self.foldedWords(issuer)
        for index in words.indices {
            guard let (kind, count) = vocabulary.placeKindIndex.opening(folded[index...]), kind.level == level else {
                continue
            }
            let rest = index + count
            let name = words[rest...].prefix { $0.first?.isUppercase == true || $0 == "-" }.joined(separator: " ")
            // "Khối các cơ quan Trung ương" is no place, and in "Thành ủy Thành phố" the kind is said twice.
            guard !name.isEmpty, name != "Trung", vocabulary.placeKindIndex.opening(folded[rest...]) == nil else {
                continue
            }
            switch level {
            case .central: continue
            case .provincial: return Jurisdiction(province: vocabulary.province(named: name)?.name ?? name)
            case .block:
                return citing?.province.flatMap { Jurisdiction(province: $0, unit: "Khối \(name)") }
            case .district, .grassroots:
                guard kind.isTerritory else { continue }
                return Jurisdiction(province: citing?.province, unit: "\(kind.name) \(name)")
            }
        }
        return nil
    }

    /// The level of a people's committee or council by its name: "Ủy ban nhân dân huyện Nà Lộc".
    private func toldLevel(_ issuer: String) -> Level? {
        let words = Self.foldedWords(issuer)
        for index in words.indices {
            if let (kind, _) = vocabulary.placeKindIndex.opening(words[index...]), kind.isTerritory {
                return kind.level
            }
        }
        return nil
    }

    /// The words of a name as they are compared.
    static func foldedWords(_ name: String) -> [ExactText] { Folding.fold(name).exactWords }

    /// The path as a node id's prefix: the file's name without folders and format where that is enough for people.
    static func slug(_ path: String) -> String {
        let slug = Folding.slug(path)
        return slug.isEmpty ? "document" : slug
    }
}
