import Bytes
import Identity
import Patterns
import Vocabulary

/// A type and a number without its symbol, "Chỉ thị 05", and lists of such numbers: "Nghị quyết 59, 70, 71", "số 18, 19-NQ/TW".
struct ShortForm: CitationForm {
    static let name: StaticString = "short"
    static let starts: Set<FormStart.Kind> = [.type, .code]

    private let short, notShort, counted, listMember, listSymbol, codeBehind: CompiledPattern

    /// How many numbers a list is followed for.
    private static let memberLimit = 64

    init(_ parts: GrammarParts) {
        short = CompiledPattern(Self.short(parts))
        notShort = CompiledPattern(Self.notShort())
        counted = CompiledPattern(Self.counted())
        listMember = CompiledPattern(Self.listMember())
        listSymbol = CompiledPattern(Self.listSymbol(parts))
        codeBehind = CompiledPattern(Self.codeBehind(parts))
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard start.hasNumber else { return .none }
        if start.kind == .type {
            guard let type = start.type else { return .none }
            guard let match = scanner.match(short, at: start.offset), type.isShort || isDated(match, scanner) else {
                return .none
            }
            return FormReading(read(match, type: type.name, &scanner))
        }
        // "NQ 18, 19-NQ/TW": only with the symbol that the list ends in …
        guard let match = scanner.match(short, at: start.offset), let code = match[.type],
            let type = scanner.lexicon.typeNames[scanner.text.string(code)]
        else { return .none }
        let count = scanner.mentions.count
        let end = read(match, type: type, &scanner)
        // … or with its year: "NQ 66.19/2026"; or where the document has named it before: "NQ 18" behind "Nghị quyết số 18-NQ/TW".
        guard scanner.mentions.count > count,
            scanner.mentions[count].identity.symbol != nil || scanner.mentions[count].identity.year != nil
                || match[.number].map({ isDocument(type, number: $0, scanner) }) == true
        else {
            scanner.mentions.removeSubrange(count...)
            return .none
        }
        return FormReading(end)
    }

    /// Whether "số", a number and a date stand behind a type word that is not cited by a number alone: "Sắc lệnh số 58, ngày 3-5-1946".
    private func isDated(_ match: Match, _ scanner: MentionScanner) -> Bool {
        guard let number = match[.number], hasNumberWord(match.range.lowerBound..<number.lowerBound, scanner.text)
        else { return false }
        var mention = Mention(range: match.range, kind: .short)
        return scanner.tails.take(&mention, at: match.range.upperBound, scanner) != nil && mention.identity.date != nil
    }

    /// Whether a number without "số" is a year: "Kế hoạch 2034" is one for it.
    private func isYear(_ number: Range<Int>, in range: Range<Int>, _ text: TextBytes) -> Bool {
        number.count == 4 && text.integer(number).map { (1945..<2100).contains($0) } == true
            && !hasNumberWord(range.lowerBound..<number.lowerBound, text)
    }

    /// Whether "số" ends what stands between a type word and a number.
    private func hasNumberWord(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        Self.numberWords.ends(at: text.trimmed(range).upperBound, of: text)
    }

    private func read(_ match: Match, type: String, _ scanner: inout MentionScanner) -> Int? {
        guard let number = match[.number], !isHeading(match.range.lowerBound, before: number, scanner.text) else {
            return nil
        }
        var first = Mention(range: match.range, kind: .short)
        first.identity.number = scanner.text.string(number)
        first.identity.year = match[.year].flatMap(scanner.text.integer)
        if first.identity.year == nil {
            let end = match.range.upperBound
            if isNextRow(number, of: match.range, scanner.text), !isDocument(type, number: number, scanner) {
                return nil
            }
            if scanner.matches(notShort, at: end) { return nil }
            if scanner.matches(counted, at: end) || isYear(number, in: match.range, scanner.text)
                || isCount(number, of: type, in: match.range, scanner),
                !isDocument(type, number: number, scanner)
            {
                return nil
            }
        }
        var members = self.members(first, scanner)
        for index in members.indices {
            members[index].identity.type = type
            members[index].continuesList = index > 0
        }
        guard let last = members.popLast() else { return nil }
        for member in members { _ = scanner.add(member) }
        let position = scanner.mentions.count
        let after = scanner.addWithTails(last)
        scanner.shareTails(of: position, with: (position - members.count)..<position)
        return after
    }

