import Bytes
import Patterns
import Vocabulary

/// The named parts that the grammar's patterns are made of.
///
/// Every repetition is bounded, so that no pattern is worse than linear in the text.
struct GrammarParts: Sendable {
    /// White space that may be missing. A citation may run over a line or a page, on gazette text that finds a quarter more of them, and
    /// the next line may be indented.
    static let gap = #"\s{0,24}+"#
    /// White space that must be there.
    static let space = #"\s{1,24}+"#
    /// "số", which may stand in capitals and take a colon: "Số:". A scan reads "sổ".
    static let numberWord = "(?:số|Số|SỐ|sổ)(?:\(gap):)?"
    /// A number: `05`, `1254`, `66.4` (resolutions of the Government since 2025), `12a`.
    static let number = #"\d{1,5}(?:\.\d{1,2}(?!\d))?(?:[a-zđ](?![\p{L}]))?"#
    /// A number and a year as a scanner may read them, behind a type word and before a code that the vocabulary knows: l and I for 1,
    /// O for 0, beside at least one digit.
    private static let scannedNumber = #"(?=[lIO]{0,4}\d)(?=\d{0,4}[lIO])[\dlIO]{2,5}"#
    private static let scannedYear = #"(?:19|2[0O])[\dOlI]{2}"#
    static let year = #"(?:19|20)\d\d(?!\d)"#
    /// A Roman numeral that is a word of its own.
    static let roman = #"[IVX]{1,6}(?![\p{L}\p{N}])"#
    /// The number of a term: "XII", in the press also "12".
    static let termNumber = #"(?:[IVX]{1,6}|\d{1,2})(?![\p{L}\p{N}])"#
    /// "khóa", with either way of placing the tone.
    static let term = "[Kk](?:hóa|hoá)|KHÓA|KHOÁ"
    /// An ordinal in words or figures: plenums and congresses are counted with them.
    static let ordinal =
        #"(?:\d{1,2}(?![\p{N}])|\#(ordinalWord))"#
    /// The same in words only.
    static let ordinalWord =
        "(?:mười một|mười hai|mười ba|mười bốn|mười lăm|mười|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)"
    /// The end of a symbol: no letter may follow, but a date that is glued on ("70-TB/TWngày 06"); a digit may, since footnote marks are
    /// ("126-KL/TW1").
    static let symbolEnd = #"(?:(?![\p{L}])|(?=ngày\s?\d))"#
    /// A unit of an organ with its number: `K14`, `VX1`, `PV11`. Behind the code of an organ a digit is a footnote's mark: "TTLT-BTC-BNV1".
    private static let countedUnit =
        #"(?:[A-ZĐ]\d{1,2}|(?!B|CP|TW|TU|QH|UB|HĐND|VP|NHNN|KTNN|TTCP|TLĐ|TAND|VKS)[A-ZĐƯ]{2,4}\d{1,2})(?![\p{N}])"#
    /// The State Bank's, with the number of the unit that drew the document up, as its numbers had it until 2004: "397/1999/QĐ-NHNN1". Behind
    /// later ones it is a footnote's mark.
    private static let bankUnit = #"(?<=/(?:19\d\d|200[0-4])/(?:QĐ|CT|TT)-)NHNN\d{1,2}(?![\p{N}])"#
    /// The code of an organ: `TW`, `TTg`, `BGD&ĐT`, `UBTVQH14`, `T.Ư`, joint ones with hyphens, those of its units behind a hyphen or a
    /// full stop (`UBND-K14`, `PGD.Q8`, `TT.HĐND-UBND`), a steering committee's own number (`BCĐ389`), the State Council's term (`HĐNN8`); `L.003` of the laws of the 1950s, which a Sắc lệnh promulgated ("Luật số 101-SL/L.003").
    static let organ =
        #"(?:L[.-]?\d{3}(?!\d)|\#(bankUnit)|(?<=UBND-|HĐND-)\#(countedUnit)|BGD[ ]ĐT|(?:UBTVQH|QH|HĐNN)\d{1,2}|(?:HĐDT|UB[A-ZĐ]{2,8})1\d(?!\d)|BCĐ\d{2,3}(?!\d)|TTg|TTr|T\.Ư\.?|T\.W|ThU|[A-ZĐ]\d{1,2}(?![\p{N}])|[A-ZĐƯ]{1,14}(?:&[A-ZĐƯ]{1,8}){0,2})(?:-[ ]?+\n?+(?:TTg|TTr|\#(countedUnit)|(?:UBTVQH|QH)\d{1,2}|[A-ZĐƯ]{1,16}(?:&[A-ZĐƯ]{1,8}){0,2})(?![\p{Ll}])|\.(?:[A-ZĐ]\d{1,2}(?![\p{N}])|[A-ZĐƯ]{1,6})(?![\p{L}])){0,6}"#
    /// Any code of a type; tried only behind a type word.
    static let anyCode = #"[A-ZĐƯ][A-ZĐƯa-zđ]{0,7}"#
    /// "Trung ương" and what the press makes of it.
    static let centre = #"(?:Trung\#(space)ương|TRUNG ƯƠNG|TW|TƯ|T\.Ư\.?|T\.W\.?)"#
    /// A date behind "ngày", in words or in figures: groups `day`, `month`, `year`. The second separator may be lost at a line's end:
    /// "26-52025".
    static let date = "(?:[Nn]gày|NGÀY)\(gap)\(dayMonthYear)"
    /// The same without "ngày".
    static let dayMonthYear =
        "(?<day>\\d{1,2})(?:\(gap)(?:tháng|THÁNG)\(gap)(?<month>\\d{1,2})\(gap)(?:năm|NĂM)\(gap)(?<year>\\d{4})"
        + "|\(gap)[-/.]\(gap)(?<month>\\d{1,2}?)\(gap)[-/.]?\(gap)(?<year>(?:19|20)\\d\\d)"
        // Of the last century in two figures: "23-11-46".
        + "|[-/](?<month>\\d{1,2})[-/](?<year>[4-9]\\d))(?!\\d)"

