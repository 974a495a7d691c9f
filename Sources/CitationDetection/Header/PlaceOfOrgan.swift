import Bytes
import Identity
import Patterns
import Vocabulary

/// The place that the issuing body belongs to.
///
/// Evidence for the place, the strongest first: the organ's own line ("TỈNH ỦY X"), the place line, the body
/// ("Đảng bộ tỉnh X"). Where there is none the place stays unknown: two documents of unknown places are never one.
struct PlaceOfOrgan: HeaderStrategy {
    static let name: StaticString = "placeOfOrgan"

    private let organLine, province, block: CompiledPattern
    private let kinds: [PlaceKind]

    init(_ parts: GrammarParts) {
        let kinds = parts.lexicon.vocabulary.placeKinds
        self.kinds = kinds
        organLine = CompiledPattern(Self.organLine(kinds))
        province = CompiledPattern(Self.province())
        block = CompiledPattern(Self.block())
    }

    /// What the evidence has told so far.
    private struct Place {
        var province: String?
        var unit: String?
        /// The name of the unit without its kind, and the level of its bodies.
        var name: String?
        var level: Level?
        /// The district above a commune, with its kind and without.
        var district: (unit: String, name: String)?
    }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let header = draft.header
        let isUnique = header.organ.flatMap(page.vocabulary.organ(codeOrHead:))?.isUnique ?? true
        if header.level == .central, isUnique {
            draft.header.jurisdiction = .central
            return
        }
        var place = Place()
        readOrganLines(&place, &draft.header, page)
        if header.level == .block, draft.header.level == .central {
            draft.header.jurisdiction = .central
            return
        }
        if place.unit == nil { readLineEnds(&place, &draft.header, page) }
        if place.unit == nil, place.province == nil { readIssuer(&place, &draft.header, page) }
        if header.level == .block, place.unit == nil || place.unit == Self.blockWord || place.province == nil {
            readBlock(&place, page)
        }
        // What is dated in the capital may be of a central body that no table knows.
        let isKnown = header.organ.flatMap(page.vocabulary.organ(codeOrHead:)) != nil
        // A body that is named for the country is of no province, wherever it is seated.
        let isNational = !isKnown && header.issuer.map(Folding.fold)?.hasSuffix(Self.nation) == true
        if place.province == nil, let named = header.place, isKnown || place.unit != nil || named != Self.capital,
            place.unit != nil || !isNational
        {
            place.province = page.vocabulary.province(named: named)?.name
        }
        // An OCR slip in the organ's line is put right by the place line: TUYỀN QUANG, Tuyên Quang.
        if let stated = header.place, let written = place.province, stated != written,
            Folding.foldToASCII(stated) == Folding.foldToASCII(written)
        {
            place.province = stated
        }
        // A name that is known in one province tells it.
        if place.province == nil, let name = place.name, let level = place.level {
            place.province = province(of: name, level, in: place.district?.name, draft.header.date).flatMap {
                page.vocabulary.province(named: $0)?.name
            }
        }
        draft.header.district = place.district?.unit
        if place.province == nil, place.unit == nil && !isNational || draft.header.level == .block {
            place.province = mostNamedProvince(page)
        }
        let level = draft.header.level
        if place.province == nil, place.unit == nil, level == .provincial { place.province = header.place }
        if level == .provincial { place.unit = nil }
        draft.header.jurisdiction = Jurisdiction(province: place.province, unit: place.unit)
    }

    /// The province that the name of a unit tells; where the district above a commune is named, one that has such a district too.
    private func province(of name: String, _ level: Level, in district: String?, _ date: CalendarDate?) -> String? {
        let known = PlaceNames.standard.provinces(of: name, level, on: date)
        // Without a date the district may be one of before the reform, and the commune's province one since.
        guard let district, date != nil || known.count == 1 else { return known.count == 1 ? known.first : nil }
        let found = known.intersection(PlaceNames.standard.provinces(of: district, .district, on: date))
        return found.count == 1 ? found.first : nil
    }

    // MARK: - The organ's line

    private func readOrganLines(_ place: inout Place, _ header: inout DocumentHeader, _ page: HeaderPage) {
        let (text, top) = (page.text, page.top(of: header))
        // UBND and HĐND are those of any level, and an organ that no table knows may be: the line tells.
        let isOfAnyLevel = header.level == .provincial || header.level == nil
        let isOfDistrict = header.level == .district
        var at = top.lowerBound
        while let match = page.match(organLine, from: at, to: top.upperBound) {
            at = match.range.upperBound
            let name = match[.name].map { OrganNames.titleCase(text.folded(alone($0, page))) } ?? ""
            guard !name.isEmpty || match[.block] != nil else { continue }
            if match[.provincial] != nil, !readCity(name, &place, &header, page), place.province == nil {
                place.province = known(name, page)
            }
            // The issuer is the last body above the number: a commune's committee under the line of its district's.
            let isFurther =
                place.unit != nil && match.range.lowerBound >= (header.ownNumber?.lowerBound ?? header.heading ?? 0)
            if let words = match[.local], !isFurther, let kind = kind(endingIn: text.folded(words)),
                place.unit == nil || !isOfDistrict
            {
                if place.level == .district, kind.level == .grassroots {
                    place.district = (place.unit ?? "", place.name ?? "")
                }
                (place.unit, place.name, place.level) = ("\(kind.name) \(name)", name, kind.level)
                if isOfAnyLevel { header.level = kind.level }
            }
            if match[.block] != nil, place.unit == nil, header.level == .block {
                if Self.isOfCentre(name) {
                    header.level = .central
                    return
                }
                let (block, of) = Self.splitBlock(name)
                place.unit = Self.blockWord + (block.isEmpty ? "" : " \(block)")
                place.province = place.province ?? of.flatMap { known($0, page) }
            }
        }
    }

    /// The name of a place without a body that a dash joins to it: "UBND TỈNH LÂM GIANG - HỘI NÔNG DÂN TỈNH".
    private func alone(_ name: Range<Int>, _ page: HeaderPage) -> Range<Int> {
        let text = page.text
        let end = name.first { index in
            text[index] == UInt8(ascii: "-") && index + 2 < name.upperBound && isWhite(text[index + 1])
                && page.lexicon.organNames.bodies.begins(at: text.skipWhite(index + 1, name.upperBound), of: text)
        }
        return end.map { text.trimmed(name.lowerBound..<$0) } ?? name
    }

    /// The place at the end of any other body's line above the number: "ỦY BAN BẦU CỬ XÃ PHỐ BẢNG", "TRƯỜNG TIỂU HỌC XÃ …".
    private func readLineEnds(_ place: inout Place, _ header: inout DocumentHeader, _ page: HeaderPage) {
        guard let limit = header.ownNumber?.lowerBound ?? header.heading else { return }
        for line in page.lines.prefix(Self.organLines) where line.upperBound <= limit && line.count < 160 {
            let words = page.text.folded(line)
            guard OrganNames.isInCapitals(words) else { continue }
            take(places(in: OrganNames.titleCase(words), page), &place, &header, page)
        }
    }

    /// The place in the issuer's name, where no line above the number has one: "UBND phường Đồi Sim".
    private func readIssuer(_ place: inout Place, _ header: inout DocumentHeader, _ page: HeaderPage) {
        guard let issuer = header.issuer else { return }
        take(places(in: issuer, page), &place, &header, page)
    }

    /// The places that a body's name holds, each up to a comma or the next one: "huyện Tam Nông, tỉnh Đồng Tháp".
    private func places(in words: String, _ page: HeaderPage) -> [(kind: PlaceKind, name: String)] {
        let (written, folded) = (words.parts(between: " "), Folding.fold(words).exactWords)
        guard written.count == folded.count else { return [] }
        let kinds = page.vocabulary.placeKindIndex
        var places: [(kind: PlaceKind, name: String)] = []
        var index = 0
        while index < folded.count {
            guard let (kind, count) = kinds.opening(folded[index...]), kind.isTerritory else {
                index += 1
                continue
            }
            let start = index + count
            index = start
            while index < folded.count, kinds.opening(folded[index...])?.kind.isTerritory != true {
                index += 1
                if written[index - 1].hasSuffix(",") { break }
            }
            var name = written[start..<index].joined(separator: " ")
            if name.hasSuffix(",") { name.removeLast() }
            let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
            if isName, (1...Self.nameLength).contains(index - start) { places.append((kind, name)) }
        }
        return places
    }

    /// Takes up the places of a body's line: its own, which is the smallest, and those above it.
    private func take(
        _ places: [(kind: PlaceKind, name: String)], _ place: inout Place, _ header: inout DocumentHeader,
        _ page: HeaderPage
    ) {
        var hasUnit = false
        for (kind, name) in places {
            if kind.level == .provincial {
                if !readCity(name, &place, &header, page), place.province == nil { place.province = known(name, page) }
                header.level = header.level ?? .provincial
            } else if hasUnit {
                place.district = kind.level == .district ? ("\(kind.name) \(name)", name) : place.district
            } else {
                if place.level == .district, kind.level == .grassroots {
                    place.district = (place.unit ?? "", place.name ?? "")
                }
                (place.unit, place.name, place.level) = ("\(kind.name) \(name)", name, kind.level)
                if header.level == nil || header.level == .provincial { header.level = kind.level }
                hasUnit = true
            }
        }
    }

    /// How many lines the bodies' names stand in, and how many words the name of a place has.
    private static let organLines = 12
    private static let nameLength = 5

    /// A city below a province has a Thành ủy and a people's committee too: "THÀNH ỦY BIÊN HÒA" is no province's.
    private func readCity(
        _ name: String, _ place: inout Place, _ header: inout DocumentHeader, _ page: HeaderPage
    ) -> Bool {
        guard page.vocabulary.province(named: name) == nil, PlaceNames.standard.isCity(name) else {
            return false
        }
        if place.unit == nil {
            (place.unit, place.name, place.level) = ("thành phố \(name)", name, .district)
            if header.level == .provincial { header.level = .district }
        }
        return true
    }

    /// The kind of place that the words of an organ's line end in: "ỦY BAN NHÂN DÂN HUYỆN", "HUYỆN ỦY".
    private func kind(endingIn words: String) -> PlaceKind? {
        let folded = Folding.fold(words)
        return kinds.filter { kind in
            ([kind.name] + (kind.committee.map { [$0] } ?? [])).contains { folded.hasSuffix($0) }
        }.max { $0.name.count < $1.name.count }
    }

    /// The name as the table of provinces writes it, else as it stands.
    private func known(_ name: String, _ page: HeaderPage) -> String? {
        name.isEmpty ? nil : page.vocabulary.province(named: name)?.name ?? name
    }

    // MARK: - The body

    /// "Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh X" in the body.
    private func readBlock(_ place: inout Place, _ page: HeaderPage) {
        let text = page.text
        var at = 0
        let end = text.boundary(min(text.count, 8_000))
        while let match = page.match(block, from: at, to: end), let name = match[.name] {
            at = match.range.upperBound
            let block = text.folded(name)
            let full = block.prefix(1).uppercased() + block.dropFirst()
            if full.count > (place.unit?.count ?? Self.blockWord.count) { place.unit = full }
            if place.province == nil, let of = match[.province] {
                place.province = page.vocabulary.province(named: text.folded(of))?.name
            }
        }
        if place.unit == Self.blockWord { place.unit = nil }
    }

    /// Whether a block's name in capitals is that of the one at the centre: "CÁC CƠ QUAN TW".
    private static func isOfCentre(_ name: String) -> Bool {
        let words = Folding.fold(name)
        return words.hasSuffix(Folding.fold(Jurisdiction.central.name)) || words.hasSuffix(" tw")
    }

    private static let blockWord = "Khối"
    private static let capital = "Hà Nội"
    private static let nation = Folding.fold(Vocabulary.standard.words(.nationOfLaw).joined())

    /// "DOANH NGHIỆP TỈNH LÂM GIANG" → the block and its province.
    private static func splitBlock(_ name: String) -> (block: String, province: String?) {
        let words = name.parts(between: " ")
        guard let index = words.firstIndex(where: { $0.lowercased() == "tỉnh" }) else { return (name, nil) }
        let province = words[(index + 1)...].joined(separator: " ")
        return (words[..<index].joined(separator: " "), province.isEmpty ? nil : province)
    }

    /// The province that the text names most often behind "tỉnh" or "thành phố"; nil on a tie or where none is named.
    private func mostNamedProvince(_ page: HeaderPage) -> String? {
        let text = page.text
        var counts: [String: Int] = [:]
        var at = 0
        let end = text.boundary(min(text.count, 20_000))
        while let match = page.match(province, from: at, to: end), let name = match[.name] {
            at = match.range.upperBound
            var words = text.folded(name).parts(between: " ")
            while !words.isEmpty {
                if let known = page.vocabulary.province(named: words.joined(separator: " "))?.name {
                    counts[known, default: 0] += 1
                    break
                }
                words.removeLast()
            }
        }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, ranked.count == 1 || ranked[1].value < first.value else { return nil }
        return first.key
    }
}

