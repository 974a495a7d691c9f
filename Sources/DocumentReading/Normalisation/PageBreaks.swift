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
            guard isNumberBehind(text, slash), let line = headLine(text, slash) else { continue }
            let low = extendedBack(text, line.lowerBound, breaks.last?.upperBound ?? 0)
            let high = extendedForward(text, line.upperBound)
            breaks.append(low..<high)
            at = max(at, high)
        }
        return breaks
    }

    private static func isNumberBehind(_ text: UnsafeBufferPointer<UInt8>, _ slash: Int) -> Bool {
        var at = slash + 1
        while at < text.count, text[at] == 0x20 { at += 1 }
        return at < text.count && text[at] == number[0] && text[at...].starts(with: number)
    }

    /// The line of a running head: a page number or nothing, the gazette's name, a slash, number and date. A line with anything else
    /// in it is a sentence that names the gazette.
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
        guard isGazette(text[start..<slash]), isNumberAndDate(text[(slash + 1)..<end]) else { return nil }
        return start..<end
    }

    /// Whether this is "CÔNG BÁO", with or without a province's name in capitals: "31  CÔNG BÁO TỈNH LÂM GIANG".
    private static func isGazette(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let gazette = half.drop(while: isSpaceOrDigit)
        guard gazette.starts(with: head) else { return false }
        let name = gazette.dropFirst(head.count)
        return (name.first ?? 0x20) == 0x20 && !name.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// Whether this is "Số 12 + 13/Ngày 01-02-2031", perhaps with a page number behind.
    private static func isNumberAndDate(_ half: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let slash = half.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let day = half[(slash + 1)...].drop { $0 == 0x20 }
        return half[..<slash].contains { $0 &- 0x30 < 10 } && day.starts(with: date)
            && day.dropFirst(date.count).allSatisfy { isSpaceOrDigit($0) || dateSigns.contains($0) }
            && day.last { $0 != 0x20 && $0 != 0x0D }.map { $0 &- 0x30 < 10 } == true
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

    /// Takes up blank lines and one page number behind a head.
    private static func extendedForward(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        var high = end
        var hasNumber = false
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

    /// Page numbers on lines of their own, between blank lines in mid-sentence.
    private static func loneNumbers(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard let base = text.baseAddress else { return [] }
        var breaks: [Range<Int>] = []
        var at = 0
        while at < text.count, let found = memchr(base + at, 0x0A, text.count - at) {
            let line = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            at = line
            guard line < text.count, text[line] &- 0x30 < 10 || text[line] == 0x0C else { continue }
            var end = line
            while end < text.count, end - line < 6, isSpaceOrDigit(text[end]) || text[end] == 0x0C { end += 1 }
            guard end < text.count, text[end] == 0x0A, text[line..<end].contains(where: { $0 &- 0x30 < 10 }) else {
                continue
            }
            let low = extendedBack(text, line, breaks.last?.upperBound ?? 0)
            let high = extendedForward(text, end)
            // A blank line on each side, and a sentence that goes on: else it may be a number of the text.
            guard line - low >= 2, high - end >= 2, low > 0, high < text.count, !endsSentence(text, low),
                goesOn(text[high])
            else { continue }
            breaks.append(low..<high)
            at = high - 1
        }
        return breaks
    }

    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        var last = end - 1
        while last > 0, text[last] == 0x20 || text[last] == 0x0A || text[last] == 0x0D { last -= 1 }
        return [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
            text[last])
            || (last >= 2 && text[last - 2] == 0xE2 && text[last - 1] == 0x80)
    }

    /// Whether a text that begins with this byte can go on a sentence: no capital in ASCII.
    private static func goesOn(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || byte &- 0x30 < 10 || byte >= 0x80
    }
}
