import Bytes
import Vocabulary

/// What makes a document one and the same: whose it is, its number or name, and the epoch in which that is unique.
///
/// Party numbers restart in each term of each committee, State ones each year. The type *word* is no part of it:
/// 66-QĐ/TW is called both Quy định and Quyết định.
package struct DocumentKey: Sendable, Hashable {
    package let scope: Scope
    /// The symbol with its number in two figures at least, `05-CT/TW`, or a name, `Luật Đất đai`, `NQTW4`.
    package let base: String
    /// The term in Roman figures, or the year; nil where it is not known or the base has it already.
    package let epoch: String?

    /// Makes a key of its parts.
    package init(scope: Scope, base: String, epoch: String?) {
        (self.scope, self.base, self.epoch) = (scope, base, epoch)
    }

    /// The key as it is written, `05-CT/TW@XII`.
    package var text: String { epoch.map { "\(base)@\($0)" } ?? base }

    /// The node id: the key as an XML NMTOKEN, `tuyen-quang:16-ĐA.TU_2020`, `luat-dat-dai_2013`.
    package var nodeID: String {
        let name = base.first?.isNumber == true || base.hasPrefix("NQ") ? base : Folding.slug(base)
        return scope.prefix + NodeID.token(epoch.map { "\(name)@\($0)" } ?? name)
    }

    /// Makes the base of a symbol.
    package static func base(_ symbol: Symbol) -> String {
        // The last century put the organ before the type, in two ways: 500/BYT-QĐ is 500-BYT/QĐ.
        if symbol.code == nil, symbol.year == nil, let hyphen = symbol.organ.firstIndex(of: "-") {
            let type = symbol.organ[symbol.organ.index(after: hyphen)...]
            if ["QĐ", "TT", "CT", "NQ"].contains(type) {
                return padded("\(symbol.number)-\(symbol.organ[..<hyphen])/\(type)")
            }
        }
        // A mark that it is internal or secret is not always written: the number is the same.
        if let slash = symbol.organ.lastIndex(of: "/"),
            Symbol.marks.contains(symbol.organ[slash...].dropFirst().lowercased())
        {
            return padded(String(symbol.text.dropLast(symbol.organ[slash...].count)))
        }
        return padded(symbol.text)
    }

    /// Returns a symbol's text with two figures in its number at least, and no more zeros in front than that takes.
    package static func padded(_ symbol: String) -> String {
        let plain = symbol.utf8.drop { $0 == UInt8(ascii: "0") }
        let figures = plain.prefix(2).prefix { $0 &- UInt8(ascii: "0") < 10 }.count
        if figures != 1 { return plain.count == symbol.utf8.count ? symbol : String(plain) ?? symbol }
        return "0" + (String(plain) ?? symbol)
    }
}

extension DocumentKey {
    /// Keys are looked up for every citation: their texts are compared by their bytes.
    package static func == (left: DocumentKey, right: DocumentKey) -> Bool {
        ExactText(left.base) == ExactText(right.base)
            && left.epoch.map(ExactText.init) == right.epoch.map(ExactText.init)
            && left.scope == right.scope
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(scope)
        ExactText(base).hash(into: &hasher)
        hasher.combine(epoch.map(ExactText.init))
    }
}

extension DocumentKey: Comparable {
    /// Orders keys by their parts.
    package static func < (left: DocumentKey, right: DocumentKey) -> Bool {
        if left.scope != right.scope { return left.scope < right.scope }
        if ExactText(left.base) != ExactText(right.base) { return ExactText(left.base) < ExactText(right.base) }
        return ExactText(left.epoch ?? "") < ExactText(right.epoch ?? "")
    }
}
