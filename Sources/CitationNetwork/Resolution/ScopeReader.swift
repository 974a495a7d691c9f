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
    /// The names of the bodies of which there is one in the country, folded.
    private let centralNames: [String]

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        centralNames = vocabulary.organs.filter { $0.isUnique && $0.level == .central }.flatMap(\.names).filter {
            $0.utf8.count > 8
        }.map { Folding.fold($0) }
    }

    /// Returns the scope of a document's own number, and the place for people.
    func own(_ document: DetectedDocument) -> (Scope, String?) {
        let header = document.header
        // Letters that stand for a central body are those of the local one whose line stands above the number, "73/LĐTBXH-BTXH".
        if let symbol = header.symbol, isUnique(symbol.organ),
            header.level == nil || vocabulary.organ(codeOrHead: symbol.organ).map({ $0.level == header.level }) ?? true
        {
            return (.central, place(symbol.organ))
        }
        guard let place = header.jurisdiction, !place.isCentral,
            isComplete(place, for: header.level) || isTold(place, header.level, header.date)
        else { return (.unknown(Self.slug(document.stablePath)), header.jurisdiction?.name) }
        return (.place(place.slug), place.name)
    }

    /// Whether a district or commune is told by its name though its province is not known: no table knows the name in several.
    private func isTold(_ place: Jurisdiction, _ level: Level?, _ date: CalendarDate?) -> Bool {
        guard let level, level == .district || level == .grassroots, place.province == nil, let unit = place.unit,
            let (kind, count) = vocabulary.placeKindIndex.opening(Self.foldedWords(unit)[...]), kind.isTerritory
        else { return false }
        let name = unit.parts(between: " ").dropFirst(count).joined(separator: " ")
        return !name.isEmpty && PlaceNames.standard.provinces(of: name, kind.level, on: date).count < 2
    }

    /// Returns the scope of a cited symbol, and the place for people. It is the same for all citations of an organ and an issuer.
    func cited(_ organ: String, issuer: String?, by document: DetectedDocument) -> (Scope, String?) {
        let citing = document.header.jurisdiction
        if isUnique(organ) {
            if let local = issuer.flatMap({ localBody($0, organ, citing) }) { return (.place(local.slug), local.name) }
            return (.central, place(organ))
        }
        guard let known = vocabulary.organ(codeOrHead: organ) else {
            return unknown(issuer: issuer, citing: citing, document)
        }
        var level = known.level
        // UBND and HĐND are those of a province, a district or a commune: the issuer tells, else a document of the province.
        if known.system == .state, level == .provincial {
            guard
                let told = issuer.flatMap(toldLevel)
                    ?? ([.district, .grassroots].contains(document.header.level) ? nil : level)
            else { return (.unknown(Self.slug(document.stablePath)), nil) }
            level = told
        }
        if let issuer, let named = named(issuer, level: level, citing: citing) {
            // "Huyện ủy Châu Thành" is in many provinces.
            let isAmbiguous = named.province == nil && !isTold(named, level, document.header.date)
            return (isAmbiguous ? .unknown(Self.slug(document.stablePath)) : .place(named.slug), named.name)
        }
        if level == .district, let district = document.header.district,
            let place = Jurisdiction(province: citing?.province, unit: district),
            place.province != nil || isTold(place, level, document.header.date)
        {
            return (.place(place.slug), place.name)
        }
        guard let citing, !citing.isCentral else { return (.unknown(Self.slug(document.stablePath)), nil) }
        if level == .provincial, let province = citing.provincial, citing.province != nil {
            return (.place(province.slug), province.name)
        }
        // "UBND huyện" in a document of an office of the district, or of its Party committee, is that district's.
        if known.system == .state, let unit = citing.unit, toldLevel(unit) == level,
            isComplete(citing, for: level) || isTold(citing, level, document.header.date)
        {
            return (.place(citing.slug), citing.name)
        }
        // The same kind of body as the citing one is that one.
        if level == document.header.level,
            isComplete(citing, for: level) || isTold(citing, level, document.header.date),
            document.header.organ.map({ sharesCommittee($0, organ) }) ?? true
        {
            return (.place(citing.slug), citing.name)
        }
        return (.unknown(Self.slug(document.stablePath)), nil)
    }

    /// The place of a body that uses the letters of a central one and is another, by its name: "22/BHXH" of the "Bảo hiểm xã hội tỉnh Lâm
    /// Giang", "73/NV" of a "Phòng Nội vụ huyện Nà Lộc". It has the central one's field of work and a place.
    private func localBody(_ issuer: String, _ organ: String, _ citing: Jurisdiction?) -> Jurisdiction? {
        guard let known = vocabulary.organ(codeOrHead: organ), known.level == .central, known.system == .state else {
            return nil
        }
        let folded = Folding.fold(issuer)
        let isOfField = known.names.contains { name in
            let words = Folding.fold(name)
            let field = words.drop { $0 != " " }
            return !field.isEmpty && folded.contains(field)
                || words.hasSuffix(Self.nation) && folded.hasPrefix(words.dropLast(Self.nation.count))
        }
        guard isOfField else { return nil }
        for level in [Level.grassroots, .district, .provincial] {
            if let named = named(issuer, level: level, citing: citing) { return named }
        }
        return nil
    }

    /// The scope of a number whose organ no table knows: that of the issuer that is named, else the citing document's province, in which
    /// one number is one document; nobody is told that it belongs there.
    private func unknown(issuer: String?, citing: Jurisdiction?, _ document: DetectedDocument) -> (Scope, String?) {
        if let issuer {
            let folded = Folding.fold(issuer)
            let office = Self.offices.first { folded.hasPrefix($0) }?.count ?? 0
            let body = folded.dropFirst(office)
            if centralNames.contains(where: { folded.hasPrefix($0) || body.hasPrefix($0) }) {
                return (.central, "Trung ương")
            }
            for level in [Level.grassroots, .district, .provincial] {
                if let named = named(issuer, level: level, citing: citing) { return (.place(named.slug), named.name) }
            }
        }
        guard let province = citing?.provincial, citing?.province != nil else {
            return (.unknown(Self.slug(document.stablePath)), nil)
        }
        return (.place(province.slug), nil)
    }

    private static let nation = " " + Folding.fold(Vocabulary.standard.words(.nationOfLaw).joined())
    private static let offices = Vocabulary.standard.words(.officeOfBody)

    /// The place of an organ whose code says it all: the centre, or the body itself where a configuration names a local one.
    private func place(_ code: String) -> String {
        guard let organ = vocabulary.organ(code: code), organ.level != .central else { return "Trung ương" }
        return organ.names.first ?? code
    }

    /// Whether an organ's code stands for one body in the country.
    func isUnique(_ code: String) -> Bool {
        if let organ = vocabulary.organ(code: code) { return organ.isUnique }
        if let organ = vocabulary.organ(codeOrHead: code) { return organ.isUnique }
        // A code that no table knows says nothing of its level; these tell it by how they are made.
        return code.hasSuffix("TW") || code.hasPrefix("TW") || code.hasPrefix("QH") || code.hasPrefix("UBTVQH")
            || code.hasPrefix("HĐNN")
    }

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
                return Jurisdiction(province: province(of: name, level, citing), unit: "\(kind.name) \(name)")
            }
        }
        return nil
    }

    /// The province of a district or commune: the citing one, unless the name is known in another one only.
    private func province(of name: String, _ level: Level, _ citing: Jurisdiction?) -> String? {
        let known = PlaceNames.standard.provinces(of: name, level, on: nil)
        // A province that the table does not know may have any unit.
        if let citing = citing?.province,
            known.count != 1 || known.contains(citing) || !PlaceNames.standard.isKnown(citing, .provincial)
        {
            return citing
        }
        return known.only.flatMap { vocabulary.province(named: $0)?.name } ?? citing?.province
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
