import Bytes
import Vocabulary

/// Where the name of an issuer ends.
///
/// The pattern follows capitals, and so may run on into the next line, cell or title. A name ends
///
/// ```
/// … của HĐND tỉnh⏎Xét tình hình                at the end of its paragraph
/// … của UBND tỉnh Hòa Bình Còn hiệu lực        behind a known province
/// … của Bộ trưởng Bộ Nội vụ CỘNG HÒA XÃ HỘI    before a run of capitals
/// … của UBND tỉnh An Bình Thành lập tổ         before the verb of a title, behind its place
/// … của UBND tỉnh An Bình Xem chi tiết         before a link, a cell or a form's field
/// … của UBND tỉnh Mượn đất làm kho             before a syllable that a small word follows which goes on with no sentence,
/// … của UBND xã An Bình Mượn đất làm kho       where no table knows a place of that name
/// … của UBND tỉnh⏎Phòng Quản lý đô thị         before the name of another body on the next line
/// … của UBND tỉnh⏎Lâm Giang, ngày 5/7/2031     before the line with place and date
/// ```
struct IssuerEnd: Sendable {
    private let verbs, labels: PhraseList
    /// Small words behind a name that are no second syllable of what its last one begins.
    private let stops: Set<String>
    /// What the names of bodies begin with.
    private let bodies: PhraseList
    private let vocabulary: Vocabulary
    /// The beginnings of names that are known whole, folded, word by word: within one of them no name ends.
    private let openings: Set<ExactText>
    /// The names that are known whole, folded.
    private let names: Set<ExactText>
    /// Small words that go on behind a name on the next line, where any other begins a sentence with the capital before it.
    private static let followers = Set(Vocabulary.standard.words(.issuerFollower))
    /// Words that no name ends with.
    private static let openWords = Set(Vocabulary.standard.words(.issuerOpenEnd))

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        verbs = PhraseList(vocabulary.titleOpeners.words(.verb))
        labels = PhraseList(vocabulary.titleOpeners.words(.label))
        stops = Set(vocabulary.issuerWords.words(.stop) + vocabulary.words(.behindName))
        bodies = PhraseList(
            (vocabulary.issuerWords.words(.head) + vocabulary.issuerWords.words(.field)).map { $0 + " " })
        let names = vocabulary.issuerWords.words(.whole) + vocabulary.organs.filter(\.isUnique).flatMap(\.names)
        self.names = Set(names.map { ExactText(Folding.fold($0)) })
        openings = Set(
            names.flatMap { name in
                let folded = Folding.fold(name)
                let ends = folded.utf8.indices.filter { folded.utf8[$0] == UInt8(ascii: " ") } + [folded.endIndex]
                return ends.map { ExactText(String(folded[..<$0])) }
            })
    }

    /// Returns the name without what does not belong to it.
    func cut(_ name: Range<Int>, in text: TextBytes, _ cache: ReadingCache) -> Range<Int> {
        // What stands on one line, and not in capitals at its end, depends on itself alone.
        var isOnItsOwn = text[name.upperBound - 1] &- 0x41 >= 26
        var index = name.lowerBound
        while isOnItsOwn, index < name.upperBound {
            isOnItsOwn = text[index] != 0x0A
            index += 1
        }
        if isOnItsOwn, cache.isWholeIssuer(text, name) { return name }
        let whole = cut(name, in: text)
        if isOnItsOwn, whole == name, !endsInUnknownPlace(name, text) { cache.noteWholeIssuer(text, name) }
        return whole
    }

    /// Whether a name ends with that of a place which no table knows: what follows tells how much of it is the place's.
    private func endsInUnknownPlace(_ name: Range<Int>, _ text: TextBytes) -> Bool {
        let words = self.words(of: name, in: text)
        let folded = Folding.fold(text.folded(name)).exactWords
        guard words.count == folded.count else { return true }
        let place = folded.indices.compactMap { index in
            vocabulary.placeKindIndex.opening(folded[index...]).map { (kind: $0.kind, start: index + $0.count) }
        }.last
        guard let place, place.kind.isTerritory, place.start < words.count else { return false }
        return !isKnown(words[place.start].lowerBound..<name.upperBound, place.kind, text)
    }

    private func cut(_ name: Range<Int>, in text: TextBytes) -> Range<Int> {
        let words = self.words(of: name, in: text)
        guard words.count > 1 else { return name }
        let folded = Folding.fold(text.folded(name)).exactWords
        guard folded.count == words.count else { return name }
        let known = knownWords(folded)
        var place: (start: Int, kind: PlaceKind)?
        for index in words.indices {
            if index >= known,
                (isComplete(folded[..<index], place?.start) && isBroken(before: index, words, folded, text))
                    || isComplete(folded[..<index], place?.start) && verbs.begins(at: words[index].lowerBound, of: text)
                    || place.map({ index < $0.start }) ?? false && verbs.begins(at: words[index].lowerBound, of: text)
                    || beginsCapitals(index, words, name, text)
                    || beginsLine(index, behind: place?.start, words, folded, text)
                    || place.map({ endsPlace($0, at: index, words, text) }) ?? false
            {
                return name.lowerBound..<words[index - 1].upperBound
            }
            if let (kind, count) = vocabulary.placeKindIndex.opening(folded[index...]),
                index + count > place?.start ?? 0
            {
                place = (index + count, kind)
            }
        }
        return name
    }

    /// Whether words can be a whole name: it has come to its place, or is known. Others may go on in the next line: "Bộ Lao động⏎Thương
    /// binh và Xã hội".
    private func isComplete(_ words: ArraySlice<ExactText>, _ place: Int?) -> Bool {
        place.map { words.count >= $0 } ?? false || names.contains(ExactText(words.map(\.text).joined(separator: " ")))
    }

    /// How many words from the first on are those of a known name.
    private func knownWords(_ words: [ExactText]) -> Int {
        var known = 1
        var opening = words[0].text
        while known < words.count {
            opening += " " + words[known].text
            guard openings.contains(ExactText(opening)) else { break }
            known += 1
        }
        return known
    }

    private func words(of name: Range<Int>, in text: TextBytes) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = name.lowerBound
        while start < name.upperBound {
            var end = start
            while end < name.upperBound, !isWhite(text[end]) { end += 1 }
            if end > start { words.append(start..<end) }
            start = text.skipWhite(end, name.upperBound)
        }
        return words
    }

    /// Whether a line ends before a word, and a new sentence begins with it.
    private func isBroken(before index: Int, _ words: [Range<Int>], _ folded: [ExactText], _ text: TextBytes) -> Bool {
        let gap = words[index - 1].upperBound..<words[index].lowerBound
        guard let lineEnd = text[gap].firstIndex(of: 0x0A), text.isCapital(at: words[index].lowerBound),
            !Self.openWords.contains(folded[index - 1].text)
        else { return false }
        let next = text.skipWhite(words[index].upperBound, text.count)
        // Punctuation ends the name there; a capital, or what goes on behind a name, does not begin a sentence.
        guard next < text.count, next > words[index].upperBound, text[next] &- 0x61 < 26 || text[next] >= 0x80,
            !text.isCapital(at: next)
        else { return false }
        var end = next
        while end < text.count, !isWhite(text[end]), end - next < 16 { end += 1 }
        if Self.followers.contains(text.string(next..<end)) { return false }
        return !isWrapped(at: lineEnd, text)
    }

    /// Whether behind a name that needs none more another body, or the line with place and date, begins the next line.
    private func beginsLine(
        _ index: Int, behind place: Int?, _ words: [Range<Int>], _ folded: [ExactText], _ text: TextBytes
    ) -> Bool {
        guard index > 0, text[words[index - 1].upperBound..<words[index].lowerBound].contains(0x0A),
            isComplete(folded[..<index], place), !Self.openWords.contains(folded[index - 1].text)
        else { return false }
        let line = text.trimmed(words[index].lowerBound..<text.lineEnd(from: words[index].lowerBound))
        if line.count < Self.longestDateLine, isDigit(text[line.upperBound - 1]),
            text.firstIndex(of: "ngày", from: line.lowerBound, to: line.upperBound) != nil
        {
            return true
        }
        // "thành phố⏎Hội An" goes on; only where no name of the place stands yet is a body another one.
        guard place == index || place == nil, bodies.begins(at: words[index].lowerBound, of: text) else { return false }
        return !(index..<min(words.count, index + 3)).contains { end in
            PlaceNames.standard.isKnown(text.folded(words[index].lowerBound..<words[end].upperBound), .district)
        }
    }

    private static let longestDateLine = 100

    /// Whether the text is wrapped hard, and a line is as long as the others around it.
    private func isWrapped(at lineEnd: Int, _ text: TextBytes) -> Bool {
        let window = max(0, lineEnd - 2_000)..<min(text.count, lineEnd + 2_000)
        var lengths: [Int] = []
        var line = window.lowerBound
        while line < window.upperBound {
            let end = min(text.lineEnd(from: line), window.upperBound)
            if end > line { lengths.append(end - line) }
            line = end + 1
        }
        guard let width = lengths.max(), lengths.count(where: { $0 * 20 >= width * 17 }) >= 4 else { return false }
        var start = lineEnd
        while start > 0, text[start - 1] != 0x0A, lineEnd - start < width { start -= 1 }
        return (lineEnd - start) * 4 >= width * 3
    }

    /// Whether a run of words in capitals begins behind a name that has small letters.
    private func beginsCapitals(_ index: Int, _ words: [Range<Int>], _ name: Range<Int>, _ text: TextBytes) -> Bool {
        // "GD&ĐT" is an abbreviation, no heading.
        func isInCapitals(_ word: Range<Int>) -> Bool {
            // Nearly every word has a small letter without marks.
            guard !text[word].contains(where: { $0 &- 0x61 < 26 }) else { return false }
            let letters = text.string(word)
            return letters.count > 1 && letters.allSatisfy(\.isUppercase)
        }
        guard isInCapitals(words[index]),
            text[name.lowerBound..<words[index].lowerBound].contains(where: { $0 &- 0x61 < 26 })
        else { return false }
        if index + 1 < words.count { return isInCapitals(words[index + 1]) }
        let next = text.skipWhite(name.upperBound, text.count)
        var end = next
        while end < text.count, !isWhite(text[end]), end - next < 24 { end += 1 }
        return end > next && isInCapitals(next..<end)
    }

    /// Whether the name of a place ends before a word: behind a known province, or where a verb opens a title.
    private func endsPlace(
        _ place: (start: Int, kind: PlaceKind), at index: Int, _ words: [Range<Int>], _ text: TextBytes
    ) -> Bool {
        guard index >= place.start else { return false }
        if verbs.begins(at: words[index].lowerBound, of: text) || isLabel(at: words[index].lowerBound, text) {
            return true
        }
        guard place.kind.isTerritory else { return false }
        if opensPhrase(index, behind: place, words, text) { return true }
        guard index > place.start else { return false }
        let level = place.kind.level
        func isKnown(_ end: Int) -> Bool {
            let name = text.folded(words[place.start].lowerBound..<words[end].upperBound)
            return level == .provincial && vocabulary.province(named: name) != nil
                || PlaceNames.standard.isKnown(name, level)
        }
        // "Bà Rịa" goes on to "Bà Rịa - Vũng Tàu": the longest known name counts.
        // A commune may have a longer name than one of another province: "phường Cồn Sẻ", "xã Tân Lập Thượng".
        guard level == .provincial, isKnown(index - 1),
            text.isCapital(at: words[index].lowerBound) || text[words[index].lowerBound] == 0x2D
        else { return false }
        return !(index..<min(words.count, place.start + 5)).contains(where: isKnown)
    }

    /// Whether a link, a cell or a form's field begins at an offset, as a word of its own.
    private func isLabel(at offset: Int, _ text: TextBytes) -> Bool {
        guard let length = labels.length(at: offset, of: text) else { return false }
        let end = offset + length
        return end == text.count || !isLetter(text[end]) && text[end] < 0x80
    }

    /// Whether a capitalised syllable behind the kind of a place, or behind its name, begins a phrase and is none of the name: a small word
    /// follows that goes on with no sentence, and no table knows a place of the longer name.
    private func opensPhrase(
        _ index: Int, behind place: (start: Int, kind: PlaceKind), _ words: [Range<Int>], _ text: TextBytes
    ) -> Bool {
        let (word, first) = (words[index], words[place.start])
        // A name has two syllables, unless a table knows one of a single one.
        guard index != place.start + 1 || isKnown(first, place.kind, text), text.isCapital(at: word.lowerBound),
            index == place.start || text[words[index - 1].lowerBound] != UInt8(ascii: "-")
        else { return false }
        let next = text.skipWhite(word.upperBound, text.count)
        var end = next
        while end < text.count, isLetter(text[end]) || text[end] >= 0x80 { end += 1 }
        let follower = text.string(next..<end)
        guard next > word.upperBound, follower.first?.isLowercase == true, !stops.contains(follower) else {
            return false
        }
        return !isKnown(first.lowerBound..<word.upperBound, place.kind, text)
            && !isKnown(first.lowerBound..<end, place.kind, text)
    }

    /// Whether a table knows a place of a kind by a name.
    private func isKnown(_ range: Range<Int>, _ kind: PlaceKind, _ text: TextBytes) -> Bool {
        let name = text.folded(range)
        return PlaceNames.standard.isKnown(name, kind.level) || vocabulary.province(named: name) != nil
    }
}
