import Bytes
import Identity
import Patterns
import Vocabulary

/// Reads what a document says of itself.
///
/// The model header has the organ and "Số …" on the left and the place and date on the right, then the type in
/// capitals and the title; a text file has them line by line in any order. A stamp ("Số: H409", "Ngày 23/7/2021") has no
/// symbol and no place, a meeting's date stands in a sentence: neither is taken for the document's own.
struct HeaderReader {
    let patterns: HeaderPatterns
    let vocabulary: Vocabulary
    let text: TextBytes
    let scratch: MatchMemory
    let memory: MentionMemory

    /// How far a header can reach, in bytes and lines.
    private static let reach = 4_000
    private static let lineLimit = 60

    /// Returns the header; empty where the text is no document of its own, as a web article is none.
    func read() -> DocumentHeader {
        var header = DocumentHeader()
        let lines = self.lines()
        let symbols = SymbolReader(vocabulary: vocabulary)
        var typeLines: [(line: Int, type: String, end: Int)] = []
        /// A number whose symbol has no type's code: a letter's (công văn), or one of the last century, "828/TTg".
        var uncoded: (symbol: Symbol, range: Range<Int>)?
        for (index, line) in lines.enumerated() {
            if text.has("Căn cứ", at: line.lowerBound) || text.has("Nơi nhận", at: line.lowerBound) { break }
            if header.symbol == nil, typeLines.count < 2, index < 40,
                patterns.ownNumber.matches(text, from: line.lowerBound, scratch), let range = scratch.group(1),
                let (symbol, _) = symbols.read(text.string(range)), !goesOn(line, index > 0 ? lines[index - 1] : nil)
            {
                if symbol.code != nil || symbol.organ.contains(exactly: "QH") {
                    let above = text.folded(0..<line.lowerBound)
                    header.symbol = symbol.ofProvince(issuer: above, written: text[range]) ?? symbol
                    header.ownNumber = range
                } else if uncoded == nil {
                    uncoded = (symbol, range)
                }
            }
            if typeLines.count < 4, patterns.typeLine.matches(text, from: line.lowerBound, scratch),
                let word = scratch.group(1),
                word.upperBound <= line.upperBound, isHeading(line, after: word.upperBound),
                let type = vocabulary.type(named: text.folded(word))
            {
                typeLines.append((index, type.name, word.upperBound))
            }
        }
        if header.symbol == nil, let uncoded { readUncoded(&header, uncoded, lines, hasHeading: !typeLines.isEmpty) }
        if header.symbol == nil { readDisplaced(&header, symbols) }
        if header.symbol == nil { readFlattened(&header, lines, symbols) }
        if header.symbol == nil { readContinued(&header, lines, symbols) }
        readType(&header, typeLines, lines)
        if isConsolidated(lines) { readConsolidated(&header, symbols) }
        if header.symbol == nil || header.date == nil { readDatedHeading(&header, lines, symbols) }
        if header.symbol == nil { readLawNumber(&header, lines, symbols) }
        if header.symbol == nil { readTitleLine(&header, lines, symbols) }
        if header.date == nil { readDate(&header, lines, typeLines) }
        guard header.symbol != nil || header.type != nil else { return DocumentHeader() }
        // A công văn has no type's line; what it is about stands behind "V/v".
        if header.title == nil,
            let line = lines.prefix(20).first(where: opensSubject)
        {
            header.title = text.folded(line)
        }
        OrganReader(patterns: patterns, vocabulary: vocabulary, text: text, scratch: scratch, memory: memory).read(
            &header)
        readTerm(&header)
        return header
    }

    /// The header's lines, without blank ones.
    private func lines() -> [Range<Int>] { lines(in: 0..<min(text.count, Self.reach), limit: Self.lineLimit) }

    /// The lines that begin in a range, without blank ones.
    func lines(in range: Range<Int>, limit: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound, lines.count < limit {
            let stop = text.lineEnd(from: start)
            let line = text.trimmed(start..<stop)
            if !line.isEmpty { lines.append(line) }
            start = stop + 1
        }
        return lines
    }

