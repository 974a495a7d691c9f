import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
import Identity
import Vocabulary

/// Whether two keys mean the same document, however they are written.
///
/// An annotation may give a term where the program gives the year, a plenum where it gives the plenum's only resolution, a law's
/// number where it gives the name.
struct KeyComparison: Sendable {
    private let vocabulary: Vocabulary
    /// The documents of each plenum, `NQTW4@XII` → `4-NQ/TW@XII`, …
    private let plenums: [String: Set<String>]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var passed: [String: Set<String>] = [:]
        for plenum in vocabulary.plenums where plenum.session == 1 {
            passed["NQTW\(plenum.number)@\(plenum.term)", default: []].insert(
                "\(Self.plain(plenum.symbol))@\(plenum.term)")
        }
        plenums = passed
    }

    /// A symbol or key without spaces and leading zeros.
    static func plain(_ key: String) -> String {
        guard key.first?.isNumber == true else { return key }
        let kept = key.unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "Ð": "Đ"
            case "–", "—": "-"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(kept.drop { $0 == "0" }))
    }

    /// Whether a citation means what is annotated.
    func isSame(_ wanted: GoldDocument.GoldCitation, _ citation: Citation, _ resolution: Resolution) -> Bool {
        guard let target = wanted.target, let mine = resolution.target else { return false }
        if isSame(target, mine) { return true }
        let isLawNumber = wanted.symbol?.contains("/QH") == true || wanted.symbol?.contains("/UBTVQH") == true
        if isLawNumber, let symbol = wanted.symbol, isSame(symbol, mine) { return true }
        return isNumber(mine, ofLaw: target, citation)
    }

    /// Whether a law's number is right where its name and year are annotated: the citation or the table gives it that name.
    private func isNumber(_ number: String, ofLaw target: String, _ citation: Citation) -> Bool {
        let parts = Self.parts(target)
        let figures = number.split(separator: "/")
        guard figures.count == 3, parts.epoch == nil || parts.epoch == String(figures[1]) else { return false }
        var names = vocabulary.knownDocuments(symbol: number).flatMap(\.names)
        if case .law(let name)? = citation.identity.name { names.append(name) }
        return names.contains { LawName.key($0) == LawName.key(parts.base) }
    }

    private func isSame(_ wanted: String, _ mine: String) -> Bool {
        let (wanted, mine) = (Self.plain(wanted), Self.plain(mine))
        if plenums[wanted]?.contains(mine) == true || plenums[mine]?.contains(wanted) == true { return true }
        let (left, right) = (Self.parts(wanted), Self.parts(mine))
        guard Folding.fold(left.base) == Folding.fold(right.base) else { return false }
        guard let wantedEpoch = left.epoch, wantedEpoch != right.epoch else { return true }
        guard let epoch = right.epoch else { return false }
        return isWithin(epoch, wantedEpoch) || isWithin(wantedEpoch, epoch)
    }

    /// Whether a year falls into a term.
    private func isWithin(_ year: String, _ term: String) -> Bool {
        guard let year = Int(figures: year), let term = vocabulary.term(roman: term) else { return false }
        return term.from.year <= year && year <= term.to.year
    }

    private static func parts(_ key: String) -> (base: String, epoch: String?) {
        let parts = key.split(separator: "@", maxSplits: 1).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
    }
}
