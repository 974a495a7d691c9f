import Bytes
import Identity
import Patterns
import Vocabulary

/// Finds the mentions in a text: one scan for the places where a citation can begin, and the forms tried at each.
struct MentionScanner {
    let forms: CitationForms
    let lexicon: Lexicon
    let tails: Tails
    let text: TextBytes
    let scratch: MatchMemory
    let cache: ReadingCache
    var mentions: [Mention] = []
    /// The short names that documents get, where they are given.
    var shortNames: [Range<Int>] = []
    /// Where the type word of a law stands and no name that is known or ends by itself.
    var unreadLaws: [Int] = []
    /// The form that is being tried.
    private var form: StaticString = ""

    /// Makes a scanner.
    ///
    /// - Parameter room: An empty list with room for mentions: to grow one for each document would take new memory over and over.
    init(forms: CitationForms, text: TextBytes, scratch: MatchMemory, cache: ReadingCache, room: consuming [Mention]) {
        self.forms = forms
        lexicon = forms.lexicon
        tails = forms.tails
        self.text = text
        self.scratch = scratch
        self.cache = cache
        mentions = room
    }

    /// Reads the whole text; the mentions are then in its order.
    ///
    /// - Complexity: O(*n*): each pattern looks at a bounded window, and the scan goes on behind what was found.
    mutating func scan() {
        var at = 0
        var small = SmallStarts(text)
        while let anchor = forms.anchors.next(in: text, from: at) {
            let end = readSmall(&small, from: at, before: anchor.range.lowerBound)
            at = end > anchor.range.lowerBound ? end : read(anchor)
        }
        _ = readSmall(&small, from: at, before: text.count)
    }

    /// Reads what begins in small letters between two anchors; returns where to go on.
    private mutating func readSmall(_ small: inout SmallStarts, from start: Int, before end: Int) -> Int {
        var at = start
        while let word = small.next(from: at, before: end) {
            at = word.range.upperBound
            guard !followsLetter(word.kind, word.range.lowerBound) else { continue }
            var start = FormStart(kind: word.kind, range: word.range)
            if word.kind == .opening {
                var verb = word.range.lowerBound
                while verb > 0, isWhite(text[verb - 1]) { verb -= 1 }
                guard let length = Self.namingVerbs.length(endingAt: verb, of: text) else { continue }
                start = FormStart(
                    kind: .opening, range: text.skipWhite(verb - length + 1, verb)..<word.range.upperBound)
            } else if word.kind == .meeting {
                guard let begin = beginningOfMeeting(word.range.lowerBound) else { continue }
                start = FormStart(kind: .meeting, range: begin..<word.range.upperBound)
            } else {
                start.takeType(lexicon.typeWords.value(text, word.range), text)
            }
            at = max(at, readForms(at: start) ?? 0)
        }
        return at
    }

    /// Reads what begins at an anchor; returns where to go on.
    private mutating func read(_ anchor: AnchorScanner.Anchor) -> Int {
        let offset = anchor.range.lowerBound
        guard !followsLetter(anchor.kind, offset), let end = forms.anchors.end(of: anchor, in: text, scratch) else {
            return offset + 1
        }
        var start = FormStart(kind: anchor.kind, range: anchor.range)
        if anchor.kind == .meeting {
            guard let begin = beginningOfMeeting(offset) else { return end }
            start = FormStart(kind: .meeting, range: begin..<end)
        }
        if anchor.kind == .type || anchor.kind == .code {
            start.takeType(lexicon.typeWords.value(text, anchor.range), text)
        }
        return max(readForms(at: start) ?? 0, end)
    }

    /// Reads the first form that fits at a start; returns where to go on behind it, nil where none does.
    mutating func readForms(at start: FormStart) -> Int? {
        for form in forms.forms(at: start.kind) {
            self.form = type(of: form).name
            switch form.read(at: start, &self) {
            case .citation(let end): return end
            case .none: continue
            case .refused: return nil
            }
        }
        return nil
    }

    /// Whether an anchor stands in the middle of a word or number. What a page has glued to the word before does not: a type with a capital
    /// behind a small letter, "Căn cứLuật", and a number behind its word, "số101/2024/NĐ-CP".
    private func followsLetter(_ kind: FormStart.Kind, _ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = text[offset - 1]
        guard before >= 0x80 ? text.endsWithLetter(offset) : isDigit(before) || isLetter(before) else { return false }
        switch kind {
        case .number:
            let word = Self.numberWords.length(endingAt: offset, of: text).map { offset - $0 }
            return word.map { $0 > 0 && !isWhite(text[$0 - 1]) } ?? true
        case .type:
            let start = text.boundary(max(0, offset - 3))
            return !(text.isCapital(at: offset) && text.string(start..<offset).last?.isLowercase == true)
        default: return true
        }
    }

    // MARK: - For the forms

    /// Returns what a pattern takes at an offset, or from there on where it is a search.
    func match(_ pattern: CompiledPattern, at offset: Int, to end: Int? = nil) -> Match? {
        pattern.match(in: text, from: offset, to: end, scratch)
    }

    /// Returns whether a pattern matches at an offset.
    func matches(_ pattern: CompiledPattern, at offset: Int, to end: Int? = nil) -> Bool {
        pattern.matches(text, from: offset, to: end, scratch)
    }

    /// Returns the symbol that is written in a range.
    func symbol(at range: Range<Int>) -> (symbol: Symbol, isCorrected: Bool)? { cache.symbol(text, range) }

    /// Returns a law's name as the vocabulary writes it, or as the text does.
    func lawName(_ range: Range<Int>) -> String { cache.lawName(text, range) }