// MARK: - Patterns

extension PlaceOfOrgan {
    /// The line of a body with its place; the kinds of places are the table's.
    static func organLine(_ kinds: [PlaceKind]) -> PatternEntry {
        let space = GrammarParts.space
        func capitals(_ words: [String]) -> String {
            Alternatives.pattern(words.map { $0.uppercased() }).replacing("(?:ỦY|UỶ)", with: "[ỦU][YỶ]")
        }
        let provincial = kinds.filter { $0.level == .provincial }
        let local = kinds.territories.filter { $0.level != .provincial }
        let councils = "(?:UBND|[ỦU][YỶ]\(space)BAN\(space)NHÂN\(space)DÂN|HỘI\(space)ĐỒNG\(space)NHÂN\(space)DÂN|HĐND)"
        // Beside the body's first line may stand the motto, which a table's rule parts from it.
        let motto =
            "(?:[ |]{1,24}CỘNG\(space)H(?:ÒA|OÀ)\(space)XÃ\(space)HỘI(?:\(space)CHỦ\(space)NGHĨA\(space)VIỆT\(space)NAM)?[ |]{0,24})?"
        // "… TRÊN ĐỊA BÀN TỈNH" above "ỦY BAN NHÂN DÂN …" names no Tỉnh ủy.
        let noCouncil = "(?![ ]BAN(?![\\p{L}]))"
        let ofProvince =
            "\(capitals(provincial.compactMap(\.committee)))\(noCouncil)|ĐẢNG\(space)BỘ\(space)\(capitals(provincial.map(\.name)))|\(councils)\(motto)\(space)\(capitals(provincial.map(\.name)))"
        let ofUnit =
            "\(capitals(local.compactMap(\.committee)))\(noCouncil)|ĐẢNG\(space)[ỦU][YỶ]\(space)\(capitals(local.filter { $0.committee == nil }.map(\.name)))|\(councils)\(motto)\(space)\(capitals(local.map(\.name)))"
        return PatternEntry(
            "organLine",
            "(?<![\\p{L}])(?:(?<provincial>\(ofProvince))|(?<local>\(ofUnit))|(?<block>ĐẢNG\(space)(?:[ỦU][YỶ]|BỘ)\(space)KHỐI))(?<name>(?:[ ](?!LẦN|KHÓA|KHOÁ|VỀ|NGÀY|SỐ|CỦA|ĐẢNG\(space)(?:CỘNG|BỘ|[ỦU][YỶ])|CỘNG\(space)H|VÀ\(space)(?:[ỦU][YỶ]\(space)BAN|HỘI|ĐOÀN|MẶT))(?:[\\p{Lu}\\-]{1,10}(?!\\p{Ll})|\\d{1,2}(?!\\d))){0,9})",
            mode: .search, reason: "The line of a committee or council with its place, in capitals.",
            matches: [
                "⟦TỈNH ỦY LÂM GIANG⟧\n", "⟦ỦY BAN NHÂN DÂN TỈNH LÂM GIANG⟧ CỘNG HÒA", "⟦HUYỆN ỦY NÀ LỘC⟧",
                "⟦ĐẢNG ỦY XÃ BẢN LẦU⟧", "⟦ĐẢNG ỦY KHỐI DOANH NGHIỆP⟧", "⟦UBND QUẬN 8⟧",
                "⟦ĐẢNG BỘ TỈNH LÂM GIANG⟧ LẦN THỨ", "⟦ĐẢNG ỦY ĐẶC KHU HÒN XANH⟧",
                "⟦ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÂM GIANG⟧ Độc lập",
                "⟦ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nHUYỆN NÀ LỘC⟧ | Độc lập",
                "ĐẢNG BỘ HUYỆN NÀ LỘC ⟦ĐẢNG ỦY XÃ BẢN LẦU⟧ ĐẢNG CỘNG SẢN",
                "TRÊN ĐỊA BÀN TỈNH\n⟦ỦY BAN NHÂN DÂN TỈNH LÂM GIANG⟧",
                "⟦ỦY BAN NHÂN DÂN TỈNH⟧ VÀ ỦY BAN MẶT TRẬN TỔ QUỐC",
            ],
            rejects: ["Tỉnh ủy Lâm Giang", "ĐỊA BÀN TỈNH\nỦY BAN MẶT TRẬN", "BAN CHẤP HÀNH TRUNG ƯƠNG"])
    }

