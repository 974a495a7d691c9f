import Bytes
import Identity
import Patterns
import Vocabulary

/// A whole symbol in small letters, as titles of web pages and notes have it: "nghị định số 116/2021/nđ-cp", "05-ct/tw".
///
/// The codes are those of the tables; without a type word before it only a known organ's is one.
struct LowerCaseForm: CitationForm {
    static let name: StaticString = "lowerCase"
    static let starts: Set<FormStart.Kind> = [.number]

    private let lowerSymbol, typeBeforeNumber, lowerIssuer: CompiledPattern
    /// The codes of types and organs by their small letters.
    private let types, organs: [String: String]

    /// How far before the number its type word can stand, in bytes.
    private static let reach = 64
    /// How many words the name of a place has that no table knows.
    private static let usualName = 2

    init(_ parts: GrammarParts) {
        let vocabulary = parts.lexicon.vocabulary
        func byLetters(_ codes: [String]) -> [String: String] {
            Dictionary(codes.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        }
        types = byLetters(parts.ownCodeWords + parts.codeWords)
        organs = byLetters(vocabulary.organs.flatMap { [$0.code] + $0.aliases })
        lowerSymbol = CompiledPattern(Self.lowerSymbol(parts))
        typeBeforeNumber = CompiledPattern(Self.typeBeforeNumber(parts))
        lowerIssuer = CompiledPattern(Self.lowerIssuer(vocabulary))
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let text = scanner.text
        guard mayBeSmall(start.range.upperBound, text), let match = scanner.match(lowerSymbol, at: start.offset),
            let (written, isKnown) = capitals(match, text), let symbol = scanner.lexicon.symbols.read(written)?.symbol
        else { return .none }
        let window = text.boundary(max(0, start.offset - Self.reach))
        let word = scanner.match(typeBeforeNumber, at: window, to: start.offset)?[.type].flatMap { word in
            scanner.mentions.last.map { $0.range.upperBound <= word.lowerBound } ?? true ? word : nil
        }
        guard isKnown || word != nil else { return .none }
        let type = word.flatMap { scanner.lexicon.typeNames[text.folded($0)] }
        // An official letter's number has no code to be known by.
        if match[.code] == nil, match[.organ] != nil, type != DocumentType.letter { return .none }
        var mention = Mention(range: (word?.lowerBound ?? start.offset)..<match.range.upperBound, kind: .full)
        mention.identity.type = type ?? scanner.lexicon.type(of: symbol)
        mention.identity.symbol = symbol
        mention.isCorrected = true
        let position = scanner.mentions.count
        let end = scanner.addWithTails(mention)
        guard scanner.mentions[position].identity.issuer == nil,
            let issuer = scanner.match(lowerIssuer, at: end)?[.issuer]
        else { return .citation(end: end) }
        let name = self.name(issuer, scanner)
        scanner.mentions[position].identity.issuer = scanner.cache.properCase(text.folded(name).uppercased())
        scanner.mentions[position].range = mention.range.lowerBound..<name.upperBound
        return .citation(end: name.upperBound)
    }

    /// Whether small letters stand behind a number's separator: most numbers go on with capitals.
    private func mayBeSmall(_ end: Int, _ text: TextBytes) -> Bool {
        for index in end..<min(text.count, end + 8) {
            if text[index] &- 0x61 < 26 || text[index] == 0xC4 && index + 1 < text.count && text[index + 1] == 0x91 {
                return true
            }
            if text[index] &- 0x41 < 26 { return false }
        }
        return false
    }

    /// The symbol with its codes as the tables write them, and whether the organ is known; nil where it has no type's code.
    private func capitals(_ match: Match, _ text: TextBytes) -> (text: String, isKnown: Bool)? {
        guard let symbol = match[.symbol] else { return nil }
        guard let organ = match[.organ] else { return (text.string(symbol).uppercased(), true) }
        guard let code = match[.code] else {
            let head = text.string(organ).split(separator: "-").first.flatMap { organs[String($0)] }
            return head.map { head in
                let unit = text.string(organ).drop { $0 != "-" }
                return (text.string(symbol.lowerBound..<organ.lowerBound) + head + unit.uppercased(), false)
            }
        }
        guard let type = types[text.string(code)] else { return nil }
        let letters = text.string(organ)
        let head = letters.split(separator: "-").first.map(String.init) ?? letters
        let known = organs[letters] ?? organs[head].map { $0 + letters.dropFirst(head.count).uppercased() }
        let written =
            text.string(symbol.lowerBound..<code.lowerBound) + type + text.string(code.upperBound..<organ.lowerBound)
            + (known ?? letters.uppercased())
        return (written, known != nil)
    }

    /// An issuer's name without the words of the sentence behind it: a place is a known one, or has two words.
    private func name(_ issuer: Range<Int>, _ scanner: MentionScanner) -> Range<Int> {
        var words: [Range<Int>] = []
        var at = issuer.lowerBound
        while at < issuer.upperBound {
            var end = at
            while end < issuer.upperBound, !isWhite(scanner.text[end]) { end += 1 }
            words.append(at..<end)
            at = scanner.text.skipWhite(end, issuer.upperBound)
        }
        let vocabulary = scanner.lexicon.vocabulary
        let folded = Folding.fold(scanner.text.folded(issuer)).exactWords
        guard folded.count == words.count else { return issuer }
        for index in words.indices {
            guard let (kind, count) = vocabulary.placeKindIndex.opening(folded[index...]) else { continue }
            let start = index + count
            guard start < words.count else { return issuer }
            let known = (start..<words.count).last {
                kind.level == .provincial
                    && vocabulary.province(
                        named: scanner.text.folded(words[start].lowerBound..<words[$0].upperBound)) != nil
            }
            return issuer.lowerBound..<words[known ?? min(words.count, start + Self.usualName) - 1].upperBound
        }
        return issuer
    }

    static func lowerSymbol(_ parts: GrammarParts) -> PatternEntry {
        let codes = parts.smallCodes
        let organ = "[a-zđư]{1,14}(?:-[a-zđư]{1,12}){0,3}"
        return PatternEntry(
            "lowerSymbol",
            "(?<![\\p{L}\\p{N}/.\\-])(?<symbol>\\d{1,5}(?:/\(GrammarParts.year)/(?<code>\(codes))-(?<organ>\(organ))|/\(GrammarParts.year)/(?:ubtv)?qh\\d{1,2}|[-/](?<code>\(codes))[-/](?<organ>\(organ))|/(?<organ>[a-zđư]{2,12}(?:-[a-zđư]{1,10}){1,2})))(?![\\p{L}\\p{N}])",
            reason: "A whole symbol in small letters.",
            matches: ["⟦116/2021/nđ-cp⟧ ngày", "⟦2546/qđ-ubnd⟧", "⟦645-cv/tu⟧", "⟦43/2022/qh15⟧.", "⟦402/ubnd-vx⟧;"],
            rejects: ["⟦5-6 người", "⟦08/tháng", "⟦30/2020/NĐ-CP"])
    }

    static func typeBeforeNumber(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "typeBeforeNumber",
            "(?<![\\p{L}])(?<type>\(parts.types)|\(parts.lowerCaseTypes))(?:\(space)\(GrammarParts.numberWord))?\(gap)\\z",
            mode: .search, reason: "A type word, in capitals or not, right before a number.",
            matches: ["thực hiện ⟦nghị định số ⟧", "⟦Chỉ thị ⟧"], rejects: ["theo quy định tại ", "nghị định này "])
    }

    static func lowerIssuer(_ vocabulary: Vocabulary) -> PatternEntry {
        let space = GrammarParts.space
        let words = vocabulary.issuerWords
        let heads = Alternatives.pattern((words.words(.whole) + words.words(.head)).map { $0.lowercased() })
        let stops = Alternatives.pattern(words.words(.stop))
        return PatternEntry(
            "lowerIssuer",
            "\(space)của\(space)(?<issuer>\(heads)(?![\\p{L}])(?:\(space)(?!\(stops)(?![\\p{L}]))\\p{Ll}{1,8}(?![\\p{L}])){0,8})",
            reason: "An issuer in small letters, behind a symbol in small letters.",
            matches: ["⟦ của tỉnh ủy lâm giang⟧;", "⟦ của chính phủ⟧ về"], rejects: ["⟦ của các xã", "⟦ của Chính phủ"])
    }
}
