import Bytes
import Identity
import Patterns
import Vocabulary

/// Own numbers that do not stand at the top: behind the columns of a page, at the end of a consolidated text, or in the title of
/// a part that is continued.
extension HeaderReader {
    /// How far behind the top a header can slip: the first page and some of the second, in bytes.
    private static let pageReach = 12_000

    // MARK: - Columns

    /// A page set in columns, read column by column, has its header behind the first articles: "Số: …" then stands beside the
    /// national motto, with the place and date.
    func readDisplaced(_ header: inout DocumentHeader, _ symbols: SymbolReader) {
        let end = text.boundary(min(text.count, Self.pageReach))
        guard patterns.motto.matches(text, from: 0, to: end, scratch) else { return }
        let motto = scratch.whole
        let around = lineStart(before: motto.lowerBound, lines: 8)..<min(text.count, motto.upperBound + 600)
        for line in lines(in: around, limit: 24) {
            if header.symbol == nil, patterns.ownNumber.matches(text, from: line.lowerBound, scratch),
                let range = scratch.group(1), let (symbol, _) = symbols.read(text.string(range)), symbol.code != nil
            {
                header.symbol = symbol
                header.ownNumber = range
            } else if header.date == nil {
                readPlaceLine(line, &header)
            }
        }
        if header.symbol == nil { (header.date, header.place) = (nil, nil) }
    }

    /// Where the line begins that is some lines before the one with `offset`, at most `limit` bytes back.
    private func lineStart(before offset: Int, lines: Int, limit: Int = 1_000) -> Int {
        var index = offset
        var left = lines
        while index > 0, offset - index < limit {
            if text[index - 1] == 0x0A {
                if left == 0 { break }
                left -= 1
            }
            index -= 1
        }
        return text.boundary(index)
    }

    // MARK: - Consolidated texts

    /// Whether the header is that of a consolidated text: it is called one, or the text that it consolidates "được sửa đổi, bổ
    /// sung bởi:" others.
    func isConsolidated(_ lines: [Range<Int>]) -> Bool {
        guard let first = lines.first, let last = lines.last else { return false }
        return patterns.consolidationOnTop.matches(text, from: first.lowerBound, to: last.upperBound, scratch)
            || mayConsolidate(first.lowerBound..<last.upperBound)
                && patterns.consolidation.matches(text, from: first.lowerBound, to: last.upperBound, scratch)
    }

    /// Whether some word of each way to name a consolidated text stands in a range: nearly all texts have none of them, and the pattern
    /// looks at every letter.
    private func mayConsolidate(_ range: Range<Int>) -> Bool {
        let top = TextBytes(rebasing: text[range])
        return top.firstIndex(of: "NHẤT", from: 0) != nil
            || top.has("nhất", behind: ["hợp"])
            // "được sửa đổi, bổ sung theo:", "bởi:".
            || top.has(":", behind: ["theo", "bởi"])
    }

    /// A consolidated text has its own number, date and signature at its end, where it is certified; at the top stands what
    /// it consolidates, sometimes with that one's number.
    func readConsolidated(_ header: inout DocumentHeader, _ symbols: SymbolReader) {
        let isOwn = header.symbol?.code == "VBHN"
        header.type = DocumentHeader.consolidated
        guard !isOwn else { return }
        (header.symbol, header.ownNumber, header.date, header.place) = (nil, nil, nil, nil)
        guard let range = certifiedNumber(), let (symbol, _) = symbols.read(text.string(range)) else { return }
        header.symbol = symbol
        header.ownNumber = range
        // The date stands below the number; with columns read one after the other, above it.
        let below = range.upperBound..<min(text.count, range.upperBound + 400)
        let above = lineStart(before: range.lowerBound, lines: 6)..<range.lowerBound
        for line in lines(in: below, limit: 12) + lines(in: above, limit: 6) where header.date == nil {
            readPlaceLine(line, &header)
        }
    }

    /// The number on a line "Số: 07/VBHN-BCT", wherever it stands: long texts are looked through for its code first.
    private func certifiedNumber() -> Range<Int>? {
        var at = 0
        while let code = text.firstIndex(of: "/VBHN-", from: at) {
            at = code + 6
            // "Số: 07" stands close before it; a line of its code over and over must not be gone back along each time.
            let line = lineStart(before: code, lines: 0, limit: 40)
            if patterns.certified.matches(text, from: line, scratch), let number = scratch.group(1),
                number.contains(code)
            {
                return number
            }
        }
        return nil
    }

    // MARK: - Headings with number and date

