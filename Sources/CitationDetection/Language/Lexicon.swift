import Bytes
import Identity
import Synchronization
import Vocabulary

/// What the words of a text mean: the look-ups that a vocabulary's rows are made into, once for a process. A class, since all rules hold
/// it: a struct of so many tables takes a dozen references to copy.
final class Lexicon: Sendable {
    let vocabulary: Vocabulary
    let symbols: SymbolReader
    let organNames: OrganNames
    /// The type that a type word or code stands for.
    let typeNames: [String: String]
    /// The same by the bytes of a text, with what the scanner asks of a type.
    let typeWords: ByteTable<TypeWord>
    /// The names of known laws without their type word, and what offices abbreviate them to.
    let lawNames: Set<String>
    /// The usual spelling of a law's name without its type word, by what all its spellings share: `LawName.key`.
    private let lawSpellings: [ExactText: String]
    /// What offices abbreviate in the names of laws.
    let abbreviator: LawAbbreviator
    /// What is told of the laws that are known: name and year, `luậtđấtđai@2024`.
    private let passedLaws: Set<ExactText>
    private let lawsByYear = Mutex<[Int: [(words: String, name: String)]]>([:])
    private let typesBySlug = Mutex<[String: DocumentType]?>(nil)
    /// Whole codes of law by their letters: "Điều 51 BLHS".
    let lawCodes: [(letters: [UInt8], name: String)]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        symbols = SymbolReader(vocabulary: vocabulary)
        organNames = OrganNames(vocabulary)
        var names: [String: String] = [:]
        for type in vocabulary.documentTypes {
            for code in type.codes where names[code] == nil { names[code] = type.name }
        }
        for type in vocabulary.documentTypes {
            for word in TypeWord.spellings(type.name) + TypeWord.smallSpellings(type.name) { names[word] = type.name }
        }
        typeNames = names
        var words = ByteTable<TypeWord>()
        let types = Dictionary(
            vocabulary.documentTypes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (word, name) in names { words.set(TypeWord(name: name, type: types[name]), for: word) }
        for type in vocabulary.documentTypes {
            // A word that says more than the type says no less.
            for word in type.synonyms {
                words.set(TypeWord(name: type.name, type: word.hasPrefix(type.name) ? type : nil), for: word)
            }
        }
        typeWords = words
        let laws = vocabulary.knownDocuments.filter { DocumentType.isLaw($0.type) }
        // What amends others is read by the names of these.
        var (full, spellings): (Set<String>, [ExactText: String]) = ([], [:])
        for law in laws {
            let type = LawName.key(law.type)
            for (name, key) in zip(law.names, law.lawKeys) {
                guard let short = Self.withoutType(name, law.type), !LawName.isAmending(key: key) else { continue }
                full.insert(short)
                spellings[ExactText(String(decoding: key.utf8.dropFirst(type.utf8.count), as: UTF8.self))] = short
            }
        }
        abbreviator = vocabulary.lawAbbreviator
        var abbreviated: [String: String] = [:]
        for name in full {
            for short in abbreviator.shortenings(name)
            where abbreviated[short].map({ name < $0 }) ?? true {
                abbreviated[short] = name
            }
        }
        let nationless = Self.withoutNation(full, vocabulary, spellings)
        for (short, name) in abbreviated.merging(nationless, uniquingKeysWith: { first, _ in first })
        where spellings[ExactText(LawName.key(short))] == nil {
            spellings[ExactText(LawName.key(short))] = name
        }
        lawSpellings = spellings
        lawNames = full.union(abbreviated.keys).union(nationless.keys)
        passedLaws = Set(
            laws.flatMap { law in law.lawKeys.map { ExactText("\($0)@\(law.date?.year ?? law.year ?? 0)") } })
        lawCodes = vocabulary.lawAbbreviations.filter(\.isCode).map { (Array($0.short.utf8), $0.name) }
    }

