import Bytes
import Identity
import Patterns
import Vocabulary

/// Finds out which organ issued a document, at which level and where.
///
/// Evidence for the place, the strongest first: the organ's own line ("TỈNH ỦY X"), the place line, the body
/// ("Đảng bộ tỉnh X"). Where there is none the place stays unknown: two documents of unknown places are never one.
struct OrganReader {
    let patterns: HeaderPatterns
    let vocabulary: Vocabulary
    let text: TextBytes
    let scratch: MatchMemory
    let memory: MentionMemory

    /// Fills in organ, issuer, level and jurisdiction.
    func read(_ header: inout DocumentHeader) {
        if let symbol = header.symbol { header.organ = symbol.organ }
        let top = 0..<text.boundary(min(text.count, max(header.end, 600)))
        if header.organ == nil, patterns.blankNumber.matches(text, from: 0, to: top.upperBound, scratch),
            let organ = scratch.group(1)
        {
            header.organ = text.string(organ)
        }
        let signature = self.signature()
        if header.organ == nil { header.organ = organ(top: top, signature: signature) }
        let heading = heading(before: header.ownNumber?.lowerBound ?? header.heading)
        // What is signed for may lack its place: "TM. ỦY BAN NHÂN DÂN" of "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG".
        if let heading, let signature, Folding.fold(heading).hasPrefix(Folding.fold(signature)) {
            header.issuer = header.issuer ?? heading
        }
        header.issuer = header.issuer ?? signature
        let organ = header.organ.flatMap {
            vocabulary.organ(code: $0) ?? vocabulary.organ(code: String($0.parts(between: "-").first ?? ""))
        }
        // The organ's code tells its name where nothing is signed for it.
        // TW stands for three bodies, TU and UBND for many: the heading names the one. Above an advisory body's it names the committee.
        if header.issuer == nil, let organ, organ.code != "TW" {
            let words = heading.map(Folding.fold)
            let isNamed = organ.names.contains { name in words?.contains(Folding.fold(name)) == true }
            header.issuer = organ.isUnique || !isNamed ? organ.names.first : heading
        }
        header.issuer = (header.issuer ?? heading).map(memory.properCase)
        header.level = organ?.level ?? (header.symbol.map { $0.organ.hasSuffix("TW") } == true ? .central : nil)
        if let code = header.organ, code.hasPrefix("QH") || code.hasPrefix("UBTVQH") { header.level = .central }
        if header.level == .central, organ?.isUnique ?? true {
            header.jurisdiction = .central
        } else {
            readPlace(&header, top: top)
        }
    }

    /// The line that is signed for: "T/M TỈNH ỦY", "TM. CHÍNH PHỦ".
    private func signature() -> String? {
        let start = text.boundary(max(0, text.count - 2_000))
        var line = start
        while line < text.count {
            let end = text.lineEnd(from: line)
            let first = text.skipWhite(line, end)
            if first < end, text[first] == UInt8(ascii: "T") {
                let words = text.folded(first..<end)
                // A form has dots to be filled in: "TM. ỦY BAN NHÂN DÂN XÃ ....".
                for mark in ["T/M ", "TM. ", "TM ", "T.M "]
                where words.hasPrefix(mark) && !words.contains(exactly: "..") {
                    return String(words.dropFirst(mark.count))
                }
            }
            line = end + 1
        }
        return nil
    }

    /// The body that the header names above the number: "ỦY BAN NHÂN DÂN⏎TỈNH LÂM GIANG".
    private func heading(before end: Int?) -> String? {
        guard let end, end > 0 else { return nil }
        var name: String?
        var line = max(0, end - 600)
        while line < end {
            let stop = min(end, text.lineEnd(from: line))
            let range = text.trimmed(line..<stop)
            line = stop + 1
            // Rules, and what is left of a table's.
            guard text[range].contains(where: { $0 >= 0x80 || isLetter($0) }) else { continue }
            let isInCapitals = !text[range].contains {
                $0 &- 0x61 < 26 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
            }
            if let name {
                let isPlace = isInCapitals && Self.placeLines.contains { text.has($0, at: range.lowerBound) }
                return isPlace ? name + " " + words(range) : name
            }
            if isInCapitals, Self.bodies.contains(where: { text.has($0, at: range.lowerBound) }) { name = words(range) }
        }
        return name
    }