    /// Whether a line that begins with a type word in capitals is a heading: the word stands alone or a title follows
    /// it, glued ("KẾT LUẬNHội nghị …") or in capitals.
    private func isHeading(_ line: Range<Int>, after end: Int) -> Bool {
        let rest = text.folded(end..<line.upperBound)
        if rest.isEmpty || rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
        if rest.hasPrefix("SỐ") || rest.hasPrefix("CỦA") || rest.hasPrefix("NÀY") || rest.hasPrefix(",") {
            return false
        }
        // A glued title begins without a space; one on the same line is short.
        return end < line.upperBound && (!isWhite(text[end]) || rest.count < 160)
    }

    /// Whether a line that begins with "số" in small letters goes on the line before: "Kết luận⏎số 103-KL/HU".
    private func goesOn(_ line: Range<Int>, _ previous: Range<Int>?) -> Bool {
        guard text.has("số", at: line.lowerBound), let previous else { return false }
        return text.folded(previous).contains(where: \.isLowercase)
    }

    private func readType(
        _ header: inout DocumentHeader, _ typeLines: [(line: Int, type: String, end: Int)], _ lines: [Range<Int>]
    ) {
        let codes = header.symbol?.code.map { vocabulary.types(code: $0).map(\.name) } ?? []
        // "THÔNG TƯ LIÊN BỘ" has the code of a Thông tư too.
        let fitting = typeLines.first { heading in codes.contains { heading.type.hasPrefix($0) } }
        // Where the number gives no type (laws) or none fits, the first heading counts.
        // "VĂN BẢN HỢP NHẤT - BỘ …" is the gazette's heading; the title stands below the type of what is consolidated.
        if let chosen = fitting ?? typeLines.first(where: { $0.type != DocumentHeader.consolidated }) ?? typeLines.first
        {
            header.type = chosen.type
            header.heading = lines[chosen.line].lowerBound
            readTitle(&header, line: chosen.line, end: chosen.end, lines)
        }
        if let code = header.symbol?.code, fitting == nil {
            let types = vocabulary.types(code: code).filter {
                header.symbol?.isParty == true ? $0.system != .state : $0.system != .party
            }
            if types.count == 1 { header.type = types[0].name }
        }
        header.end = max(header.end, header.ownNumber?.upperBound ?? 0)
    }

    /// The title: the rest of the type's line and the lines below it, up to a blank line, a rule or the body.
    private func readTitle(_ header: inout DocumentHeader, line: Int, end: Int, _ lines: [Range<Int>]) {
        var parts: [String] = []
        let rest = text.folded(end..<lines[line].upperBound)
        if rest.contains(where: \.isLetter) { parts.append(rest) }
        header.end = lines[line].upperBound
        var previous = lines[line]
        for next in lines.dropFirst(line + 1).prefix(8) {
            let blank = text[previous.upperBound..<next.lowerBound].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
            let words = text.folded(next)
            if !words.contains(where: \.isLetter) || isBody(next) { break }
            // What a consolidated text joins stands below its title, by number.
            if !parts.isEmpty, blank, namesDocument(next) { break }
            // A blank line ends the title unless it has only begun with capitals ("KẾT LUẬN CỦA BAN THƯỜNG VỤ …").
            if blank, let last = parts.last, !last.allSatisfy({ !$0.isLowercase }) { break }
            let isCapital = OrganName.isInCapitals(words)
            // "CỦA BỘ CHÍNH TRỊ" says who issued it, and the title follows.
            let body = text.skipWhite(next.lowerBound + 5, next.upperBound)
            if parts.isEmpty, isCapital, text.has("CỦA ", at: next.lowerBound), OrganName.opensEnactment(text, at: body)
            {
                header.issuer = memory.properCase(text.folded(body..<next.upperBound))
                header.end = next.upperBound
                previous = next
                continue
            }
            if let last = parts.last {
                // Whoever enacts it stands below the title.
                if isCapital, OrganName.opensEnactment(text, at: next.lowerBound), !OrganName.isOpen(last) { break }
                // A title in capitals ends where they end, but for a line that goes on with a small letter or "Về".
                if !isCapital, parts.allSatisfy(OrganName.isInCapitals),
                    let first = words.first(where: { $0.isLetter }), first.isUppercase, !words.hasPrefix("Về"),
                    parts[0].hasPrefix("VỀ") || parts[0].hasPrefix("V/v")
                {
                    break
                }
            }
            parts.append(words)
            header.end = next.upperBound
            previous = next
        }
        let title = parts.joined(separator: " ")
        header.title = title.isEmpty ? nil : Self.bounded(title[...])
    }