    /// Adds a mention; returns where it ends.
    mutating func add(_ mention: consuming Mention) -> Int {
        let end = mention.range.upperBound
        mention.form = form
        mentions.append(mention)
        return end
    }

    /// Adds a mention with its date, year, issuer and term as far as they run without interruption; returns where they end.
    mutating func addWithTails(_ mention: consuming Mention) -> Int {
        var end = mention.range.upperBound
        for _ in 0..<5 {
            guard let next = tails.take(&mention, at: end, self) else { break }
            end = next
        }
        mention.range = mention.range.lowerBound..<end
        let (symbol, issuer) = (mention.identity.symbol, mention.identity.issuer)
        if let provincial = symbol?.ofProvince(issuer: issuer, written: text[mention.range]) {
            mention.identity.symbol = provincial
        } else if let whole = lexicon.withTypeCode(mention.identity) {
            mention.identity.symbol = whole
            mention.isCorrected = true
        }
        return add(mention)
    }

    /// Lends the members of a list what stands behind its last one: the issuer and the term are those of all of them, and so is the date
    /// of those with a whole symbol where none of these has its own, "số 187, 188-KL/TW ngày 29/8/2025".
    mutating func shareTails(of last: Int, with members: Range<Int>) {
        let shared = mentions[last].identity
        let isDated = mentions[members].contains {
            $0.kind == .full && ($0.identity.date != nil || $0.identity.year != nil)
        }
        for index in members {
            mentions[index].identity.issuer = mentions[index].identity.issuer ?? shared.issuer
            mentions[index].identity.term = mentions[index].identity.term ?? shared.term
            if !isDated, mentions[index].kind == .full { mentions[index].identity.date = shared.date }
        }
    }

    /// Adds a mention by a whole symbol behind a type word or code; returns where it ends, nil where the number is no citation.
    mutating func addNumbered(start: Int, symbol range: Range<Int>, type: String?) -> Int? {
        guard var (symbol, corrected) = symbol(at: range) else { return nil }
        if let type, let put = lexicon.withCode(of: type, symbol) { (symbol, corrected) = (put, true) }
        if type == DocumentType.letter, let letter = lexicon.asLetter(symbol) { symbol = letter }
        // "Văn bản đề nghị theo mẫu số 25/ĐK-TCT" is a form's number.
        if range.lowerBound - start > 24, isForm(before: range.lowerBound) { return nil }
        // "Kế hoạch thực hiện nghị quyết số 12-NQ/TW": the number is the nearer noun's.
        if range.lowerBound - start > 64, let type, let code = symbol.code, !lexicon.fits(type, code) { return nil }
        var mention = Mention(range: start..<range.upperBound, kind: .full)
        // "Văn bản số 05-CT/TW" is no Công văn.
        let isOther = type == DocumentType.letter && symbol.code.map { !lexicon.fits(DocumentType.letter, $0) } ?? false
        mention.identity.type =
            isOther ? lexicon.type(of: symbol) : type.map { nearer($0, of: symbol, before: range, from: start) }
        mention.identity.symbol = symbol
        mention.isCorrected = corrected
        let position = mentions.count
        let end = addWithTails(mention)
        return tails.furtherNumbers(behind: position, at: end, &self)
    }

    /// Returns the type of a symbol behind the words of two types, "Thông báo kết luận số 12-KL/TU": the one that the symbol's code tells.
    private func nearer(_ type: String, of symbol: Symbol, before range: Range<Int>, from start: Int) -> String {
        guard let code = symbol.code, !lexicon.fits(type, code), let own = lexicon.type(of: symbol),
            text.folded(start..<range.lowerBound).lowercased().contains(own.lowercased())
        else { return type }
        return own
    }

    /// Returns where what a meeting adopted begins: at the word in small letters before the meeting's name at `offset`, "nghị quyết Đại
    /// hội", "nghị quyết, kết luận Hội nghị Trung ương"; nil where it has no such word before it.
    private func beginningOfMeeting(_ offset: Int) -> Int? {
        var end = offset
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        for words in Self.meetingWords where end >= words.count && end < offset {
            guard text[(end - words.count)..<end].elementsEqual(words) else { continue }
            let begin = end - words.count
            return mentions.last.map { $0.range.upperBound <= begin } ?? true ? begin : nil
        }
        return nil
    }

    private static let numberWords = PhraseList(Vocabulary.standard.words(.numberWord))
    private static let namingVerbs = PhraseList(Vocabulary.standard.words(.namingVerb))
    private static let meetingWords = Vocabulary.standard.words(.meetingWord).map { Array($0.utf8) }

    /// Returns whether a form, contract or licence number stands before `offset`: "Mẫu số", "Hợp đồng số".
    func isForm(before offset: Int) -> Bool {
        var end = offset
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard text.has("số", before: end) || text.has("SỐ", before: end) || text.has("ẫu", before: end) else {
            return false
        }
        let window = text.folded(text.boundary(max(0, offset - 32))..<offset)
        return Self.formWords.contains { window.hasSuffix($0) }
    }

    private static let formWords = Vocabulary.standard.words(.formNumber)

    /// Returns whether only a comma, semicolon, "và" or "số" stands between the last mention and `offset`.
    func isListSeparator(before offset: Int) -> Bool {
        mentions.last.map { isListSeparator(between: $0.range.upperBound, and: offset) } ?? false
    }

    /// Returns whether only such a separator stands between two offsets.
    func isListSeparator(between start: Int, and end: Int) -> Bool {
        start <= end && end - start < 24 && Self.separators.contains(text.folded(start..<end))
    }

    private static let separators = Set(Vocabulary.standard.words(.listSeparator))
}
