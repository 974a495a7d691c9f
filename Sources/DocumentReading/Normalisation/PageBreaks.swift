import Glibc

/// Finds what printing put into the middle of a text: the running heads of gazettes, of the State and of a province ("CÔNG BÁO TỈNH
/// LÂM GIANG/Số 12/Ngày …"), and lone page numbers.
///
/// ```
/// Thông tư số 01/2026/TT-
///
/// CÔNG BÁO/Số 298/Ngày 01-06-2026        ← left out, with the blank lines around
/// 31                                     ← and the page number
///
/// BNNMT
/// ```
enum PageBreaks {
    private static let head = Array("CÔNG BÁO".utf8)
    private static let number = Array("Số".utf8)
    private static let date = Array("Ngày".utf8)
    /// The longest half of a head, before or behind its first slash, in bytes; more is a line of the text.
    private static let longestHalf = 160

    /// Returns the ranges that are left out, in order; a line break stands for each.
    static func find(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var breaks = runningHeads(text)
        if breaks.isEmpty { breaks = loneNumbers(text) }
        return breaks
    }

    private static func runningHeads(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard let base = text.baseAddress else { return [] }
        var breaks: [Range<Int>] = []
        var at = 0
        // The slash is the rarest byte of the head, and hardly ever stands before "Số" elsewhere.
        while at < text.count, let found = memchr(base + at, Int32(UInt8(ascii: "/")), text.count - at) {
            let slash = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            at = slash + 1
            guard stands(number, behind: slash, text) || stands(date, behind: slash, text),
                let line = headLine(text, slash)
            else { continue }
            let low = extendedBack(text, line.lowerBound, breaks.last?.upperBound ?? 0)
            let high = extendedForward(text, line.upperBound)
            breaks.append(low..<high)
            at = max(at, high)
        }
        return breaks
    }

    private static func stands(_ word: [UInt8], behind slash: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = slash + 1
        while at < text.count, text[at] == 0x20 { at += 1 }
        return at < text.count && text[at] == word[0] && text[at...].starts(with: word)
    }

    /// The line of a running head: a page number or nothing, the gazette's name, a slash, number and date; or number, slash, date and
    /// name. A line with anything else in it is a sentence that names the gazette.
    private static func headLine(_ text: UnsafeBufferPointer<UInt8>, _ slash: Int) -> Range<Int>? {
        var start = slash
        while start > 0, text[start - 1] != 0x0A {
            start -= 1
            guard slash - start < longestHalf else { return nil }
        }
        var end = slash + 1
        while end < text.count, text[end] != 0x0A {
            end += 1
            guard end - slash < longestHalf else { return nil }
        }
        let (before, behind) = (text[start..<slash], text[(slash + 1)..<end])
        return isGazette(before) && isNumberAndDate(behind) || isNumber(before) && isDateAndGazette(behind)
            ? start..<end : nil
    }