    /// A heading of the last century holds number and date: "NGHỊ ĐỊNH⏎CỦA CHÍNH PHỦ SỐ 42-CP NGÀY 16-7-1996 BAN HÀNH …".
    func readDatedHeading(_ header: inout DocumentHeader, _ lines: [Range<Int>], _ symbols: SymbolReader) {
        guard header.type != nil else { return }
        for (index, line) in lines.prefix(20).enumerated() {
            if text.has("Căn cứ", at: line.lowerBound) { return }
            // A narrow column breaks it: "TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG⏎NGÀY 21 THÁNG 6 NĂM 2001".
            let end = lines[min(lines.count - 1, index + 1)].upperBound
            guard patterns.datedHeading.matches(text, from: line.lowerBound, to: end, scratch),
                let range = scratch.group(1), let date = date(groups: [2, 3, 4, 5, 6]),
                let (symbol, _) = symbols.read(text.string(range)),
                header.symbol == nil || header.symbol?.plainText == symbol.plainText
            else { continue }
            header.symbol = header.symbol ?? symbol
            header.ownNumber = header.ownNumber ?? range
            header.date = header.date ?? date
            return
        }
    }

    // MARK: - Without lines, codes or numbers of its own

    /// Whether a line begins what a letter is about: "V/v …", also in quotation marks.
    func opensSubject(_ line: Range<Int>) -> Bool {
        var start = line.lowerBound
        while start < line.upperBound, start - line.lowerBound < 4, !isLetter(text[start]) { start += 1 }
        return text.has("V/v", at: start) || text.has("v/v", at: start) || text.has("V/V", at: start)
    }

    /// Takes a number whose symbol has no type's code: that of a letter (công văn), which says what it is about or whom it is for, or of
    /// an old document under its heading.
    func readUncoded(
        _ header: inout DocumentHeader, _ number: (symbol: Symbol, range: Range<Int>), _ lines: [Range<Int>],
        hasHeading: Bool
    ) {
        let isLetter = lines.prefix(30).contains {
            opensSubject($0) || text.has("Kính gửi", at: $0.lowerBound) || text.has("KÍNH GỬI", at: $0.lowerBound)
        }
        guard isLetter || hasHeading else { return }
        header.symbol = number.symbol
        header.ownNumber = number.range
        if !hasHeading { header.type = "Công văn" }
    }

    /// A page that has lost its lines has number, place and date one behind the other, near the motto.
    func readFlattened(_ header: inout DocumentHeader, _ lines: [Range<Int>], _ symbols: SymbolReader) {
        guard let line = lines.prefix(6).first(where: { $0.count > 200 }) else { return }
        let end = text.boundary(min(line.upperBound, line.lowerBound + 700))
        let top = TextBytes(rebasing: text[line.lowerBound..<end])
        guard
            top.firstIndex(of: "ĐẢNG CỘNG SẢN VIỆT NAM", from: 0) != nil
                || patterns.motto.matches(text, from: line.lowerBound, to: end, scratch),
            patterns.flatNumber.matches(text, from: line.lowerBound, to: end, scratch),
            let range = scratch.group(1), let (symbol, _) = symbols.read(text.string(range)), symbol.code != nil
        else { return }
        header.symbol = symbol
        header.ownNumber = range
        header.end = range.upperBound
        let reach = text.boundary(min(line.upperBound, range.upperBound + 160))
        guard patterns.placeLine.matches(text, from: range.upperBound, to: reach, scratch),
            let place = scratch.group(1),
            let date = date(groups: [2, 3, 4, 5, 6])
        else { return }
        header.date = date
        // The motto's last words stand before it: "… VIỆT NAM La Bằng, ngày".
        let words = text.folded(place).parts(between: " ").drop { OrganName.isInCapitals(String($0)) }
        header.place = words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A portal's title line holds the number and date of a document whose text has none: "Quy định số 24-QĐ/TW, ngày 30/7/2021 của …"
    /// above "QUY ĐỊNH THI HÀNH …".
    func readTitleLine(_ header: inout DocumentHeader, _ lines: [Range<Int>], _ symbols: SymbolReader) {
        guard let type = header.type, let heading = header.heading else { return }
        for line in lines.prefix(4) where line.upperBound < heading {
            guard patterns.namedLine.matches(text, from: line.lowerBound, to: line.upperBound, scratch),
                let word = scratch.group(1), let range = scratch.group(2),
                vocabulary.type(named: text.folded(word))?.name == type,
                let (symbol, _) = symbols.read(text.string(range))
            else { continue }
            header.symbol = symbol
            header.ownNumber = line
            header.date = header.date ?? date(groups: [3, 4, 5, 6, 7])
            return
        }
    }

    // MARK: - Continued parts

    /// A part of a document, "(Tiếp theo Công báo số …)", is named at its top: "Thông tư số 102/2018/TT-BTC ngày …".
    func readContinued(_ header: inout DocumentHeader, _ lines: [Range<Int>], _ symbols: SymbolReader) {
        guard lines.contains(where: { text.has("(Tiếp theo", at: $0.lowerBound) }) else { return }
        for line in lines.prefix(16) {
            guard patterns.namedLine.matches(text, from: line.lowerBound, to: line.upperBound, scratch),
                let word = scratch.group(1), let range = scratch.group(2),
                let type = vocabulary.type(named: text.folded(word)),
                let (symbol, _) = symbols.read(text.string(range))
            else { continue }
            header.symbol = symbol
            header.ownNumber = line
            header.type = type.name
            header.date = date(groups: [3, 4, 5, 6, 7])
            return
        }
    }
}