    /// The names of laws that end in the nation's, without it, and what they stand for: "Bộ luật Hàng hải". No other law has such a name,
    /// and none is what is spoken of without being a law: "Luật Biển".
    private static func withoutNation(
        _ names: Set<String>, _ vocabulary: Vocabulary, _ spellings: [ExactText: String]
    ) -> [String: String] {
        let (needing, never) = (vocabulary.words(.beforeNation), Set(vocabulary.words(.neverLawName)))
        var short: [String: String] = [:]
        for nation in vocabulary.words(.nationOfLaw) {
            for name in names where name.hasSuffix(" \(nation)") {
                let rest = String(name.dropLast(nation.count + 1))
                guard !never.contains(rest), !needing.contains(where: { rest.hasSuffix(" \($0)") }),
                    spellings[ExactText(LawName.key(rest))] == nil
                else { continue }
                short[rest] = name
            }
        }
        return short
    }

    /// The words of a law's name, folded, without its commas.
    private static func words(_ name: String) -> String { Folding.fold(name).replacing(",", with: "") }

    /// A law's name without the word "Luật" or "Bộ luật" before it.
    private static func withoutType(_ name: String, _ type: String) -> String? {
        // The names of the tables are in NFC: their bytes tell.
        name.utf8.starts(with: "\(type) ".utf8) ? String(name.utf8.dropFirst(type.utf8.count + 1)) : nil
    }
}

extension Lexicon {
    /// Returns whether no law of a name that is known was passed in a year: what was passed then amends it.
    func isAmended(_ name: String, in year: Int) -> Bool {
        let key = LawName.key(name)
        guard let type = DocumentType.laws.first(where: { name.hasPrefix("\($0) ") }) else { return false }
        return spelling(ofKey: LawName.key(String(name.dropFirst(type.count + 1)))) != nil
            && !passedLaws.contains(ExactText("\(key)@\(year)"))
    }

    /// Returns the usual spelling of the name with a key, as `LawName.key` gives it, without its type word.
    func spelling(ofKey key: String) -> String? { lawSpellings[ExactText(key)] }

    /// Returns the usual spelling of a law's name without its type word; the nation may stand behind it that its own name has not:
    /// "Dân sự Việt Nam". nil where no law has it.
    func lawSpelling(_ written: String) -> String? {
        let key = LawName.key(written)
        if let spelling = spelling(ofKey: key) { return spelling }
        for nation in vocabulary.words(.nationOfLaw).map(LawName.key) where key.hasSuffix(nation) {
            if let spelling = spelling(ofKey: String(key.dropLast(nation.count))) { return spelling }
        }
        return nil
    }

    /// Returns the name of the only law of a year whose name begins with the words of one that no law has: "Luật Bầu cử" of 2015. nil
    /// where there are none or several.
    func wholeLaw(beginning name: String, in year: Int) -> String? {
        guard let type = DocumentType.laws.first(where: { name.hasPrefix("\($0) ") }),
            lawSpelling(String(name.dropFirst(type.count + 1))) == nil
        else { return nil }
        let opening = "\(Self.words(name)) "
        let whole = Set(laws(of: year).filter { $0.words.hasPrefix(opening) }.map(\.name))
        return whole.count == 1 ? whole.first : nil
    }

    /// Returns whether the name of a law that is known begins with the words of another, and goes on behind them: "bầu cử".
    ///
    /// - Complexity: One comparison for each known law.
    func beginsLaw(_ name: String) -> Bool {
        let opening = "\(Self.words(name)) "
        return lawNames.contains { Self.words($0).hasPrefix(opening) }
    }

    /// The words, folded, and the names of the laws of a year that amend no other; made when they are first asked for, since few texts
    /// hold a name that is cut short.
    private func laws(of year: Int) -> [(words: String, name: String)] {
        lawsByYear.withLock { known in
            if let laws = known[year] { return laws }
            let laws = vocabulary.knownDocuments.filter { law in
                (law.date?.year ?? law.year) == year && DocumentType.isLaw(law.type)
                    && law.lawKeys.first.map { !LawName.isAmending(key: $0) } == true
            }.flatMap { law in law.names.map { (words: Self.words($0), name: law.names[0]) } }
            known[year] = laws
            return laws
        }
    }