    /// The type words as they stand in text, each in sentence case and in capitals.
    let types: String
    /// The same as a list: the built-in ones, and the collection's own.
    let typeWords, ownTypeWords: [String]
    /// The collection's own as a table.
    let ownTypes: NameTable?
    /// The type words that also count in lower case before a whole number: "thông tư 07/2024/TT-BNV".
    let lowerCaseTypes: String
    /// The types in capitals, as headings: without those that stand in capitals for something else.
    let headings: String
    /// The codes of the types, for "NQ 12-NQ/TW" and for symbols without a type word.
    let codes: String
    /// The same as lists: the built-in ones, and the collection's own.
    let codeWords, ownCodeWords: [String]
    /// The collection's own as a table.
    let ownCodes: NameTable?
    /// The codes in small letters.
    let smallCodes: String
    /// The type words of several syllables with these written together.
    let gluedTypes: String
    /// The names of laws that are known, without the type word.
    var lawNames: String { Alternatives.pattern(lexicon.lawNames.sorted(), anyCase: true, isLoose: true) }
    /// The names of other documents that are known without a number.
    var titles: String {
        Alternatives.pattern(
            lexicon.vocabulary.knownDocuments.filter { !DocumentType.isLaw($0.type) }.flatMap(\.names))
    }
    /// The pattern of an issuer's name.
    let issuer: IssuerParts
    /// The collection's own names, which the patterns above ask for.
    let tables: [NameTable]
    /// What the words mean.
    let lexicon: Lexicon

    /// A call of the type words as a subroutine, for repeated groups, where they would be compiled once for each turn.
    static let typeCall = "(?&typeWord)"
    /// What defines the subroutine; it stands at the end of a pattern, so that it shifts no group.
    var typeDefinition: String { "(?(DEFINE)(?<typeWord>\(types)))" }

    /// Codes that stand alone for other things more often than for a type.
    private static let codesOfOthers: Set<String> = [
        "HĐ", "GM", "GP", "PG", "PC", "PB", "GCN", "SY", "SL", "DA", "L", "PL", "CL", "PA",
    ]
    /// Types whose words in capitals are no document's heading.
    private static let noHeadings: Set<String> = ["Điều lệ Đảng", "Hợp đồng"]
    /// Codes that texts write and no type has.
    private static let slips = ["QĐNS", "QD"]

    /// Makes the parts that depend on the vocabulary.
    init(_ vocabulary: Vocabulary) {
        var names = OwnNames()
        let types = vocabulary.documentTypes.filter { $0.source != .configured }
        let own = vocabulary.documentTypes.filter { $0.source == .configured }
        func words(_ types: [DocumentType]) -> [String] {
            types.filter { $0.citing.contains(.word) }.flatMap { TypeWord.spellings($0.name) }
                + types.flatMap(\.synonyms)
        }
        (typeWords, ownTypeWords) = (words(types), words(own))
        (self.types, ownTypes) = names.pattern(typeWords, own: ownTypeWords)
        func capitals(_ types: [DocumentType]) -> [String] {
            types.map(\.name).filter { !Self.noHeadings.contains($0) }.map { $0.uppercased() }
        }
        headings = names.pattern(capitals(types), own: capitals(own)).pattern
        let small = types.filter { $0.citing.contains(.small) }
        lowerCaseTypes = Alternatives.pattern(
            (small.map(\.name) + small.flatMap(\.synonyms)).flatMap(TypeWord.smallSpellings))
        func codes(_ types: [DocumentType]) -> [String] {
            types.flatMap(\.codes).filter { !Self.codesOfOthers.contains($0) }
        }
        (codeWords, ownCodeWords) = (codes(types) + Self.slips, codes(own))
        (self.codes, ownCodes) = names.pattern(codeWords, own: ownCodeWords)
        smallCodes =
            names.pattern(
                Set(codeWords.map { $0.lowercased() }).sorted(), own: ownCodeWords.map { $0.lowercased() }
            ).pattern
        func glued(_ types: [DocumentType]) -> [String] {
            types.filter { $0.citing.contains(.word) && $0.name.contains(" ") }.map { $0.name.replacing(" ", with: "") }
        }
        gluedTypes = names.pattern(glued(types), own: glued(own)).pattern
        lexicon = Lexicon(vocabulary)
        issuer = IssuerParts(vocabulary, &names)
        tables = names.tables
    }

