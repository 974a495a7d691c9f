import Bytes
import Identity
import Patterns
import Vocabulary

/// A document that is known by its title, or as the rules by which a committee works.
struct TitleForm: CitationForm {
    static let name: StaticString = "title"
    static let starts: Set<FormStart.Kind> = [.type]

    private let title, workRules: CompiledPattern

    init(_ parts: GrammarParts) {
        title = CompiledPattern(Self.title(parts))
        workRules = CompiledPattern(Self.workRules())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard
            let match = scanner.match(title, at: start.offset)
                ?? (isIssued(at: start.offset, scanner.text) ? nil : scanner.match(workRules, at: start.offset))
        else { return .none }
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = start.type?.name
        let name =
            match[.name].map(scanner.text.folded)
            ?? match[.about].flatMap { about in
                match[.type].map { "\(scanner.text.folded($0)) \(scanner.text.folded(about))" }
            }
        mention.identity.name = name.map { .title($0) }
        mention.identity.term = match[.term].map { scanner.text.string($0) }
        return .citation(end: scanner.add(mention))
    }

    /// Whether rules are those that a document puts into force: "Quyết định⏎ban hành Quy chế làm việc của Ủy ban Kiểm tra".
    private func isIssued(at offset: Int, _ text: TextBytes) -> Bool {
        var end = offset
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        return Self.promulgations.ends(at: end, of: text)
    }

    private static let promulgations = PhraseList(Vocabulary.standard.words(.promulgation))

    static func title(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        // The issuer may stand between the type and "về".
        let words = parts.lexicon.vocabulary.words(.aboutWord)
        let titles = parts.lexicon.vocabulary.knownDocuments.flatMap { document in
            document.names.filter { name in words.contains { name.hasPrefix("\(document.type) \($0) ") } }.map {
                (document.type, $0)
            }
        }
        let types = Alternatives.pattern(Set(titles.map(\.0)).sorted())
        let about = Alternatives.pattern(Set(titles.map { String($1.dropFirst($0.count + 1)) }).sorted())
        return PatternEntry(
            "title",
            "(?:(?<name>\(parts.titles))|(?<type>\(types))\(space)của(?:\(space)\\p{L}{1,9}){1,6}?\(space)(?<about>\(about)))(?![\\p{L}])(?:\(space)(?:(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))\\)))?",
            reason: "A document that everybody knows by its title.",
            matches: [
                "⟦Quy định về những điều đảng viên không được làm⟧...",
                "⟦Quy định của Ban Chấp hành Trung ương về những điều đảng viên không được làm⟧;",
            ],
            rejects: ["⟦Quy định về những điều khác"])
    }

    static func workRules() -> PatternEntry {
        let space = GrammarParts.space
        let committee =
            "(?:Ban|Bộ|(?:Ủy|Uỷ)\(space)ban|Chính|Thường|Tỉnh|Thành|Huyện|Quận|Đảng|Quốc|Hội)(?:\(space)(?!khóa|khoá|nhiệm|quy|ban|về|số|ngày|được|và|của|này|do|theo|các|cấp)\\p{L}{1,8}(?![\\p{L}])){1,9}+"
        return PatternEntry(
            "workRules",
            "(?<name>Quy\(space)chế\(space)làm\(space)việc\(space)của\(space)\(committee)(?:(?:,\(space)|,?\(space)và\(space))\(committee)){0,3}+)"
                + "(?:,?\(space)(?:(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))\\)))?+(?!\\s{1,6}\\(?(?:được\(space))?ban\(space)hành\(space)(?:kèm|theo))",
            reason:
                "The rules by which a committee works, which most preambles are based on, have no number there; where the decision follows that put them into force, that is cited.",
            matches: [
                "⟦Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư khoá XIII⟧;",
                "⟦Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí\nthư (khoá X)⟧;",
                "⟦Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII⟧;",
            ],
            rejects: [
                "⟦Quy chế làm việc của cấp ủy cơ sở", "⟦Quy chế làm việc số 01-QC/ĐU",
                "⟦Quy chế làm việc của Ủy ban Kiểm tra Tỉnh ủy ban hành kèm theo Quyết định",
            ])
    }
}

extension GroupName {
    /// What a title says behind the issuer.
    fileprivate static let about = GroupName("about")
}
