import Bytes
import Identity
import Patterns
import Vocabulary

/// A law, code or ordinance by its name, with its number or year: "Luật Đất đai năm 2013".
struct LawForm: CitationForm {
    static let name: StaticString = "law"
    static let starts: Set<FormStart.Kind> = [.type, .smallType, .smallLaw]

    private let names: LawNameReader
    private let amendingLaw, lawNumber, passedOn, amendedIn, revisedIn: CompiledPattern
    /// Words before which "Luật" is half of another word or name.
    private let otherWords = PhraseList(Vocabulary.standard.words(.beforeNoLaw))
    /// The types of two words whose second one is a type, too, by that; and their first words.
    private static let codes = Dictionary(
        DocumentType.laws.compactMap { code in
            DocumentType.laws.first { code.hasSuffix(" " + $0.lowercased()) }.map { ($0, code) }
        }, uniquingKeysWith: { first, _ in first })
    private let codeHeads = PhraseList(
        codes.map { type, code in code.dropLast(type.count + 1).lowercased() })
    /// Words before which it is a draft.
    private let draftWords = PhraseList(Vocabulary.standard.words(.beforeDraftLaw))

    /// How many laws the list in an amending law's name is followed for.
    private static let listLimit = 24

    init(_ parts: GrammarParts) {
        names = LawNameReader(parts)
        amendingLaw = CompiledPattern(Self.amendingLaw())
        lawNumber = CompiledPattern(Self.lawNumber(parts))
        passedOn = CompiledPattern(Self.passedOn())
        amendedIn = CompiledPattern(Self.amendedIn())
        revisedIn = CompiledPattern(Self.revisedIn())
    }