    /// The words of a line of the header, without the motto beside them and what stands behind the last one.
    private func words(_ line: Range<Int>) -> String {
        var words = text.folded(line)
        // Beside it may stand the motto, or the next cell of a table.
        for mark in [" CỘNG H", "ĐẢNG CỘNG SẢN", "|"] as [StaticString] where words.contains(exactly: mark) {
            if let motto = words.firstRange(of: "\(mark)") { words = String(words[..<motto.lowerBound]) }
        }
        while let last = words.last, !last.isLetter && !last.isNumber { words.removeLast() }
        return words
    }

    private static let bodies: [StaticString] = [
        "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "BỘ ", "TỈNH ỦY", "TỈNH UỶ", "THÀNH ỦY", "THÀNH UỶ", "HUYỆN ỦY", "HUYỆN UỶ",
        "QUẬN ỦY",
        "ĐẢNG ỦY", "ĐẢNG UỶ", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN BÍ THƯ", "THỦ TƯỚNG", "CHÍNH PHỦ", "QUỐC HỘI",
        "CHỦ TỊCH",
        "TÒA ÁN", "TOÀ ÁN", "VIỆN KIỂM SÁT", "NGÂN HÀNG NHÀ NƯỚC", "KIỂM TOÁN", "THANH TRA",
    ]
    private static let placeLines: [StaticString] = [
        "TỈNH ", "THÀNH PHỐ", "HUYỆN ", "QUẬN ", "XÃ ", "PHƯỜNG ", "THỊ ", "ĐẢNG BỘ", "ĐẶC KHU", "TRUNG ƯƠNG",
    ]

    /// The organ's code by its name, for a document without a number.
    private func organ(top: Range<Int>, signature: String?) -> String? {
        // The organ stands in the first lines; a long title would only cost time.
        let head = top.lowerBound..<text.boundary(min(top.upperBound, top.lowerBound + 1_000))
        var words = Folding.fold(text.folded(head) + " " + (signature ?? ""))
        // By bytes: `contains` of strings compares letters, however they are composed.
        return words.withUTF8 { words in
            Self.organs.first { words.firstIndex(of: $0.phrase, from: 0) != nil }?.code
        }
    }

    /// The organs by their names; where one holds another's, it stands first.
    private static let organs: [(phrase: StaticString, code: String)] = [
        ("đảng ủy khối", "ĐUK"), ("đảng bộ khối", "ĐUK"), ("ban tổ chức trung ương", "BTCTW"),
        ("ban tổ chức tỉnh ủy", "BTCTU"),
        ("huyện ủy", "HU"), ("đảng bộ huyện", "HU"), ("đảng ủy xã", "ĐU"), ("đảng ủy phường", "ĐU"),
        ("tỉnh ủy", "TU"),
        ("thành ủy", "TU"), ("đảng bộ tỉnh", "TU"), ("đảng bộ thành phố", "TU"), ("ban chấp hành trung ương", "TW"),
        ("bộ chính trị", "TW"), ("ban bí thư", "TW"), ("đảng ủy", "ĐU"),
    ]

    // MARK: - The place

