import Bytes
import Identity
import Patterns
import Vocabulary

/// The organ that issued the document, its name and level: from the symbol, else from the header or the signature.
struct IssuingOrgan: HeaderStrategy {
    static let name: StaticString = "issuingOrgan"

    /// The bodies of which there is one in the country, by their names in folded form.
    private let central: [String: String]
    private let citedNumber: CompiledPattern

    init(_ parts: GrammarParts) {
        citedNumber = CompiledPattern(Self.citedNumber())
        central = Dictionary(
            parts.lexicon.vocabulary.organs.filter { $0.isUnique && $0.level == .central }.flatMap { organ in
                organ.names.map { (Folding.fold($0), organ.code) }
            }, uniquingKeysWith: { first, _ in first })
    }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        var header = draft.header
        if let symbol = header.symbol { header.organ = symbol.organ }
        let top = page.top(of: header)
        if header.organ == nil, let organ = page.match(page.shared.blankNumber, from: 0, to: top.upperBound)?[.organ] {
            header.organ = page.text.string(organ)
        }
        let signature = self.signature(page.text)
        if header.organ == nil {
            header.organ = centralOrgan(above: header.heading, page) ?? organ(top: top, signature: signature, page)
        }
        let heading = heading(before: header, page)
        // What is signed for may lack its place: "TM. ỦY BAN NHÂN DÂN" of "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG".
        if let heading, let signature, Folding.fold(heading).hasPrefix(Folding.fold(signature)) {
            header.issuer = header.issuer ?? heading
        }
        // A body below the ministries is none of them, whatever the letters of its number: "73/LĐTBXH-BTXH" of a district's office.
        let isLocal = heading.map { Self.isLocal($0, page) } ?? false
        let organ = header.organ.flatMap(page.vocabulary.organ(codeOrHead:)).flatMap { organ in
            isLocal && organ.isUnique && organ.level == .central ? nil : organ
        }
        // "TM. BAN THƯỜNG VỤ", "21/BC-BTV" is that of the association whose name stands above.
        let body = signature ?? organ?.names.first
        if let heading, let body, Self.innerBodies.contains(Folding.fold(body)),
            !Self.partyCommittees.contains(where: Folding.fold(heading).contains(bytesOf:))
        {
            header.issuer = header.issuer ?? heading
        }
        header.issuer = header.issuer ?? signature
        // The organ's code tells its name where nothing is signed for it.
        // TW stands for three bodies, TU and UBND for many: the heading names the one. Above an advisory body's it names the committee.
        if header.issuer == nil, let organ, organ.code != "TW" {
            let words = heading.map(Folding.fold)
            let isNamed = (organ.names + (organ.code.count > 3 ? [organ.code] : [])).contains {
                words?.contains(Folding.fold($0)) == true
            }
            header.issuer = organ.isUnique || !isNamed ? Self.name(of: organ, above: heading, page) : heading
        }
        header.issuer = (header.issuer ?? heading).map(page.cache.properCase)
        header.level = organ?.level ?? (header.symbol.map { $0.organ.hasSuffix("TW") } == true ? .central : nil)
        if header.level == nil, let heading {
            header.level = isOfCentralBodies(heading) ? .central : isLocal ? Self.level(of: heading, page) : nil
        }
        if let code = header.organ, code.hasPrefix("QH") || code.hasPrefix("UBTVQH") { header.level = .central }
        draft.header = header
    }

    /// The central body whose name is a line above the heading: "BỘ NỘI VỤ".
    private func centralOrgan(above heading: Int?, _ page: HeaderPage) -> String? {
        guard let heading else { return nil }
        for line in page.lines where line.upperBound <= heading {
            if let code = central[Folding.fold(page.text.folded(line))] { return code }
        }
        return nil
    }

    /// Whether a name is that of a central body, or of several, the first a central one: "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI-BỘ TÀI
    /// CHÍNH".
    private func isOfCentralBodies(_ heading: String) -> Bool {
        let words = Folding.fold(heading)
        return central[words] != nil
            || central.keys.contains { words.hasPrefix($0 + "-") || words.hasPrefix($0 + " -") }
    }

    /// Whether a name above a number is that of no body of the centre: an office's, "PHÒNG NỘI VỤ", or one with a place, "CÔNG AN TỈNH".
    private static func isLocal(_ heading: String, _ page: HeaderPage) -> Bool {
        let words = Folding.fold(heading)
        return localBodies.contains { words.hasPrefix($0 + " ") } || level(of: heading, page) != nil
    }

    private static let localBodies = Vocabulary.standard.words(.localBody)

    /// The level of the smallest place that a name holds, with or without the place's own: "CÔNG AN TỈNH".
    private static func level(of heading: String, _ page: HeaderPage) -> Level? {
        let words = Folding.fold(heading).exactWords
        var (level, index): (Level?, Int) = (nil, 0)
        while index < words.count {
            let found = page.vocabulary.placeKindIndex.opening(words[index...])
            if let kind = found?.kind, kind.isTerritory { level = max(level ?? kind.level, kind.level) }
            // "THỊ XÃ" is no xã.
            index += found?.count ?? 1
        }
        return level
    }

    /// The name of an organ that a code tells; that of an organ of many places with the one that the heading names: "Hội Nông dân huyện Nà
    /// Lộc".
    private static func name(of organ: Organ, above heading: String?, _ page: HeaderPage) -> String? {
        guard let name = organ.names.first, !organ.isUnique, let heading else { return organ.names.first }
        let (written, folded) = (heading.parts(between: " "), Folding.fold(heading).exactWords)
        guard written.count == folded.count, !partyCommittees.contains(where: Folding.fold(heading).contains(bytesOf:))
        else { return name }
        let start = folded.indices.first { index in
            guard let (kind, count) = page.vocabulary.placeKindIndex.opening(folded[index...]) else { return false }
            return kind.isTerritory && index + count < folded.count
        }
        guard let start else { return name }
        let place = page.cache.properCase(written[start...].joined(separator: " "))
        return name + " " + place.prefix(1).lowercased() + place.dropFirst()
    }

    /// The line that is signed for: "T/M TỈNH ỦY", "TM. CHÍNH PHỦ".
    private func signature(_ text: TextBytes) -> String? {
        let start = text.boundary(max(0, text.count - 2_000))
        var line = start
        while line < text.count {
            let end = text.lineEnd(from: line)
            let first = text.skipWhite(line, end)
            if first < end, text[first] == UInt8(ascii: "T") {
                let words = text.folded(first..<end)
                // A form has dots to be filled in: "TM. ỦY BAN NHÂN DÂN XÃ ....".
                for mark in ["T/M ", "TM. ", "TM ", "T.M "]
                where words.hasPrefix(mark) && !words.contains(bytesOf: "..") {
                    return String(words.dropFirst(mark.count))
                }
            }
            line = end + 1
        }
        return nil
    }

    private static let mottoEnds = PhraseList(Vocabulary.standard.words(.mottoEnd))
    private static let innerBodies = Set(Vocabulary.standard.words(.innerBody))
    private static let partyCommittees = Vocabulary.standard.words(.partyCommittee)

    /// The body that the header names above the number, and above the type where that stands first.
    private func heading(before header: DocumentHeader, _ page: HeaderPage) -> String? {
        let number = header.ownNumber?.lowerBound ?? header.heading
        if let number, let type = header.heading, type < number, let name = heading(before: type, page) { return name }
        return heading(before: number, page)
    }

    /// The last body that is named in capitals before an offset, with its place: "ỦY BAN NHÂN DÂN⏎TỈNH LÂM GIANG". Above it stands the
    /// one that it belongs to.
    private func heading(before end: Int?, _ page: HeaderPage) -> String? {
        guard let end, end > 0 else { return nil }
        let (text, names) = (page.text, page.lexicon.organNames)
        var name: String?
        var (isOpen, isUnfinished, isBehindMotto) = (false, false, false)
        var (line, last) = (max(0, end - 600), 0)
        while line < end {
            let range = page.bodyLine(from: line, to: end)
            line = text.lineEnd(from: range.upperBound) + 1
            // Rules, and what is left of a table's.
            guard text[range].contains(where: { $0 >= 0x80 || isLetter($0) }) else { continue }
            let body = page.besideMotto(range)
            let isInCapitals = !text[body].contains {
                $0 &- 0x61 < 26 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
            }
            if let above = name, isOpen, isInCapitals, names.places.begins(at: body.lowerBound, of: text) {
                name = above + " " + words(body, text)
                (isOpen, isUnfinished) = (false, false)
            } else if isInCapitals, !isBehindMotto, names.headings.begins(at: body.lowerBound, of: text) {
                let named = words(body, text)
                (isOpen, isUnfinished) = (true, isUnfinishedName(body, named, page))
                name = Self.innerName(named, below: name, page) ?? named
            } else if let above = name, isUnfinished, isInCapitals, !isBehindMotto, goesOn(from: last, in: body, page) {
                name = above + (text[last - 1] == UInt8(ascii: ",") ? ", " : " ") + words(body, text)
            } else {
                (isOpen, isUnfinished) = (false, false)
            }
            last = range.upperBound
            // A narrow cell breaks the motto: "CỘNG HÒA XÃ⏎HỘI CHỦ NGHĨA VIỆT NAM".
            isBehindMotto =
                HeaderPage.mottos.begins(at: range.lowerBound, of: text)
                && !Self.mottoEnds.ends(at: range.upperBound, of: text)
        }
        return name
    }

    /// The name of a body within the one above it: "BAN THƯỜNG VỤ" below "TỈNH ỦY LÂM GIANG" is that of the Tỉnh ủy, "BAN CHẤP HÀNH TỈNH
    /// LÂM GIANG" below "HỘI NÔNG DÂN VIỆT NAM" that of the Hội in the province; nil where a name needs none.
    private static func innerName(_ name: String, below above: String?, _ page: HeaderPage) -> String? {
        guard let above else { return nil }
        if innerBodies.contains(Folding.fold(name)) { return name + " " + above }
        let (written, folded) = (name.parts(between: " "), Folding.fold(name).exactWords)
        guard written.count == folded.count, level(of: above, page) == nil,
            let place = folded.indices.first(where: { page.vocabulary.placeKindIndex.opening(folded[$0...]) != nil }),
            innerBodies.contains(folded[..<place].map(\.text).joined(separator: " "))
        else { return nil }
        return (written[..<place] + [Substring(above)] + written[place...]).joined(separator: " ")
    }

    /// Whether the name of a body in a line may go on in the next one: no table knows it whole, and no place has ended it.
    private func isUnfinishedName(_ body: Range<Int>, _ name: String, _ page: HeaderPage) -> Bool {
        page.lexicon.organNames.broken.length(at: body.lowerBound, of: page.text) != body.count
            && Self.level(of: name, page) == nil && !Self.innerBodies.contains(Folding.fold(name))
    }

    /// Whether the line right below a body's goes on with its name: "TẬP ĐOÀN CÔNG NGHIỆP⏎CAO SU VIỆT NAM". A heading, the motto and a
    /// stamp do not.
    private func goesOn(from last: Int, in line: Range<Int>, _ page: HeaderPage) -> Bool {
        let text = page.text
        guard isLetter(text[line.lowerBound]) || text[line.lowerBound] >= 0x80,
            text[last..<line.lowerBound].count(where: { $0 == 0x0A }) == 1,
            !Self.noNames.begins(at: line.lowerBound, of: text)
        else { return false }
        let words = text.folded(line)
        return !page.vocabulary.documentTypes.contains { words.hasPrefix($0.name.uppercased()) }
    }

    private static let noNames = PhraseList([.motto, .mottoBelow, .stamp].flatMap(Vocabulary.standard.words))

    /// The words of a line of the header, without what stands behind the last one.
    private func words(_ line: Range<Int>, _ text: TextBytes) -> String {
        var words = text.folded(line)
        while let last = words.last, !last.isLetter && !last.isNumber { words.removeLast() }
        return words
    }

    /// The organ's code by its name, for a document without a number.
    private func organ(top: Range<Int>, signature: String?, _ page: HeaderPage) -> String? {
        let text = page.text
        let head = top.lowerBound..<headEnd(top, page)
        let words = Folding.fold(text.folded(head) + " " + (signature ?? ""))
        // By bytes: `contains` of strings compares letters, however they are composed.
        return Self.organs.first { words.contains(bytesOf: $0.phrase) }?.code
    }

    /// Where the head ends in which a document names its organ: before its legal bases, and before a number, which is that of what it cites:
    /// "CHƯƠNG TRÌNH⏎THỰC HIỆN KẾ HOẠCH SỐ 12-KH/TU CỦA BAN THƯỜNG VỤ TỈNH ỦY".
    private func headEnd(_ top: Range<Int>, _ page: HeaderPage) -> Int {
        let text = page.text
        // The organ stands in the first lines; a long title would only cost time.
        var end = text.boundary(min(top.upperBound, top.lowerBound + 1_000))
        if let bases = page.lines.first(where: { Self.bases.begins(at: $0.lowerBound, of: text) }) {
            end = min(end, bases.lowerBound)
        }
        if let number = page.match(citedNumber, from: top.lowerBound, to: end) { end = number.range.lowerBound }
        return end
    }

    private static let bases = PhraseList(Vocabulary.standard.words(.documentOpening).flatMap { [$0, "- " + $0] })

    static func citedNumber() -> PatternEntry {
        PatternEntry(
            "citedNumber",
            "(?<![\\p{L}])(?:số|SỐ|Số)\(GrammarParts.gap)\\d{1,5}[A-Za-z]?\(GrammarParts.gap)[-/]\(GrammarParts.gap)\\p{Lu}",
            mode: .search, reason: "A number in the head of a document that has none of its own.",
            matches: ["KẾ HOẠCH ⟦SỐ 12-K⟧H/TU CỦA", "Nghị quyết ⟦số 17 - N⟧Q/TU"],
            rejects: ["LẦN THỨ 12", "một số 12 điểm"])
    }

    /// The organs by their names; where one holds another's, it stands first.
    private static let organs: [(phrase: Substring, code: String)] = Vocabulary.standard.words(.organPhrase).map {
        let parts = $0.parts(between: "=")
        return (parts[0], String(parts[1]))
    }
}

extension HeaderPage {
    /// Returns where a document's organ and its place are named: the header, and at least the first lines.
    func top(of header: DocumentHeader) -> Range<Int> { 0..<text.boundary(min(text.count, max(header.end, 600))) }
}