    /// Whether this is "CÔNG BÁO", with or without a province's name in capitals: "31  CÔNG BÁO TỈNH LÂM GIANG".
    private static func isGazette(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let gazette = half.drop(while: isSpaceOrDigit)
        guard gazette.starts(with: head) else { return false }
        let name = gazette.dropFirst(head.count)
        return (name.first ?? 0x20) == 0x20 && !name.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// Whether this is "Số 12 + 13/Ngày 01-02-2031" or "Số 12 - Ngày 01/02/2031", perhaps with a page number behind.
    private static func isNumberAndDate(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let sign = half.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else {
            return false
        }
        let day = half[(sign + 1)...].drop { $0 == 0x20 }
        return half[..<sign].contains { $0 &- 0x30 < 10 } && day.starts(with: date)
            && day.dropFirst(date.count).allSatisfy { isSpaceOrDigit($0) || dateSigns.contains($0) }
            && day.last { $0 != 0x20 && $0 != 0x0D }.map { $0 &- 0x30 < 10 } == true
    }

    /// Whether this is "Số 12 + 13", perhaps behind a page number.
    private static func isNumber(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let named = half.drop(while: isSpaceOrDigit)
        return named.starts(with: number)
            && named.dropFirst(number.count).allSatisfy { isSpaceOrDigit($0) || $0 == UInt8(ascii: "+") }
    }

    /// Whether this is "Ngày 01-02-2031 CÔNG BÁO LÂM GIANG 7".
    private static func isDateAndGazette(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let day = half.drop { $0 == 0x20 }
        guard day.starts(with: date) else { return false }
        return isGazette(day.dropFirst(date.count).drop { isSpaceOrDigit($0) || dateSigns.contains($0) })
    }

    private static let dateSigns = Array("-./".utf8)

    private static func isSpaceOrDigit(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D || byte &- 0x30 < 10
    }

    /// Takes up blank lines before a head, and the page number among them.
    private static func extendedBack(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var low = start
        while low > limit {
            // The line before, without its break.
            var line = low - 1
            while line > limit, text[line - 1] != 0x0A { line -= 1 }
            guard text[line..<(low - 1)].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0C }) else {
                break
            }
            low = line
        }
        // The break that ends the text's own line goes too: one is put in its place.
        return low > limit ? low - 1 : low
    }

    /// Takes up blank lines behind a head or number, and one page number where there was none yet.
    private static func extendedForward(
        _ text: UnsafeBufferPointer<UInt8>, _ end: Int, hasNumber isNumbered: Bool = false
    ) -> Int {
        var high = end
        var hasNumber = isNumbered
        while high < text.count {
            let line = high + 1
            var stop = line
            while stop < text.count, text[stop] != 0x0A, stop - line < 24 { stop += 1 }
            guard line <= text.count, stop == text.count || text[stop] == 0x0A else { break }
            let content = text[min(line, text.count)..<stop]
            let isBlank = content.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0C }
            let isNumber = !isBlank && !hasNumber && content.allSatisfy(isSpaceOrDigit)
            guard isBlank || isNumber else { break }
            hasNumber = hasNumber || isNumber
            high = stop
        }
        return min(text.count, high + 1)
    }

    // MARK: - Page numbers

    /// Page numbers on lines of their own, between blank lines or page ends in mid-sentence.
    private static func loneNumbers(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard let base = text.baseAddress else { return [] }
        var breaks: [Range<Int>] = []
        var at = 0
        while at < text.count, let found = memchr(base + at, 0x0A, text.count - at) {
            let line = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            at = line
            guard line < text.count, beginsNumber(text[line]), let (end, hasPageEnd) = numberLine(text, line) else {
                continue
            }
            let limit = breaks.last?.upperBound ?? 0
            let low = extendedBack(text, line, limit)
            var high = extendedForward(text, end, hasNumber: true)
            let isNewPage = high < text.count && text[high] == 0x0C
            while high < text.count, text[high] == 0x0C || text[high] == 0x0A { high += 1 }
            // A gap on each side, and a sentence that goes on: else it may be a number of the text.
            guard line - low >= 2 || hasPageEnd, high - end >= 2 || isNewPage, low > limit, high < text.count,
                goesOn(text, from: low, at: high)
            else { continue }
            breaks.append(low..<high)
            at = high - 1
        }
        return breaks
    }

    private static func beginsNumber(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || isBlank(byte) || byte == UInt8(ascii: "-") || byte == 0xE2
            || byte | 0x20 == UInt8(ascii: "t")
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0C }

    private static let pageWords = ["Trang ", "trang ", "TRANG "].map { Array($0.utf8) }

    /// How far from a line's start a page number may stand: they are centred, or at the right edge.
    private static let widestMargin = 160

    /// Where a line ends that has a page number and nothing else, `7`, `- 7 -`, `7/12` or `Trang 7`, and whether a page ends before the number; nil for
    /// other lines.
    private static func numberLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, hasPageEnd: Bool)? {
        var at = start
        let stop = min(text.count, start + widestMargin)
        var hasPageEnd = false
        func skipBlank() {
            while at < stop, isBlank(text[at]) {
                hasPageEnd = hasPageEnd || text[at] == 0x0C
                at += 1
            }
        }
        func skipDash() -> Bool {
            let length = dashLength(text, at)
            at += length
            skipBlank()
            return length > 0
        }
        skipBlank()
        let hasDash = skipDash()
        if let word = pageWords.first(where: { text[at...].starts(with: $0) }) {
            at += word.count
            skipBlank()
        }
        let figures = at
        while at < stop, at - figures < 5, text[at] &- 0x30 < 10 { at += 1 }
        guard (1...4).contains(at - figures) else { return nil }
        // Of how many: "7/12".
        if at < stop, text[at] == UInt8(ascii: "/") {
            let count = at + 1
            at = count
            while at < stop, at - count < 5, text[at] &- 0x30 < 10 { at += 1 }
            guard (1...4).contains(at - count), at - count >= count - 1 - figures else { return nil }
        }
        let isBeforeNumber = hasPageEnd
        skipBlank()
        guard hasDash == skipDash(), at < text.count, text[at] == 0x0A else { return nil }
        return (at, isBeforeNumber)
    }

    /// Whether the line that ends with a byte has a number and nothing else.
    private static func isNumberLine(_ text: UnsafeBufferPointer<UInt8>, upTo last: Int) -> Bool {
        var before = last
        while before > 0, text[before - 1] &- 0x30 < 10 || isBlank(text[before - 1]) { before -= 1 }
        return text[last] &- 0x30 < 10 && (before == 0 || text[before - 1] == 0x0A)
    }

    /// The length of the hyphen or dash at an offset; 0 for none.
    private static func dashLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        if at < text.count, text[at] == UInt8(ascii: "-") { return 1 }
        guard at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80 else { return 0 }
        return text[at + 2] == 0x93 || text[at + 2] == 0x94 ? 3 : 0
    }

    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ last: Int) -> Bool {
        ends.contains(text[last]) || (last >= 2 && text[last - 2] == 0xE2 && text[last - 1] == 0x80)
    }

    private static let ends = Array(".;:!?".utf8)
    /// What leaves a number, a list or a parenthesis open.
    private static let openings = Array("-/,(&".utf8)
    /// The shortest line, in bytes, that is taken for prose: cells of tables and headings are shorter.
    private static let shortestProse = 48

    /// Whether the line that ends before one offset goes on at another: with a small letter or a figure; with a capital where the line
    /// has left something open, or where both are prose: "của Ủy ban nhân dân tỉnh Bắc | Kạn về quản lý đất".
    private static func goesOn(_ text: UnsafeBufferPointer<UInt8>, from end: Int, at start: Int) -> Bool {
        var last = end - 1
        while last > 0, isBlank(text[last]) || text[last] == 0x0A { last -= 1 }
        // A column of figures has no page numbers.
        guard !endsSentence(text, last), numberLine(text, start) == nil, !isNumberLine(text, upTo: last),
            !wantsNumber(text, last)
        else { return false }
        let next = text[start]
        if isSmall(next) || next &- 0x30 < 10 || next >= 0x80 { return true }
        guard next &- 0x41 < 26 else { return false }
        if openings.contains(text[last]) { return true }
        guard text[last] >= 0x80 || text[last] &- 0x30 < 10 || text[last] | 0x20 &- 0x61 < 26 else { return false }
        var before = last
        while before > 0, text[before - 1] != 0x0A, last - before < shortestProse { before -= 1 }
        let behind = text[start..<min(text.count, start + shortestProse)].prefix { $0 != 0x0A }
        return last - before >= shortestProse - 1 && text[before..<last].contains(where: isSmall)
            && behind.contains(where: isSmall)
    }

    /// Whether a line ends with a word that its number stands behind: a stamp sets "ngày", "24" and "tháng 11" on lines of their own.
    private static func wantsNumber(_ text: UnsafeBufferPointer<UInt8>, _ last: Int) -> Bool {
        numbered.contains { last + 1 >= $0.count && text[(last + 1 - $0.count)...last].elementsEqual($0) }
    }

    private static let numbered = ["ngày", "tháng", "năm", "số", "Số"].map { Array($0.utf8) }

    private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}