    private func readPlace(_ header: inout DocumentHeader, top: Range<Int>) {
        var province: String?
        var unit: String?
        var at = top.lowerBound
        while patterns.organLine.matches(text, from: at, to: top.upperBound, scratch) {
            at = scratch.whole.upperBound
            let name = scratch.group(4).map { Self.titleCase(text.folded($0)) } ?? ""
            if scratch.group(1) != nil, province == nil, !name.isEmpty { province = known(name) }
            if let kind = scratch.group(2), unit == nil, !name.isEmpty {
                let words = text.folded(kind)
                unit = Self.unitKind(words) + name
                // UBND and HĐND are those of any level; the line tells.
                if header.level == .provincial {
                    header.level =
                        ["huyện ", "quận ", "thị xã "].contains(Self.unitKind(words)) ? .district : .grassroots
                }
            }
            if scratch.group(3) != nil, unit == nil, header.level == .block {
                let (block, of) = Self.splitBlock(name)
                unit = "Khối" + (block.isEmpty ? "" : " \(block)")
                province = province ?? of.flatMap { known($0) }
            }
        }
        if header.level == .block, unit == nil || unit == "Khối" || province == nil { readBlock(&unit, &province) }
        if province == nil, let place = header.place, let known = vocabulary.province(named: place)?.name {
            province = known
        }
        // An OCR slip in the organ's line is put right by the place line: TUYỀN QUANG, Tuyên Quang.
        if let place = header.place, let written = province, place != written,
            Folding.foldToASCII(place) == Folding.foldToASCII(written)
        {
            province = place
        }
        if province == nil { province = mostNamedProvince() }
        if province == nil, unit == nil, header.level == .provincial { province = header.place }
        if header.level == .provincial { unit = nil }
        header.jurisdiction = Jurisdiction(province: province, unit: unit)
    }

    /// The name as the table of provinces writes it, else as it stands.
    private func known(_ name: String) -> String? {
        name.isEmpty ? nil : vocabulary.province(named: name)?.name ?? name
    }

    /// "Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh X" in the body.
    private func readBlock(_ unit: inout String?, _ province: inout String?) {
        var at = 0
        let end = text.boundary(min(text.count, 8_000))
        while patterns.block.matches(text, from: at, to: end, scratch), let name = scratch.group(1) {
            at = scratch.whole.upperBound
            let block = text.folded(name)
            let full = block.prefix(1).uppercased() + block.dropFirst()
            if full.count > (unit?.count ?? 4) { unit = full }
            if province == nil, let of = scratch.group(2) {
                province = vocabulary.province(named: text.folded(of))?.name
            }
        }
        if unit == "Khối" { unit = nil }
    }

    /// The province that the text names most often behind "tỉnh" or "thành phố"; nil on a tie or where none is named.
    private func mostNamedProvince() -> String? {
        var counts: [String: Int] = [:]
        var at = 0
        let end = text.boundary(min(text.count, 20_000))
        while patterns.province.matches(text, from: at, to: end, scratch), let name = scratch.group(1) {
            at = scratch.whole.upperBound
            var words = text.folded(name).parts(between: " ")
            while !words.isEmpty {
                if let known = vocabulary.province(named: words.joined(separator: " "))?.name {
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

    // MARK: - Words

    private static func unitKind(_ words: String) -> String {
        let folded = Folding.fold(words)
        for (phrase, kind) in [
            ("huyện", "huyện "), ("quận", "quận "), ("thị ủy", "thị xã "), ("thị xã", "thị xã "), ("phường", "phường "),
            ("thị trấn", "thị trấn "), ("đặc khu", "đặc khu "), (" xã", "xã "),
        ]
        where folded.contains(phrase) {
            return kind
        }
        return ""
    }

    /// "DOANH NGHIỆP TỈNH LÂM GIANG" → the block and its province.
    private static func splitBlock(_ name: String) -> (block: String, province: String?) {
        let words = name.parts(between: " ")
        guard let index = words.firstIndex(where: { $0.lowercased() == "tỉnh" }) else { return (name, nil) }
        let province = words[(index + 1)...].joined(separator: " ")
        return (words[..<index].joined(separator: " "), province.isEmpty ? nil : province)
    }

    /// "TUYÊN QUANG" → "Tuyên Quang".
    static func titleCase(_ words: String) -> String {
        words.parts(between: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(
            separator: " ")
    }

}