    /// A whole symbol behind a type word: its organ and type may be ones that the vocabulary doesn't know.
    var typedSymbol: String {
        let scanned =
            "\(Self.scannedNumber)(?:/\(Self.scannedYear)/\(codes)-\(Self.organ)|/\(Self.scannedYear)/(?:UBTV)?QH[\\dIl]{1,2}|\(Self.gap)[-/]\(Self.gap)\(codes)\(Self.gap)[-/]\(Self.gap)\(Self.organ))\(Self.symbolEnd)"
        let scannedInYear = "\\d{1,5}/(?:2O\\d\\d|20[OlI]\\d|20\\d[OlI])/\(codes)-\(Self.organ)\(Self.symbolEnd)"
        return "(?:\(scanned)|\(scannedInYear)|\(symbol(code: Self.anyCode, withOrganAlone: true)))"
    }

    /// A whole symbol that stands alone: only known type codes make it one.
    var bareSymbol: String { symbol(code: codes, withOrganAlone: false) }

    /// A symbol whose number has a capital letter: "8A-NQ/TW", "12A/2031/QĐ-UBND".
    var letteredSymbol: String {
        let gap = Self.gap
        return
            "\\d{1,4}[A-HĐ](?:/\(Self.year))?\(gap)[-/]\(gap)\(codes)\(gap)[-/]\(gap)\(Self.organ)\(Self.symbolEnd)"
    }

    /// The forms of a symbol.
    private func symbol(code: String, withOrganAlone: Bool) -> String {
        let gap = Self.gap
        var forms = [
            // 31/2024/QH15, 06/2022-QH15, 12/2017/UBTVQH14, 06/2008/PL-UBTVQH12
            "\(gap)/\(gap)\(Self.year)\(gap)[-/]\(gap)(?:PL\(gap)-\(gap))?(?:UBTV)?QH\(gap)\\d{1,2}",
            // 30/2020/NĐ-CP; slips: 102/2020NĐ-CP, 146/2025-NĐ-CP, 01/1999/QĐ.UB
            "\(gap)/\(gap)\(Self.year)\(gap)[-/]?\(gap)\(code)(?:\(gap)[-/]\(gap)|\\.)\(Self.organ)",
            // 175/1999Đ/N-CP for 175/1999/NĐ-CP
            "/\(Self.year)Đ/N-\(Self.organ)",
            // 05-CT/TW, 123/QĐ-TTg; slips: 126/KL-TW, 221/KL/TW, 366-QĐ-TW, 03/-CV/BCSĐ
            // and of the last century 37-BYT/QĐ, 1141-TC/QĐ/CĐKT; with a mark that it is internal or secret, 318-CV/VPTW/nb
            "\(gap)[-/]\(gap)-?\(gap)\(code)\(gap)[-/]\(gap)\(Self.organ)(?:/(?:[A-ZĐƯ]{2,8}|(?i:nb|mật)))?",
            // 92CT/TW, 878 QĐNS/TW, 1188TC/QĐ/TCT
            "[ ]?\(code)\(gap)/\(gap)\(Self.organ)(?:/[A-ZĐƯ]{2,8})?",
        ]
        if withOrganAlone {
            // 26/CP, 100-HĐBT, 206-CP, 3418/BVNNTW, 4912/UBND-NC
            // What goes on behind another slash is a symbol of more parts, never this one cut off.
            forms.append(
                "\(gap)[-/]\(gap)(?:TTg|[A-ZĐƯ]{2,12})(?:-(?:\(Self.countedUnit)|[A-ZĐƯ]{1,4}[a-zđ][A-ZĐƯ]{1,4}|[A-ZĐƯ]{1,8})){0,2}(?:\\.[A-ZĐƯ]{1,6})?(?!\\s?/\\s?[A-ZĐƯ])"
            )
            // 07/CTr.UBND-HND, 05/NQLT.HĐND-UBND
            forms.append("\(gap)[-/]\(gap)\(codes)\\.(?=[A-ZĐ]{2})\(Self.organ)")
            // 81 TB TW
            forms.append("[ ]\(codes)[ ](?:TW|TU)")
        }
        return "\(Self.number)(?:" + forms.joined(separator: "|") + ")\(Self.symbolEnd)"
    }
}