    /// Returns the type whose name opens that of a file: `nghi-dinh-so-186-2026-nd-cp`. Of several it is the longest.
    func type(opening fileName: String) -> DocumentType? {
        let types = typesBySlug.withLock { known in
            let types =
                known
                ?? Dictionary(
                    vocabulary.documentTypes.map { (Folding.slug($0.name), $0) },
                    uniquingKeysWith: { first, _ in first })
            known = types
            return types
        }
        var type: DocumentType?
        for opening in fileName.ranges(of: "-so-") {
            type = types[String(fileName[..<opening.lowerBound])] ?? type
        }
        return type
    }

    /// Returns the type of law that a word stands for, whatever its letters' case: "Bộ Luật".
    func lawType(_ word: String) -> String? {
        let folded = word.lowercased()
        return DocumentType.laws.first { $0.lowercased() == folded }
    }

    /// Returns the type that a symbol's code tells, where it tells one.
    func type(of symbol: Symbol) -> String? {
        guard let code = symbol.code else { return nil }
        let types = vocabulary.types(code: code).filter {
            symbol.isParty ? $0.system != .state : $0.system != .party
        }
        return types.count == 1 ? types[0].name : nil
    }

    /// Returns whether a code can stand for a type; one that the vocabulary doesn't know can.
    func fits(_ type: String, _ code: String) -> Bool {
        let types = vocabulary.types(code: code)
        return types.isEmpty || types.contains { $0.name == type || type.hasPrefix($0.name) }
    }

    /// The code of the type and the organ that letters are made of, "QĐUBND"; nil where they are an organ's own code.
    func parts(ofGlued letters: String, _ type: String) -> (code: String, organ: Organ)? {
        // Only a central body's own code says nothing of the type: "Chỉ thị số 08/CTUBND" is no number of the chairman's.
        guard vocabulary.organ(code: letters)?.isUnique != true else { return nil }
        for code in vocabulary.type(named: type)?.codes ?? [] where letters.hasPrefix(code) {
            let rest = String(letters.dropFirst(code.count))
            // "17/CTTg": the T stands once for both.
            if let organ = vocabulary.organ(code: rest == "Tg" ? "TTg" : rest) { return (code, organ) }
        }
        return nil
    }

    /// Since when the Prime Minister's documents have their type's code and, but for decisions that are law, no year: 24/CT-TTg.
    private static let firstYearWithCode = 2007

    /// Returns a symbol with the code that a slip left out, "Chỉ thị số 24/TTg" of 2023; nil where none is missing. "406-TTg" of 1994 is
    /// whole.
    func withTypeCode(_ identity: CitedIdentity) -> Symbol? {
        guard let symbol = identity.symbol, symbol.code == nil, symbol.organ == "TTg",
            let year = identity.date?.year ?? identity.year, year >= Self.firstYearWithCode,
            let code = identity.type.flatMap({ vocabulary.type(named: $0) })?.codes.first, ["CT", "QĐ"].contains(code)
        else { return nil }
        return Symbol(number: symbol.number, year: symbol.year, code: code, organ: symbol.organ, isParty: false)
    }

    /// Returns the symbol of an official letter whose organ stands where others have a type's code, "12258/ANKT-ANTCĐT"; nil where it is
    /// none.
    func asLetter(_ symbol: Symbol) -> Symbol? {
        guard let code = symbol.code, symbol.year == nil, !symbol.isParty, !symbol.hasDash,
            vocabulary.types(code: code).isEmpty
        else { return symbol.code == nil ? symbol : nil }
        return Symbol(number: symbol.number, code: nil, organ: "\(code)-\(symbol.organ)", isParty: false)
    }

    /// Returns a symbol whose code is that of its type but for the marks: "Hướng dẫn số 221-HĐ/ĐU" is 221-HD/ĐU. nil where it is right.
    func withCode(of type: String, _ symbol: Symbol) -> Symbol? {
        guard let code = symbol.code, !fits(type, code),
            let right = vocabulary.type(named: type)?.codes.first(where: {
                Folding.foldToASCII($0) == Folding.foldToASCII(code)
            })
        else { return nil }
        return Symbol(
            number: symbol.number, year: symbol.year, code: right, organ: symbol.organ, isParty: symbol.isParty)
    }
}