    /// Whether a low number without "số" counts the noun behind it: "Quyết định 20 nhân sự". What the words of decrees and circulars stand
    /// before is always their number.
    private func isCount(_ number: Range<Int>, of type: String, in range: Range<Int>, _ scanner: MentionScanner) -> Bool
    {
        let text = scanner.text
        guard number.count <= 2, let value = text.integer(number), value <= Self.highestCount,
            scanner.lexicon.vocabulary.type(named: type)?.system != .state,
            !hasNumberWord(range.lowerBound..<number.lowerBound, text)
        else { return false }
        let start = text.skipWhite(range.upperBound, text.count)
        guard start > range.upperBound else { return false }
        if let length = Self.countedNouns.length(at: start, of: text) { return !text.beginsWithLetter(start + length) }
        return Self.countedEnds.length(at: start, of: text).map { length in
            let end = start + length
            return !text.beginsWithLetter(end) && !text.beginsWithLetter(text.skipWhite(end, text.count))
        } ?? false
    }

    /// Whether a number is that of the next row or item, below the word: "trong quá trình thực hiện Đề án⏎13⏎".
    private func isNextRow(_ number: Range<Int>, of range: Range<Int>, _ text: TextBytes) -> Bool {
        let between = range.lowerBound..<number.lowerBound
        guard text[between].contains(0x0A), !hasNumberWord(between, text), number.upperBound < text.count else {
            return false
        }
        if isItemMark(number, below: range.lowerBound, text) { return true }
        var end = number.upperBound
        while end < text.count, text[end] == 0x20 { end += 1 }
        return end == text.count || text[end] == 0x0A || text[between].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
    }

    /// Whether a number with a stop opens a list below a heading: "Điều 9. Bãi bỏ một số Thông tư⏎1. Bãi bỏ". Elsewhere "Nghị quyết⏎57. Các" ends
    /// a sentence.
    private func isItemMark(_ number: Range<Int>, below word: Int, _ text: TextBytes) -> Bool {
        guard text[number.upperBound] == UInt8(ascii: "."), number.upperBound + 1 < text.count,
            isWhite(text[number.upperBound + 1])
        else { return false }
        let start = text.lineStart(of: word)
        return text.integer(number) == 1 || text.has(ArticleMap.heading, at: text.skipWhite(start, word))
    }

    /// Few counts of nouns are higher.
    private static let highestCount = 31
    private static let numberWords = PhraseList(Vocabulary.standard.words(.numberWord))
    private static let countedNouns = PhraseList(Vocabulary.standard.words(.countedNoun))
    private static let countedEnds = PhraseList(Vocabulary.standard.words(.countedEnd))

    /// Whether a document of a type and number stands in the text with its whole symbol: "Quy định 366 tiêu chí …" counts no criteria where
    /// "Quy định 366-QĐ/TW" is spoken of. Looks at the number's first places only.
    private func isDocument(_ type: String, number: Range<Int>, _ scanner: MentionScanner) -> Bool {
        let text = scanner.text
        var at = 0
        for _ in 0..<Self.memberLimit {
            guard let place = text.firstRange(of: number, from: at) else { return false }
            at = place.upperBound
            guard place.lowerBound == 0 || !isDigit(text[place.lowerBound - 1]),
                let code = scanner.match(codeBehind, at: at)?[.code]
            else { continue }
            if scanner.lexicon.fits(type, text.string(code)) { return true }
        }
        return false
    }