    var patterns: [CompiledPattern] { names.patterns + [amendingLaw, lawNumber, passedOn, amendedIn, revisedIn] }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let type = start.type, type.isLaw else { return .none }
        if start.kind == .smallLaw { return readSmall(at: start, &scanner) }
        let isHalf = stands(behind: otherWords, at: start.offset, scanner.text)
        // In small letters it is a type before a law's number alone, and no half of "kỷ luật số".
        if start.kind == .smallType {
            return isHalf || !isOfAssembly(scanner.match(lawNumber, at: start.range.upperBound), scanner)
                ? .refused : .none
        }
        guard !isHalf else { return .none }
        let isDraft = stands(behind: draftWords, at: start.offset, scanner.text)
        let (offset, name) = whole(start.offset, type.name, scanner)
        let amended = amending(at: offset, name, scanner)
        guard var mention = amended?.mention ?? named(at: offset, name, scanner) else {
            // The document may say elsewhere which law it is.
            if !isDraft { scanner.unreadLaws.append(start.offset) }
            return .none
        }
        mention.identity.type = name
        takeNumber(&mention, amended: amended?.inner, scanner)
        // A draft has no number, and is not the law of its name that is in force.
        if isDraft, mention.identity.symbol == nil { return .citation(end: mention.range.upperBound) }
        takeWholeName(&mention, scanner)
        return finish(mention, &scanner)
    }

    /// Reads the name of a known law in small letters, which is one where a year or a date follows: "luật cư trú năm 2020".
    private func readSmall(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard !stands(behind: otherWords, at: start.offset, scanner.text),
            !stands(behind: draftWords, at: start.offset, scanner.text),
            let (offset, type) = start.type.map({ whole(start.offset, $0.name, scanner) }),
            let found = names.known(at: offset, scanner)
        else { return .none }
        var mention = Mention(range: offset..<found.end, kind: .named)
        mention.identity.name = .law("\(type) \(scanner.lawName(found.name))")
        mention.identity.type = type
        takeNumber(&mention, amended: nil, scanner)
        var dated = mention
        let isTold =
            mention.identity.symbol != nil || mention.identity.year != nil
            || scanner.tails.take(&dated, at: mention.range.upperBound, scanner) != nil && dated.identity.date != nil
        return isTold ? finish(mention, &scanner) : .none
    }

    /// Adds a law with what stands behind its name.
    private func finish(_ mention: Mention, _ scanner: inout MentionScanner) -> FormReading {
        let after = scanner.addWithTails(mention)
        let added = scanner.mentions.count - 1
        if scanner.mentions[added].identity.date == nil, let passed = scanner.match(passedOn, at: after) {
            scanner.mentions[added].identity.date = passed.date(in: scanner.text)
        }
        return .citation(end: takeAmendment(of: added, at: after, &scanner))
    }

    /// Where a law's type word begins, and its type: of "bộ Luật" only the second syllable has a capital.
    private func whole(_ start: Int, _ type: String, _ scanner: MentionScanner) -> (offset: Int, type: String) {
        guard let code = Self.codes[type],
            let begin = self.start(of: codeHeads, behindWhich: start, scanner.text),
            scanner.mentions.last.map({ $0.range.upperBound <= begin }) ?? true
        else { return (start, type) }
        return (begin, code)
    }

    /// Gives a name that is cut short to the first words of one law of its year that law's name: "Luật Bầu cử 2015".
    private func takeWholeName(_ mention: inout Mention, _ scanner: MentionScanner) {
        guard mention.identity.symbol == nil, let year = mention.identity.year,
            case .law(let name)? = mention.identity.name,
            let whole = scanner.lexicon.wholeLaw(beginning: name, in: year)
        else { return }
        mention.identity.name = .law(whole)
    }

    /// Takes up the year in which a law of no year of its own was amended; returns where the citation ends.
    private func takeAmendment(of added: Int, at end: Int, _ scanner: inout MentionScanner) -> Int {
        let identity = scanner.mentions[added].identity
        guard identity.symbol == nil, identity.year == nil, identity.date == nil,
            let match = scanner.match(amendedIn, at: end), let year = match[.year]
        else { return end }
        scanner.mentions[added].identity.amendedIn = scanner.text.integer(year)
        // What stands in parentheses or behind a comma is no part of it.
        guard !scanner.text[match.range].contains(where: { $0 == UInt8(ascii: "(") }),
            scanner.text[end] != UInt8(ascii: ",")
        else { return end }
        scanner.mentions[added].range = scanner.mentions[added].range.lowerBound..<match.range.upperBound
        return match.range.upperBound
    }

    /// Whether a number is one of the Assembly, as laws have it.
    private func isOfAssembly(_ number: Match?, _ scanner: MentionScanner) -> Bool {
        guard let range = number?[.symbol], let (symbol, _) = scanner.symbol(at: range) else { return false }
        return symbol.organ.hasPrefix("QH") || symbol.organ.hasPrefix("UBTVQH")
    }

    /// Takes up the number behind a law's name, or the year.
    ///
    /// - Parameter amended: The name of the only law that it amends. Of two numbers the first is that law's.
    private func takeNumber(_ mention: inout Mention, amended: String?, _ scanner: MentionScanner) {
        let start = mention.range.lowerBound
        func number(at end: Int) -> Number? { self.number(at: end, of: mention, amended, scanner) }
        let end = mention.range.upperBound
        let revised = amended == nil ? scanner.match(revisedIn, at: end) : nil
        let year =
            revised.map { ($0[.year].flatMap(scanner.text.integer), $0.range.upperBound) }
            ?? scanner.tails.lawYear(scanner, at: end)
        var found = number(at: end) ?? year.flatMap { number(at: $0.1) }
        if let amended, let inner = found {
            let known = scanner.lexicon.vocabulary.knownDocuments(symbol: inner.symbol.text)
            if let own = number(at: inner.end) {
                found = own
            } else if known.contains(where: { $0.names.contains(amended) }) {
                mention.amended = inner.symbol
                mention.range = start..<inner.end
                return
            }
        }
        if let found, found.isOfYear(year?.0) {
            mention.identity.symbol = found.symbol
            mention.identity.date = found.date
            mention.isCorrected = found.isCorrected
            mention.kind = .full
            mention.range = start..<found.end
        } else if let year {
            mention.identity.year = year.0
            mention.range = start..<year.1
            if revised != nil, case .law(let name)? = mention.identity.name, let year = year.0,
                scanner.lexicon.isAmended(name, in: year), let type = mention.identity.type
            {
                mention.identity.name = .law("\(type) \(LawName.amending) \(name)")
            }
        }
    }

    /// The number behind a law's name.
    private struct Number {
        let symbol: Symbol
        let isCorrected: Bool
        /// The date that stands before it.
        let date: CalendarDate?
        /// Whether it stands in parentheses or behind a comma, where it may be another's.
        let isApart: Bool
        let end: Int

        /// Whether a law of a year that is told can have it.
        func isOfYear(_ year: Int?) -> Bool {
            guard isApart, let year = date?.year ?? year, let own = symbol.year else { return true }
            return own == year
        }
    }

    /// The number that stands at an offset behind a law's name, as far as it can be that law's.
    private func number(at end: Int, of mention: Mention, _ amended: String?, _ scanner: MentionScanner) -> Number? {
        guard let match = scanner.match(lawNumber, at: end), let range = match[.symbol],
            let (symbol, isCorrected) = scanner.symbol(at: range)
        else { return nil }
        let number = Number(
            symbol: symbol, isCorrected: isCorrected, date: match.date(in: scanner.text),
            isApart: match[.apart] != nil, end: match.range.upperBound)
        guard number.isApart else { return number }
        guard isOfAssembly(match, scanner), number.isOfYear(nil), case .law(let name)? = mention.identity.name else {
            return nil
        }
        // "Luật Xây dựng (Luật số 62/2020/QH14)" has that of a law that amends it.
        let known = scanner.lexicon.vocabulary.knownDocuments(symbol: symbol.text)
        return known.isEmpty || amended != nil || known.contains { $0.names.contains(name) } ? number : nil
    }

    /// Whether "Luật" at an offset stands right behind one of some words: as half of another word, "PHÁP LUẬT", or of a name, "Khoa Luật".
    private func stands(behind words: PhraseList, at offset: Int, _ text: TextBytes) -> Bool {
        start(of: words, behindWhich: offset, text) != nil
    }

    /// Where one of some words begins, as a word of its own, right behind which an offset is.
    private func start(of words: PhraseList, behindWhich offset: Int, _ text: TextBytes) -> Int? {
        var end = offset
        while end > 0, offset - end < 4, isWhite(text[end - 1]) { end -= 1 }
        guard end < offset, let length = words.length(endingAt: end, of: text) else { return nil }
        let start = end - length
        return start == 0 || !(isLetter(text[start - 1]) || text.endsWithLetter(start)) ? start : nil
    }

    // MARK: - Names

    /// A law whose name the vocabulary knows, or that a number, year or date follows, or that stands where only a law does.
    private func named(at start: Int, _ type: String, _ scanner: MentionScanner) -> Mention? {
        guard let found = names.read(at: start, scanner) ?? names.framed(at: start, scanner) else { return nil }
        var mention = Mention(range: start..<found.end, kind: .named)
        mention.identity.name = .law("\(type) \(scanner.lawName(found.name))")
        return mention
    }

    /// A law that amends others, whose name holds theirs, and the name of the amended one where there is only one.
    private func amending(at start: Int, _ type: String, _ scanner: MentionScanner) -> (
        mention: Mention, inner: String?
    )? {
        guard let match = scanner.match(amendingLaw, at: start) else { return nil }
        let text = scanner.text
        var amended: [String] = []
        var end = match.range.upperBound
        if let all = match[.name] {
            amended = [text.folded(all).lowercased()]
        }
        while amended.count < Self.listLimit, match[.name] == nil {
            let next = amended.isEmpty ? end : afterSeparator(end, text)
            guard let next, let law = names.read(at: next, inList: true, scanner) else { break }
            let word = text.folded(next..<law.name.lowerBound)
            amended.append("\(scanner.lexicon.lawType(word) ?? word) \(scanner.lawName(law.name))")
            end = law.end
        }
        guard let last = amended.last else { return nil }
        let list = amended.count > 1 ? "\(amended.dropLast().joined(separator: ", ")) và \(last)" : last
        var mention = Mention(range: start..<end, kind: .named)
        mention.identity.name = .law("\(type) \(LawName.amending) \(list)")
        return (mention, amended.count == 1 ? last : nil)
    }

    /// Where the next law of an amending law's list begins: behind a comma, "và" or both.
    private func afterSeparator(_ offset: Int, _ text: TextBytes) -> Int? {
        var next = offset
        if next < text.count, text[next] == UInt8(ascii: ",") { next += 1 }
        next = text.skipWhite(next, text.count)
        for link in ["và", "VÀ"] as [StaticString] where text.has(link, at: next) {
            let behind = next + link.utf8CodeUnitCount
            let law = text.skipWhite(behind, text.count)
            return law > behind ? law : nil
        }
        return text.has(",", at: offset) ? next : nil
    }

    // MARK: - Patterns

    static func amendingLaw() -> PatternEntry {
        let space = GrammarParts.space
        // What is amended of them: "một số điều và Phụ lục …".
        let part =
            "(?:một\(space)số|các|điều|khoản|điểm|phụ\(space)lục|chương|mục|tên)(?!\\p{L})(?:(?!số\(space)\\d)(?:[^;.\\n]|\\n(?!\\n))){0,200}?"
        // "15 luật trong lĩnh vực nông nghiệp" are told by no names.
        let all =
            "(?<name>(?:\\d{1,2}\(space)(?:bộ\(space))?luật|các\(space)luật\(space)(?:về|trong|thuộc|(?:có\(space))?liên))[^;.\\n\\d]{0,120}?(?=\(space)(?:số|năm|ngày)\(space)\\d))"
        let law = "(?=\(LawNameReader.lawWord)\(space))"
        return PatternEntry(
            "amendingLaw",
            "(?!(?:LUẬT|LỆNH)[ ]{0,8}\\n)(?i:\(LawNameReader.lawWord)\(space)sửa\(space)đổi(?:,?\(space)bổ\(space)sung)?\(space)(?:\(part)\(space)của\(space)(?:\(all)|(?:các\(space))?\(law))|\(law)))",
            reason:
                "The name of an amending law holds those of the amended ones and is one citation; these are read one by one behind it. "
                + "A type word on a line of its own heads a law, whose title cites what it amends.",
            matches: [
                "⟦Luật sửa đổi, bổ sung một số điều của ⟧Luật Đất đai đã được",
                "⟦Luật sửa đổi, bổ sung Điều 6 của ⟧Luật Đầu tư ngày",
                "⟦Luật sửa đổi bổ sung một số điều và Phụ lục Danh mục của ⟧Luật Nuôi ong số",
                "⟦LUẬT SỬA ĐỔI ⟧LUẬT NUÔI ONG",
                "⟦Luật sửa đổi, bổ sung một số điều của các ⟧Luật Đầu tư, Luật Nhà ở",
                "⟦Luật sửa đổi, bổ sung một số điều của 15 luật về nghề rừng⟧ số 12/2031/QH18",
                "⟦Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến nghề rừng⟧ số 12/2031/QH18",
            ],
            rejects: [
                "⟦Luật Đất đai", "⟦Luật sửa đổi, bổ sung một số điều. Luật Đất đai", "⟦Luật sửa đổi nói trên",
                "⟦LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI ONG",
            ])
    }

    static func lawNumber(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "lawNumber",
            "\(LawNameReader.revised)(?:,?\(space)\(GrammarParts.date))?(?:\(space)\(GrammarParts.numberWord)|(?<apart>,)\(space)\(GrammarParts.numberWord)|\(gap)(?<apart>\\()\(gap)(?<inside>(?:\(LawNameReader.lawWord)\(space))?(?:\(GrammarParts.numberWord))?))\(gap)(?<symbol>\(parts.bareSymbol))(?(<inside>)(?:,?\(space)ngày\(space)[^()\\n]{4,40})?\(gap)\\))",
            reason:
                "The number behind a law's name, whose end \"(sửa đổi)\" is, or behind its date; also behind a comma, or with nothing else "
                + "in parentheses.",
            matches: [
                "⟦ số 31/2024/QH15⟧", "⟦ (sửa đổi) số 31/2024/QH15⟧", "⟦, số 65/2014/QH13⟧;", "⟦ (số 25/2012/QH13)⟧",
                "⟦ (Luật số 43/2013/QH13)⟧", "⟦ ngày 20 tháng 6 năm 2029 (số 15/2029/QH16)⟧",
                "⟦ (số 25/2012/QH13 ngày 21/11/2012)⟧",
            ],
            rejects: [
                "⟦ số 31", "⟦ (sửa đổi)", "⟦ và Luật số 31/2024/QH15", "⟦; Luật số 31/2024/QH15",
                "⟦ (Nghị định số 15/2029/NĐ-CP)", "⟦ (Luật số 62/2020/QH14 sửa đổi)", "⟦, Luật số 31/2024/QH15",
            ])
    }

    static func revisedIn() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "revisedIn",
            "\(space)(?:[Ss]ửa\(space)đổi|\\([Ss]ửa\(space)đổi\\))\(space)(?:(?i:năm)\(space))?(?<year>\(GrammarParts.year))(?![-/])",
            reason:
                "\"sửa đổi\" and a year behind a law's name: what was passed in that year, a new law or one that amends it.",
            matches: ["⟦ sửa đổi 2024⟧", "⟦ (sửa đổi) năm 2024⟧"],
            rejects: ["⟦ (sửa đổi 2017)", "⟦ sửa đổi, bổ sung năm 2014", "⟦ (sửa đổi) số 31/2024/QH15"])
    }

    static func passedOn() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "passedOn",
            "\(space)(?:đã\(space))?(?:được\(space))(?:Quốc\(space)hội|Ủy\(space)ban\(space)Thường\(space)vụ)[^;.]{0,120}?thông\(space)qua\(space)\(GrammarParts.date)",
            reason: "The date on which a law was passed, in the clause behind its name.",
            matches: ["⟦ đã được Quốc hội khóa IX thông qua ngày 14 tháng 7 năm 1993⟧;"],
            rejects: ["⟦ đã được sửa đổi"])
    }

    static func amendedIn() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let change =
            "(?:đã\(space))?(?:được\(space))?sửa\(space)đổi(?:,?\(space)bổ\(space)sung)?(?:\(space)một\(space)số\(space)điều)?"
        return PatternEntry(
            "amendedIn",
            "(?:\(gap)\\(\(gap)\(change)(?:,?\(space)(?:vào\(space)|các\(space))?(?:năm\(space))?)|,?\(space)\(change)\(space)(?:vào\(space)|các\(space))?năm\(space))(?<year>\(GrammarParts.year))(?![-/])",
            reason: "The year in which a law was amended, behind its bare name: the law is one that was in force then.",
            matches: [
                "⟦ (sửa đổi, bổ sung năm 2019⟧)", "⟦ (được sửa đổi, bổ sung một số điều năm 2019⟧, 2021)",
                "⟦, sửa đổi, bổ sung năm 2017⟧;", "⟦ (sửa đổi 2017⟧)",
            ],
            rejects: ["⟦ (sửa đổi)", "⟦ sửa đổi, bổ sung một số điều của", "⟦ năm 2019"])
    }
}

extension GroupName {
    /// What sets a number apart from the name before it: a comma, a parenthesis.
    fileprivate static let apart = GroupName("apart")
}