    /// A title without what is too long to belong to it.
    private static func bounded(_ title: Substring) -> String {
        String(title.utf8.count <= 600 ? title : title.prefix(600))
    }

    /// Whether a line begins with a document and its number: "Luật Bảo hiểm xã hội số 58/2014/QH13 …".
    private func namesDocument(_ line: Range<Int>) -> Bool {
        if patterns.namedLine.matches(text, from: line.lowerBound, scratch) { return true }
        let isLaw =
            text.has("Luật ", at: line.lowerBound) || text.has("Bộ luật ", at: line.lowerBound)
            || text.has("Pháp lệnh ", at: line.lowerBound)
        return isLaw && text.folded(line).contains(exactly: " số ")
    }

    private func isBody(_ line: Range<Int>) -> Bool {
        for start in [
            "Căn cứ", "- Căn cứ", "Ngày ", "Kính gửi", "Thực hiện ", "Điều 1", "I.", "1.", "Sau ", "Quốc hội ban hành",
            "Chính phủ ban hành", "Theo đề nghị", "Chương ",
        ]
            as [StaticString] where text.has(start, at: line.lowerBound)
        {
            return true
        }
        return line.count > 400 || beginsSection(line)
    }

    /// Whether a line is a section's heading: "A - MỤC ĐÍCH", "I- TÌNH HÌNH".
    private func beginsSection(_ line: Range<Int>) -> Bool {
        var end = line.lowerBound
        while end < line.upperBound, text[end] &- 0x41 < 26, end - line.lowerBound < 4 { end += 1 }
        guard end > line.lowerBound else { return false }
        let isNumeral = text[line.lowerBound..<end].allSatisfy { [0x49, 0x56, 0x58].contains($0) }
        guard isNumeral || end - line.lowerBound == 1 else { return false }
        let next = text.skipWhite(end, line.upperBound)
        return next < line.upperBound && [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[next])
    }

    /// A portal's title line holds the number of a law whose text has none: "Luật Sửa đổi … số 17/1999/QH10". Where the text has not
    /// even a heading, the line must come first, behind nothing but the motto.
    private func readLawNumber(_ header: inout DocumentHeader, _ lines: [Range<Int>], _ symbols: SymbolReader) {
        let first = lines.prefix(6).firstIndex {
            let words = text.folded($0)
            return words.contains(where: \.isLowercase) && !words.hasPrefix("Độc lập")
        }
        for line in header.isLaw ? Array(lines.prefix(12)) : first.map({ [lines[$0]] }) ?? []
        where text.has("Luật ", at: line.lowerBound) || text.has("Bộ luật ", at: line.lowerBound)
            || text.has("Pháp lệnh ", at: line.lowerBound)
        {
            guard patterns.lawTitle.matches(text, from: line.lowerBound, to: line.upperBound, scratch),
                let range = scratch.group(1),
                let (symbol, _) = symbols.read(text.string(range))
            else { continue }
            header.symbol = symbol
            header.ownNumber = range
            if header.type == nil {
                let words = text.folded(line.lowerBound..<scratch.whole.lowerBound)
                guard let type = DocumentType.laws.first(where: { words.hasPrefix($0) }) else { return }
                header.type = type
                header.title = Self.bounded(words.dropFirst(type.count + 1))
                header.end = line.upperBound
            }
            return
        }
    }

    private func readDate(
        _ header: inout DocumentHeader, _ lines: [Range<Int>], _ typeLines: [(line: Int, type: String, end: Int)]
    ) {
        let last = (typeLines.last?.line ?? 20) + 6
        for line in lines.prefix(last + 1) where header.date == nil { readPlaceLine(line, &header) }
        if header.date != nil { return }
        // Laws state their date at the end: "được Quốc hội … thông qua ngày …".
        guard ["Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết"].contains(header.type ?? ""), header.symbol?.code == nil,
            header.symbol != nil
        else { return }
        if patterns.passedOn.matches(text, from: header.end, scratch) { header.date = date(groups: [1, 2, 3]) }
    }