    /// The members of the list that a number begins: further numbers, "59, 70, 71", and the symbol that may end it, "18, 19-NQ/TW", which
    /// all of them share.
    private func members(_ first: Mention, _ scanner: MentionScanner) -> [Mention] {
        let text = scanner.text
        var members = [first]
        var end = first.range.upperBound
        var shared: Symbol?
        for _ in 0..<Self.memberLimit {
            if let range = scanner.match(listSymbol, at: end)?[.symbol],
                let (symbol, corrected) = scanner.symbol(at: range)
            {
                var last = Mention(range: range, kind: .full)
                last.identity.symbol = symbol
                last.isCorrected = corrected
                members.append(last)
                shared = symbol
                break
            }
            guard let match = scanner.match(listMember, at: end), let number = match[.number] else { break }
            let next = match.range.upperBound
            // Nothing else is counted behind "&".
            guard text[end..<number.lowerBound].contains(UInt8(ascii: "&")) || endsListMember(next, text) else { break }
            var mention = Mention(range: number.lowerBound..<next, kind: .short)
            mention.identity.number = text.string(number)
            members.append(mention)
            end = next
        }
        guard let shared else { return members }
        for index in members.indices {
            guard let number = members[index].identity.number, members[index].identity.year == nil else { continue }
            members[index].identity.symbol = Symbol(
                number: number, year: shared.year, code: shared.code, organ: shared.organ, isParty: shared.isParty)
            members[index].kind = .full
        }
        return members
    }