    static func province() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "province",
            "(?<![\\p{L}])(?:[Tt]ỉnh|[Tt]hành\(space)phố|(?:Tỉnh|Thành)\(space)(?:ủy|uỷ)|TP\\.?)\(space)(?<name>(?:\\p{Lu}\\p{Ll}{0,6}(?:\(gap)-\(gap)|[ \\n])?){1,5})",
            mode: .search, reason: "A province named in the text.",
            matches: ["của ⟦tỉnh Lâm Giang⟧,", "⟦Thành ủy Bà Rịa - Vũng Tàu⟧;"],
            rejects: ["tỉnh nhà", "các tỉnh, thành phố"])
    }

    static func block() -> PatternEntry {
        // A capital word, small ones between capitals: "Khối Cơ quan và Doanh nghiệp", "Khối các cơ quan".
        // A name may break over a line, not over a paragraph.
        let within = "(?:[ ]{1,3}|[ ]?\\n)"
        let blockWord =
            "(?!Nghị|Quy|Chỉ|Kết|Hướng|Đảng|Ban|Thường)\\p{Lu}\\p{Ll}{0,6}(?:\(within)(?!tỉnh|và|về|thành)\\p{Ll}{1,6}(?![\\p{L}]))?"
        return PatternEntry(
            "block",
            "(?:Đảng\(within)bộ|Đảng\(within)(?:ủy|uỷ))\(within)(?<name>[Kk]hối(?:\(within)các\(within)cơ\(within)quan|\(within)\(blockWord)(?:\(within)(?:và\(within))?\(blockWord)){0,4}))(?:\(within)(?:tỉnh|thành\(within)phố)(?:\(within)(?<province>(?:\\p{Lu}\\p{Ll}{0,6}[ \\n]?){1,4}))?)?",
            mode: .search, reason: "A block (khối) of the Party's organisation named in the text, with its province.",
            matches: ["tại ⟦Đảng bộ Khối Doanh nghiệp tỉnh Lâm Giang⟧.", "⟦Đảng ủy Khối các cơ quan tỉnh⟧ đã"],
            rejects: ["Đảng bộ xã", "khối lượng"])
    }
}

extension GroupName {
    fileprivate static let provincial = GroupName("provincial")
    fileprivate static let local = GroupName("local")
    fileprivate static let block = GroupName("block")
    fileprivate static let province = GroupName("province")
}