    /// Takes the place and date off a line, if it is such a one.
    func readPlaceLine(_ line: Range<Int>, _ header: inout DocumentHeader) {
        var start = line.lowerBound
        // "Số: 211/TTr-UBND Châu Thành, ngày 7 …": the place stands behind the number.
        if let number = header.ownNumber, number.lowerBound >= start, number.upperBound < line.upperBound {
            start = number.upperBound
        }
        guard line.count < 160,
            patterns.placeLine.matches(text, from: start, to: secondLineEnd(line), scratch),
            let place = scratch.group(1), place.upperBound <= line.upperBound,
            isPlaceLine(line, place, after: header.ownNumber),
            let date = date(groups: [2, 3, 4, 5, 6])
        else { return }
        header.date = date
        header.place = (beginning(ofPlace: place) ?? "") + text.folded(place)
    }

    /// Where the line behind a line ends.
    private func secondLineEnd(_ line: Range<Int>) -> Int {
        text.lineEnd(from: min(text.count, text.lineEnd(from: line.upperBound) + 1))
    }

    /// The first word of a place that a narrow column broke off: "Hà⏎Nội, ngày …".
    private func beginning(ofPlace place: Range<Int>) -> String? {
        guard place.lowerBound > 0, text[place.lowerBound - 1] == 0x0A else { return nil }
        var start = place.lowerBound - 1
        while start > 0, text[start - 1] != 0x0A, place.lowerBound - start < 16 { start -= 1 }
        let word = text.folded(start..<place.lowerBound)
        let isWord = word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase) && word.count > 1
        guard isWord, !text[place].contains(0x20) else { return nil }
        return word + " "
    }

    /// Whether a date stands on a place line and not in a sentence: nothing but the own number, a table's rule or capitals before
    /// the place.
    private func isPlaceLine(_ line: Range<Int>, _ place: Range<Int>, after number: Range<Int>?) -> Bool {
        var start = line.lowerBound
        if let number, number.lowerBound >= start, number.upperBound <= place.lowerBound { start = number.upperBound }
        if let rule = text[start..<place.lowerBound].lastIndex(of: UInt8(ascii: "|")) { start = rule + 1 }
        let before = text.folded(start..<place.lowerBound)
        guard before.allSatisfy({ !$0.isLowercase }) || isSpeck(before) else { return false }
        let name = text.folded(place)
        let end = scratch.whole.upperBound
        let after = text.folded(end..<max(end, end > line.upperBound ? text.lineEnd(from: end) : line.upperBound))
        return !["Ngày", "Ban", "Đến", "Từ", "Theo", "Kể", "Thứ ", "Chủ "].contains { name.hasPrefix($0) }
            && after.count < 40
            && name.parts(between: " ").allSatisfy {
                $0.first?.isUppercase == true || ["tỉnh", "thành", "phố", "-"].contains($0) || $0.allSatisfy(\.isNumber)
            }
    }

    /// Whether words are what a scan makes of the asterisk below the organ: "k Hà Nội, ngày …", ">k".
    private func isSpeck(_ words: String) -> Bool {
        words.count <= 2 && words.unicodeScalars.allSatisfy { $0.isASCII && !"aeiouy".unicodeScalars.contains($0) }
    }

    func date(groups: [Int]) -> CalendarDate? {
        let numbers = groups.map { group in scratch.group(group).flatMap { Int(text.string($0)) } }
        guard let day = numbers[0] else { return nil }
        if let month = numbers[1], let year = numbers[2] { return CalendarDate(year: year, month: month, day: day) }
        guard numbers.count > 4, let month = numbers[3], let year = numbers[4] else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The term: that of the issuing committee where the title names it, the national one by the date for the centre.
    private func readTerm(_ header: inout DocumentHeader) {
        let isParty = header.symbol?.isParty ?? (header.organ == "TW")
        if header.jurisdiction?.isCentral == true {
            guard isParty else { return }
            header.term = header.date.flatMap { vocabulary.term(on: $0)?.roman }
        } else if let title = header.title, header.end > 0,
            Folding.fold(title).contains(exactly: "ban chấp hành đảng bộ"),
            patterns.headingTerm.matches(text, from: 0, to: text.boundary(min(header.end, text.count)), scratch),
            let term = scratch.group(1)
        {
            header.term = text.string(term)
        }
    }

}
