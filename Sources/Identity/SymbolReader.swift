import Bytes
package import Vocabulary

/// Reads a symbol as written, with its spaces and slips, into its normal form.
package struct SymbolReader: Sendable {
    private let vocabulary: Vocabulary

    /// Makes a reader for a vocabulary's codes.
    package init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Returns the symbol in `written`, and whether the writer's separators had to be put right.
    package func read(_ written: String) -> (symbol: Symbol, isCorrected: Bool)? {
        plain(written).map { ($0, false) } ?? repaired(written)
    }

    /// Reads a symbol that is written as it should be, of a type and an organ that the vocabulary knows: `05-CT/TW`,
    /// `30/2020/NĐ-CP`. Nearly all are, and nothing has to be tried out for them.
    private func plain(_ written: String) -> Symbol? {
        let parts = written.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count == 2 || parts.count == 3 else { return nil }
        let head = first.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let number = head.first, Self.isNumber(number) else { return nil }
        if parts.count == 2, head.count == 2 {
            // NN-LOẠI/CƠQUAN
            let (code, organ) = (String(Substring(head[1])), String(Substring(last)))
            guard code != "SL", isKnown(code: code), let known = vocabulary.organ(code: organ),
                known.system == .party, ExactText(known.code) == ExactText(organ)
            else { return nil }
            return Symbol(number: String(Substring(number)), code: code, organ: organ, isParty: true)
        }
        // NN/NĂM/LOẠI-CƠQUAN
        guard parts.count == 3, head.count == 1, parts[1].count == 4, Self.isNumber(parts[1]),
            let year = Int(figures: Substring(parts[1])), (1900...2199).contains(year),
            let hyphen = last.firstIndex(of: UInt8(ascii: "-"))
        else { return nil }
        let (code, organ) = (String(Substring(last[..<hyphen])), String(Substring(last[last.index(after: hyphen)...])))
        guard isKnown(code: code), let known = vocabulary.organ(code: organ), ExactText(known.code) == ExactText(organ)
        else { return nil }
        return Symbol(number: String(Substring(number)), year: year, code: code, organ: organ, isParty: false)
    }

    /// Whether a code is that of a type, in its usual spelling.
    private func isKnown(code: String) -> Bool { !vocabulary.types(code: code).isEmpty && Self.code(code) == code }

    private static func isNumber(_ text: Substring.UTF8View) -> Bool {
        !text.isEmpty && text.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }

    /// Reads a symbol in whatever way it is written.
    package func repaired(_ written: String) -> (symbol: Symbol, isCorrected: Bool)? {
        let raw = Array(Self.separated(written).unicodeScalars).filter { !($0 == " " || $0 == "\n" || $0 == "\t") }
        var rest = Self.scannedDigits(raw)[...]
        let number = Self.takeNumber(&rest)
        guard !number.isEmpty, let first = rest.first else { return nil }
        let startsWithDash = first == "-"
        var tokens = Self.tokens(rest)
        // A letter after the digits is part of the number only where a separator follows: "12a/QĐ-UBND", not "92CT/TW".
        let year = Self.takeYear(&tokens, startsWithDash: startsWithDash)
        if tokens.count >= 3, tokens[0] == "Đ", tokens[1] == "N" { tokens.replaceSubrange(0...1, with: ["NĐ"]) }
        // A slip: "01/1999/QĐ.UB".
        if year != nil, tokens.count == 1, let dot = tokens[0].firstIndex(of: "."),
            !vocabulary.types(code: Self.code(String(tokens[0][..<dot]))).isEmpty
        {
            tokens = [String(tokens[0][..<dot]), String(tokens[0][tokens[0].index(after: dot)...])]
        }
        guard let head = tokens.first, head.unicodeScalars.contains(where: { !("0"..."9").contains($0) }) else {
            return nil
        }

        if Self.isAssembly(head) || tokens.count == 1 {
            let organ = tokens.joined(separator: "-")
            let symbol = Symbol(
                number: number, year: year, code: nil, organ: organ, isParty: false, dash: startsWithDash && year == nil
            )
            return (symbol, Self.differs(symbol.text, raw))
        }
        if vocabulary.types(code: typeCode(head)).isEmpty, let organ = vocabulary.organ(code: head),
            organ.system == .state
        {
            // The last century put the organ first: 37-BYT/QĐ, 500/BYT-QĐ, 1141-TC/QĐ/CĐKT.
            if let last = tokens.dropFirst().first, !vocabulary.types(code: Self.code(last)).isEmpty, year == nil {
                let symbol = Symbol(
                    number: number, code: nil, organ: tokens.joined(separator: startsWithDash ? "/" : "-"),
                    isParty: false,
                    dash: startsWithDash)
                return (symbol, Self.differs(symbol.text, raw))
            }
            // A công văn has no code for its type: 4912/UBND-NC.
            let symbol = Symbol(
                number: number, year: year, code: nil, organ: tokens.joined(separator: "-"), isParty: false)
            return (symbol, Self.differs(symbol.text, raw))
        }
        let code = typeCode(head)
        // "318-CV/VPTW/nb": the mark stays behind the organ that it does not belong to.
        let mark = tokens.count > 2 ? tokens.last.flatMap { Symbol.marks.contains($0.lowercased()) ? $0 : nil } : nil
        let organ =
            organCode(tokens[1..<(tokens.count - (mark == nil ? 0 : 1))].joined(separator: "-"))
            + (mark.map { "/\($0)" } ?? "")
        // The first laws, and what the State Council passed, have a hyphen first: 101-SL/L003, 10-LCT/HĐNN7.
        let isOldLaw =
            code == "SL" && organ.first == "L" && organ.dropFirst().allSatisfy(\.isNumber)
            || organ.hasPrefix("HĐNN") && organ.count > 4
        let isParty = year == nil && !isOldLaw && isPartyOrgan(organ, startsWithDash: startsWithDash)
        let symbol = Symbol(number: number, year: year, code: code, organ: organ, isParty: isParty, dash: isOldLaw)
        return (symbol, Self.differs(symbol.text, raw) || !written.contains { $0 == "/" || $0 == "-" })
    }

    /// Letters that a scanner took for digits, in the number and in the year behind it: "l8-NQ/TW", "3O/2O20/NĐ-CP", "QHI5".
    private static func scannedDigits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
            switch scalar {
            case "l", "I": "1"
            case "O": "0"
            case "0"..."9": scalar
            default: nil
            }
        }
        var read = scalars
        for part in scalars.indices.split(whereSeparator: { scalars[$0] == "/" || scalars[$0] == "-" }).prefix(2) {
            let digits = part.map { digit(scalars[$0]) }
            guard !digits.contains(nil), part.contains(where: { ("0"..."9").contains(scalars[$0]) }) else { break }
            for (index, digit) in zip(part, digits) { if let digit { read[index] = digit } }
        }
        if let last = read.lastIndex(of: "H"), last > 0, read[last - 1] == "Q" {
            let term = read[(last + 1)...]
            if !term.isEmpty, term.allSatisfy({ digit($0) != nil }) {
                read.replaceSubrange((last + 1)..., with: term.compactMap(digit))
            }
        }
        return read
    }

    /// "81 TB TW" has spaces where its separators should be.
    private static func separated(_ written: String) -> String {
        guard !written.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else {
            return written
        }
        let words = written.split { $0 == " " || $0 == "\n" || $0 == "\t" }
        return words.count == 3 ? "\(words[0])-\(words[1])/\(words[2])" : written
    }

    /// The code of an organ in its leading spelling: `TW` for `T.Ư.`.
    private func organCode(_ written: String) -> String {
        switch written {
        case "TƯ", "T.Ư", "T.Ư.", "T.W", "T.W.": "TW"
        // Slips of the writer and of OCR.
        case "TWB", "TVV", "TVW", "TWW": "TW"
        // A heading in capitals.
        case "TTG": "TTg"
        case _ where written.hasPrefix("L.") || written.hasPrefix("L-"): "L" + written.dropFirst(2)
        default:
            vocabulary.organ(code: written) != nil
                ? written : Self.repairs(of: written).first { vocabulary.organ(code: $0) != nil } ?? written
        }
    }

    /// What a code may have been before a scan: the stroke of the first Đ lost (DUK), a Đ doubled (ĐĐA, QĐĐ), W made wider (BTCTVW).
    private static func repairs(of code: String) -> [String] {
        var repairs: [String] = []
        if code.hasPrefix("D") { repairs.append("Đ" + code.dropFirst()) }
        if code.contains("ĐĐ") {
            repairs.append(code.reduce(into: "") { if !($1 == "Đ" && $0.last == "Đ") { $0.append($1) } })
        }
        for wide in ["TVW", "TWW", "TVV"] where code.hasSuffix(wide) { repairs.append(code.dropLast(3) + "TW") }
        return repairs
    }

    /// The code of a type in its usual spelling.
    private func typeCode(_ written: String) -> String {
        let code = Self.code(written)
        guard vocabulary.types(code: code).isEmpty else { return code }
        return Self.repairs(of: code).first { !vocabulary.types(code: $0).isEmpty } ?? code
    }

    /// Whether an organ numbers its documents as the Party does.
    private func isPartyOrgan(_ code: String, startsWithDash: Bool) -> Bool {
        let head = code.split { $0 == "-" || $0 == "/" }.first.map(String.init) ?? code
        if let organ = vocabulary.organ(code: code) ?? vocabulary.organ(code: head) {
            // The Front and the unions number in either order: 06/KH-MTTW-BTT, 14-KH/MTTW.
            return organ.system == .both ? startsWithDash : organ.system == .party
        }
        for ending in ["TW", "TU", "HU", "ĐUK", "ĐU", "TWĐTN"] where head.hasSuffix(ending) { return true }
        if head.hasPrefix("ĐU") { return true }
        return startsWithDash
    }

    /// The usual spelling of a type's code.
    private static func code(_ written: String) -> String {
        // By their first letter: most codes are none of these.
        switch (written.utf8.first, written) {
        case (UInt8(ascii: "Q"), "QD"): "QĐ"
        case (UInt8(ascii: "Q"), "QĐI"): "QĐi"
        case (UInt8(ascii: "C"), "Ctr"), (UInt8(ascii: "C"), "CTR"): "CTr"
        case (UInt8(ascii: "T"), "TTR"), (UInt8(ascii: "T"), "Ttr"): "TTr"
        case (UInt8(ascii: "N"), "ND"): "NĐ"
        default: written
        }
    }

    /// Takes the digits, a decimal part and a letter from the front.
    private static func takeNumber(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        let start = rest.startIndex
        var end = start
        while end < rest.endIndex, ("0"..."9").contains(rest[end]) || (rest[end] == "." && end > start) { end += 1 }
        var number = rest[start..<end]
        rest = rest[end...]
        // A second document of one number has a letter, a capital one in old documents: 12a/QĐ-UBND, 8A-NQ/TW.
        if let letter = rest.first, Self.isNumberLetter(letter), let next = rest.dropFirst().first,
            next == "/" || next == "-"
        {
            number.append(letter)
            rest.removeFirst()
        }
        return text(number)
    }

    private static func isNumberLetter(_ letter: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(letter) || ("A"..."H").contains(letter) || letter == "đ" || letter == "Đ"
    }

    /// The parts between dashes and slashes.
    private static func tokens(_ rest: ArraySlice<Unicode.Scalar>) -> [String] {
        rest.split { $0 == "-" || $0 == "/" }.map(text)
    }

    /// The text of some scalars; a string that grows by them one by one takes ten times as long.
    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(decoding: scalars.flatMap { UTF8.encode($0) ?? UTF8.encodedReplacementCharacter }, as: UTF8.self)
    }

    /// Takes the year off the front, also where the code is glued to it: "2020NĐ".
    private static func takeYear(_ tokens: inout [String], startsWithDash: Bool) -> Int? {
        guard let head = tokens.first, !startsWithDash else { return nil }
        let digits = head.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, let year = Int(figures: digits), (1900...2199).contains(year) else { return nil }
        tokens[0].removeFirst(4)
        if tokens[0].isEmpty { tokens.removeFirst() }
        return year
    }

    /// Whether a token is the code of the National Assembly or its Standing Committee with the number of the term.
    private static func isAssembly(_ token: String) -> Bool {
        for prefix in ["UBTVQH", "QH"] where token.hasPrefix(prefix) {
            let rest = token.dropFirst(prefix.count)
            if !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
        }
        return false
    }

    private static func differs(_ text: String, _ raw: [Unicode.Scalar]) -> Bool {
        !text.unicodeScalars.elementsEqual(raw)
    }
}
