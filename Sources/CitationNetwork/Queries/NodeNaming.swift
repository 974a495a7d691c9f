import Bytes
import Identity
import TextSearch
import Vocabulary

/// All that names a document, as words: what people type of it is looked for in these.
struct NodeNaming {
    /// The words of its label, type, symbol and names.
    let own: Set<String>
    /// The words of its place, issuer, term and year.
    let around: Set<String>
    /// The words of its title.
    let title: Set<String>
    /// The shape of its symbol.
    let shape: SymbolShape?
    /// Its names, each with its term or year and without, as ``TypedName`` makes them.
    private let names: [[String]]

    /// Gathers the words of a node.
    init(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) {
        let texts = NodeTexts(node, vocabulary)
        own = Set(TypedName.words(texts.own))
        around = Set(TypedName.words(texts.around))
        title = Set(TypedName.words(texts.title))
        shape = texts.shape
        let epochs = Set([texts.known.epoch, node.term, texts.year].compactMap { $0?.lowercased() })
        names =
            texts.known.names.flatMap { name -> [[String]] in
                let plain = TypedName.plain(TypedName.words(name))
                return [plain] + epochs.map { plain + [$0] }
            } + texts.known.termNames.map { TypedName.plain(TypedName.words($0)) }
            + [TypedName.plain(TypedName.words(node.label))]
    }

    /// Whether words are one of its names, whole.
    func isNamed(_ words: [String]) -> Bool { names.contains(words) }
}

/// What names a document, as texts.
struct NodeTexts {
    let known: KnownNames
    /// Its label, type, symbol and names.
    let own: String
    /// Its place, issuer, term and year.
    let around: String
    let title: String
    let year: String?
    /// The shape of its symbol.
    let shape: SymbolShape?

    init(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) {
        known = KnownNames(node, vocabulary)
        let codes = node.type.flatMap { vocabulary.type(named: $0) }?.codes ?? []
        let names = [node.label, node.type, node.key, node.symbol].compactMap { $0 }
        own = (names + known.names + known.others + codes).joined(separator: " ")
        year = node.date.map { "\($0.year)" }
        let term = node.term.map { "khoa \($0) \(TypedName.arabic($0) ?? "")" }
        around = [node.jurisdiction, node.issuer, term, year].compactMap { $0 }.joined(separator: " ")
        title = node.title ?? ""
        shape = node.symbol.flatMap { SymbolShape(Folding.foldToASCII($0)) }
    }
}

/// The names of a document beside its symbol: those of its key, and those that the tables know.
struct KnownNames {
    /// Names that mean the document, but for its term or year.
    private(set) var names: [String] = []
    /// Names that mean it with their term alone: "Nghị quyết Trung ương 4 khóa XIII" is a conclusion.
    private(set) var termNames: [String] = []
    /// Other ways to write them.
    private(set) var others: [String] = []
    /// The term or year of its key.
    let epoch: String?

    /// Finds the names of a node.
    init(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) {
        let parts = node.key?.split(separator: "@", maxSplits: 1).map(String.init) ?? []
        let base = parts.first ?? ""
        epoch = parts.count > 1 ? parts[1] : nil
        if base.first?.isNumber == false { addName(base) }
        if let symbol = node.symbol {
            for known in vocabulary.knownDocuments(symbol: symbol) where fits(known) { names += known.names }
        }
        if node.type.map(DocumentType.isLaw) == true { addLaw(node, vocabulary) }
        if let symbol = node.symbol, let term = node.term { addPlenums(symbol, term, vocabulary) }
    }

    /// Adds the names of the plenums that passed the document; of several documents of one the name means the customary one.
    private mutating func addPlenums(_ symbol: String, _ term: String, _ vocabulary: Vocabulary) {
        for plenum in vocabulary.plenums where plenum.symbol == symbol && plenum.term == term {
            let isMeant =
                plenum.isCustomary
                || !vocabulary.plenums.contains {
                    $0.isCustomary && $0.term == term && $0.number == plenum.number && $0.session == plenum.session
                }
            addPlenum("\(plenum.number)", term, isResolution: symbol.contains("-NQ/"), isMeant: isMeant)
        }
    }

    /// Adds what a key calls the document: a law's name, `NQTW4`, `NQĐH`.
    private mutating func addName(_ base: String) {
        if base.hasPrefix("NQTW") {
            addPlenum(String(base.dropFirst(4).prefix { $0.isNumber }), epoch ?? "", isResolution: true, isMeant: true)
        } else if base == "NQĐH" {
            names += ["nghi quyet dai hoi", "nghi quyet dai hoi dai bieu toan quoc"]
            others += ["nqdh nq dh dang"]
        } else if base.hasPrefix("NQĐH") {
            names.append(base.replacing("NQĐH", with: "nghi quyet dai hoi dang bo"))
            others += ["nqdh nq dh"]
        } else {
            names.append(base)
        }
    }

