import Bytes
import DocumentReading
import Patterns
import Vocabulary

/// The line with the place and the date: "Lâm Giang, ngày 06 tháng 7 năm 2021".
extension HeaderPage {
    /// Takes the place and date off a line, if it is such a one.
    func readPlaceLine(_ line: Range<Int>, _ header: inout DocumentHeader) {
        var start = line.lowerBound
        // "Số: 211/TTr-UBND Châu Thành, ngày 7 …": the place stands behind the number.
        if let number = header.ownNumber, number.lowerBound >= start, number.upperBound < line.upperBound {
            start = number.upperBound
        }
        // A page that has lost its lines has the whole head in one: the place line stands behind the last rule.
        if line.count >= Self.longestLine, let rule = lastRule(in: start..<line.upperBound) { start = rule }
        // Most lines have no date.
        guard line.upperBound - start < Self.longestLine,
            text.firstIndex(of: "ngày", from: start, to: line.upperBound + Self.placeGap) != nil,
            let match = match(shared.placeLine, from: start, to: reach(of: line)),
            let place = match[.place], place.upperBound <= line.upperBound,
            isPlaceLine(line, match, place, after: header.ownNumber), let date = match.date(in: text)
        else { return readDottedPlace(line, &header) }
        header.date = date
        let name = (beginning(ofPlace: place) ?? "") + Self.joined(text.folded(place))
        // "Hà nội" is written as the table of provinces has it.
        let isSmall = name.parts(between: " ").contains {
            $0.first?.isLowercase == true && !Self.smallPlaceWords.contains(String($0))
        }
        header.place = isSmall ? vocabulary.province(named: name)?.name ?? name : name
    }

    private static let longestLine = 160

    /// Takes the date of a line whose place is left to be filled in: "......., ngày 03 tháng 8 năm 2031".
    private func readDottedPlace(_ line: Range<Int>, _ header: inout DocumentHeader) {
        guard let first = text[line].first, first == UInt8(ascii: ".") || text.has("…", at: line.lowerBound),
            let date = match(shared.dottedPlace, from: line.lowerBound)?.date(in: text)
        else { return }
        header.date = date
    }

    /// Where the last rule of a range ends: a table's, a tag's, or a row of hyphens.
    private func lastRule(in range: Range<Int>) -> Int? {
        // What ends the line is no rule before a place.
        let end = text[range].lastIndex { isLetter($0) || $0 >= 0x80 } ?? range.lowerBound
        return text[range.lowerBound..<max(range.lowerBound, end)].indices.last { index in
            let byte = text[index]
            return byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
                || Self.rules.contains(byte) && index > range.lowerBound && text[index - 1] == byte
        }.map { $0 + 1 }
    }

    private static let rules = Array("-_*".utf8)

    /// Returns whether a line is a place line whose date is left blank: "Nà Lộc, ngày     /     /2031".
    func hasBlankDate(_ line: Range<Int>) -> Bool {
        guard line.count < 160,
            text.firstIndex(of: "ngày", from: line.lowerBound, to: line.upperBound) != nil,
            let match = match(shared.blankDate, from: line.lowerBound, to: line.upperBound), let place = match[.place]
        else { return false }
        return isPlaceLine(line, match, place, after: nil)
    }

    /// The name of a place without the blanks that a PDF sets before its marked letters: "Hà N ộ i" is "Hà Nội".
    private static func joined(_ name: String) -> String {
        var words: [String] = []
        for part in name.parts(between: " ") {
            let isPiece = part.count <= 2 && part.allSatisfy(\.isLowercase) && !smallPlaceWords.contains(String(part))
            if isPiece, let last = words.last {
                words[words.count - 1] = last + part
            } else {
                words.append(String(part))
            }
        }
        let isWhole = words.allSatisfy { VietnameseSyllable.isValid($0) }
        return isWhole ? words.joined(separator: " ") : name
    }

    /// Where a date may end that begins in a line: its figures may stand on lines of their own, with blank ones between.
    private func reach(of line: Range<Int>) -> Int {
        var end = line.upperBound
        for _ in 0..<Self.dateLines { end = text.lineEnd(from: min(text.count, text.lineEnd(from: end) + 1)) }
        return text.boundary(min(end, line.upperBound + Self.dateReach))
    }

    private static let dateLines = 6
    /// How far behind a line the word "ngày" of its date may end: a comma and the white space that the pattern takes stand before it.
    private static let placeGap = 47
    private static let dateReach = 160

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
    private func isPlaceLine(
        _ line: Range<Int>, _ match: Match, _ place: Range<Int>, after number: Range<Int>?
    ) -> Bool {
        var start = line.lowerBound
        if let number, number.lowerBound >= start, number.upperBound <= place.lowerBound { start = number.upperBound }
        if let rule = lastRule(in: start..<place.upperBound), rule <= place.lowerBound { start = rule }
        let before = text.folded(start..<place.lowerBound)
        guard before.allSatisfy({ !$0.isLowercase }) || isSpeck(before) else { return false }
        let name = Self.joined(text.folded(place))
        let end = match.range.upperBound
        let after = text.folded(end..<max(end, end > line.upperBound ? text.lineEnd(from: end) : line.upperBound))
        return !Self.sentenceOpeners.contains { name.hasPrefix($0) } && after.count < 40
            && (vocabulary.province(named: name) != nil
                || name.parts(between: " ").allSatisfy {
                    $0.first?.isUppercase == true || Self.smallPlaceWords.contains(String($0))
                        || $0.allSatisfy(\.isNumber)
                })
    }

    /// Capitalised words before "ngày" that begin a sentence, and no place's name.
    private static let sentenceOpeners = Vocabulary.standard.words(.placeLineOpener)
    /// Small words that stand in the name of a place.
    private static let smallPlaceWords = Set(Vocabulary.standard.words(.smallPlaceWord) + ["-"])

    /// Whether words are what a scan makes of the asterisk below the organ: "k Hà Nội, ngày …", ">k".
    private func isSpeck(_ words: String) -> Bool {
        words.count <= 2 && words.unicodeScalars.allSatisfy { $0.isASCII && !"aeiouy".unicodeScalars.contains($0) }
    }
}