    /// Whether a type word and a number on the next line are a heading and its first item: "NGHỊ ĐỊNH⏎1. …", "Kết luận⏎2⏎".
    private func isHeading(_ start: Int, before number: Range<Int>, _ text: TextBytes) -> Bool {
        guard text[start..<number.lowerBound].contains(0x0A) else { return false }
        if !text[start..<number.lowerBound].contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return true }
        // A heading begins its line; "… Điều 5 Quy định⏎14." is broken by the line's end.
        var before = start
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        if before > 0, text[before - 1] >= 0x80 || isLetter(text[before - 1]) || isDigit(text[before - 1]) {
            return false
        }
        var next = number.upperBound
        if next < text.count, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") {
            return next + 1 == text.count || isWhite(text[next + 1])
        }
        while next < text.count, text[next] == 0x20 { next += 1 }
        return next == text.count || text[next] == 0x0A
    }

    /// Whether a number that ends at `offset` can be a member of a list: it counts no noun.
    private func endsListMember(_ offset: Int, _ text: TextBytes) -> Bool {
        let next = text.skipWhite(offset, text.count)
        guard next < text.count else { return true }
        switch text[next] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"),
            UInt8(ascii: "&"):
            return true
        case let byte where isDigit(byte): return true
        default: return Self.followers.begins(at: next, of: text)
        }
    }

    private static let followers = PhraseList(Vocabulary.standard.words(.afterMember))

    static func short(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "short",
            "(?<type>\(parts.types)|\(parts.codes)(?=[ \\n]))(?:\(space)\(GrammarParts.numberWord))?\(space)(?<number>\\d{1,4}(?:\\.\\d{1,2}(?=/))?)(?:/(?<year>\(GrammarParts.year)))?"
                + "(?![\\p{L}\\p{N}/%…]|\\.\\.|[.,:]\\d|[-]\\p{L}|-\\d|[ ]?[-–][ ]?\\d{4}(?!\\d))",
            reason:
                "A number without its symbol: \"Chỉ thị 05\", \"Nghị định 168/2024\". What follows decides (`notShort`).",
            matches: [
                "⟦Chỉ thị 05⟧ của Bộ Chính trị", "⟦Đề án số 16⟧ ở một số", "⟦Nghị định 168/2024⟧",
                "⟦Nghị quyết 18⟧.", "⟦NQ 66.19/2026⟧",
            ],
            rejects: [
                "⟦Chỉ thị 05-CT/TW", "⟦Kế hoạch 3.5", "⟦Nghị quyết 12%", "⟦Nghị quyết số 66…/2026/NQ-CP",
                "⟦Nghị quyết 2020 - 2025 đã",
            ])
    }

    static func notShort() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "notShort",
            "(?:\(space)(?i:năm(?!\(space)\\d{4}(?![-\\d]|[ ]?[-–]))|tháng|ngày(?!\(space)\\d)|quý|lần|bước|điểm|nội dung|nhiệm vụ|giải pháp|mục tiêu|nhóm|"
                + "người|trang|bản|cuộc|kỳ|tuổi|giờ|phần|đợt|cấp|tỷ|triệu|nghìn|đồng|dự án|đơn vị|xã|huyện|tỉnh|địa phương))(?![\\p{L}])",
            reason: "A number that counts something is no document's number: \"Kế hoạch 5 năm\".",
            matches: ["⟦ năm⟧ 2021-2025", "⟦ năm⟧ 2026 - 2030", "⟦ NĂM⟧ (2021", "⟦ nhiệm vụ⟧", "⟦ tháng⟧ đầu năm"],
            rejects: ["⟦ của Bộ Chính trị", "⟦ năm 2025", "⟦ tiêu chí⟧"])
    }

    static func counted() -> PatternEntry {
        return PatternEntry(
            "counted",
            "[ ](?:vấn đề|chiều|khâu|loại|chỉ tiêu|tiêu chí|chuyên đề|lĩnh vực|trường hợp|thủ tục|công việc|vị trí|chức danh|đồng chí|"
                + "hộ|lớp|thôn|phương án|kịch bản|hình thức|biện pháp|tuần|phút)(?![\\p{L}])",
            reason:
                "What a number counts, \"Quyết định 3 vấn đề\", and what a document's title may begin with as well, \"Quy định 366 tiêu "
                + "chí\": the number is a document's where its symbol stands in the text.",
            matches: ["⟦ vấn đề⟧", "⟦ chiều⟧.", "⟦ tiêu chí⟧ đánh giá"], rejects: ["⟦ của Bộ Chính trị", "⟦ năm"])
    }

    static func codeBehind(_ parts: GrammarParts) -> PatternEntry {
        return PatternEntry(
            "codeBehind", "(?:/\\d{4})?[-/](?<code>\(parts.codes))(?![\\p{L}])",
            reason: "What makes a number a document's: the code of a type behind it.",
            matches: ["⟦-QĐ⟧/TW", "⟦/2020/NĐ⟧-CP", "⟦/NQ⟧-CP"], rejects: ["⟦-QĐTW", "⟦ QĐ"])
    }

    static func listMember() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "listMember",
            "(?:\(gap)(?:[,;&]\(gap)(?:và\(space))?|và\(space)|hoặc\(space))|[ ](?=\\d))(?:(?:số|Số)\(space))?(?<number>\\d{1,4})(?![\\p{L}\\p{N}/%]|[.,:]\\d|-\\d|[ ]?[-–]\(gap)\\p{L})",
            reason:
                "A further number of a list whose head stands before it: \"Nghị quyết 59, 70, 71\", \"68 & 198\".",
            matches: ["⟦, 70⟧, 71", "⟦ & 198⟧", "⟦ và số 72⟧ của", "⟦ 70⟧ 71"],
            rejects: ["⟦, 19-NQ/TW", "⟦, 12/2020"])
    }

    static func listSymbol(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "listSymbol",
            "\(gap)(?:[,;&]\(gap)(?:và\(space))?|và\(space)|hoặc\(space))(?:(?:số|Số)\(space))?(?<symbol>\(parts.bareSymbol))",
            reason:
                "The whole symbol that ends a list of numbers and lends them its own: \"số 18, 19-NQ/TW\".",
            matches: ["⟦, 19-NQ/TW⟧", "⟦ và số 167-KL/TW⟧", "⟦, 188- KL/TW⟧"], rejects: ["⟦, 19 của"])
    }
}