    /// Adds what people call a law: its name without the year, and in short.
    private mutating func addLaw(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) {
        let words = node.label.split(separator: " ")
        if let year = words.last, year.count == 4, year.allSatisfy(\.isNumber) {
            names.append(words.dropLast().joined(separator: " "))
        }
        // "BHXH 2024", and the first letters of the words, "LĐĐ 2024".
        names += vocabulary.lawAbbreviations.filter { $0.isCode && names.contains($0.name) }.map(\.short)
        names += Set(names).sorted().compactMap(Self.initials)
        names += Set(names).sorted().flatMap { vocabulary.lawAbbreviator.shortenings($0).sorted() }
        // "Luật BHXH" is "BHXH", too; "Luật Giá" is not "Giá".
        names += names.compactMap { name in
            let words = name.split(separator: " ")
            return words.count == 2 && words[1].count > 2 && words[1].allSatisfy(\.isUppercase) ? String(words[1]) : nil
        }
    }

    /// The first letters of a name of three to eight words.
    private static func initials(_ name: String) -> String? {
        let words = TypedName.words(name)
        guard (3...8).contains(words.count), words.allSatisfy({ $0.first?.isLetter == true }) else { return nil }
        return String(words.compactMap(\.first))
    }

    private mutating func addPlenum(_ number: String, _ term: String, isResolution: Bool, isMeant: Bool) {
        let name = "nghi quyet trung uong \(number)"
        if isMeant { if isResolution { names.append(name) } else { termNames.append("\(name) \(term)") } }
        others += [(isResolution ? "nq nqtw nqtw\(number) " : "") + "tw tw\(number) hoi nghi \(number)"]
    }

    /// Whether a row of the table is the node's document: numbers come again in other terms.
    private func fits(_ known: KnownDocument) -> Bool {
        guard let epoch else { return DocumentType.isLaw(known.type) }
        return known.term == epoch || (known.date?.year ?? known.year).map { "\($0)" } == epoch
    }
}

/// What people type of a document's name, brought to the words by which names are compared.
enum TypedName {
    /// Words that say nothing of which document is meant.
    static let fillers: Set<String> = ["so", "cua", "ngay", "nam", "lan", "thu", "ve"]
    /// Words that say of a law that it is a new one in place of an old one.
    static let revision: Set<String> = ["sua", "doi", "moi"]
    /// Short forms that stand for words of names, and the words that only some write.
    private static let expansions = [
        "nq": ["nghi", "quyet"], "tw": ["trung", "uong"], "nqtw": ["nghi", "quyet", "trung", "uong"],
        "dh": ["dai", "hoi"], "nqdh": ["nghi", "quyet", "dai", "hoi"], "khoa": [],
    ]
    /// Behind these words a number is that of a term or congress, in whatever figures.
    static let beforeTerms: Set<String> = ["khoa", "hoi", "thu", "quoc", "dang"]

    /// Returns the words of a text in lower-case ASCII.
    static func words(_ text: String) -> [String] {
        String(decoding: FoldedText.fold(Array(text.utf8).span), as: UTF8.self).split(separator: " ").map(String.init)
    }

    /// Returns words as names are compared: without fillers, short forms written out, terms in Roman figures.
    static func plain(_ words: [String]) -> [String] {
        var plain: [String] = []
        var last = ""
        for word in words {
            defer { last = word }
            if beforeTerms.contains(last), let roman = roman(word) {
                plain.append(roman)
                continue
            }
            guard !fillers.contains(word) else { continue }
            // "nqtw4" and "nqdh13" are words and a number.
            let letters = word.prefix { $0.isLetter }
            let figures = String(word.dropFirst(letters.count))
            if let expansion = expansions[String(letters)], figures.allSatisfy(\.isNumber) {
                plain += expansion
                let term = expansion.last.map(beforeTerms.contains) == true ? roman(figures) : nil
                if !figures.isEmpty { plain.append(term ?? String(figures.drop { $0 == "0" })) }
            } else {
                plain.append(word)
            }
        }
        return plain
    }

    /// The term of Arabic figures in Roman ones, in lower case.
    static func roman(_ word: String) -> String? {
        guard word.utf8.allSatisfy(SymbolShape.isFigure), let number = Int(figures: word), (1...39).contains(number)
        else {
            return nil
        }
        return Ordinal.toRoman(number).lowercased()
    }

    /// The term of Roman figures in Arabic ones.
    static func arabic(_ term: String) -> String? { Ordinal.fromRoman(term.uppercased()).map { "\($0)" } }
}
