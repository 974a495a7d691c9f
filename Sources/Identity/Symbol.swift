package import Bytes
import Vocabulary

/// A document's number and symbol (số và ký hiệu): `05-CT/TW`, `30/2020/NĐ-CP`, `31/2024/QH15`.
///
/// Party documents write `NN-LOẠI/CƠQUAN`, State ones `NN/LOẠI-CƠQUAN` or `NN/NĂM/LOẠI-CƠQUAN`.
public struct Symbol: Sendable, Hashable {
    /// The number as written, with its leading zero: `05`, `66.4`, `12a`.
    public var number: String { parts.number }
    /// The year within the symbol.
    public var year: Int? { parts.year }
    /// The code of the type, `CT`, `NĐ`; nil for laws (`31/2024/QH15`) and the old form `26/CP`.
    public var code: String? { parts.code }
    /// The code of the organ, `TW`, `CP`, `QH15`.
    public var organ: String { parts.organ }
    /// Whether it is written as Party symbols are.
    public var isParty: Bool { parts.isParty }
    /// The normal form: no spaces, ASCII hyphen, `Đ`.
    public var text: String { parts.text }

    /// The parts are shared by all that cite the same symbol: a citation is copied at the cost of one reference, not of five texts.
    private let parts: Parts

    private final class Parts: Sendable {
        let number: String
        let year: Int?
        let code: String?
        let organ: String
        let isParty: Bool
        let text: String

        init(number: String, year: Int?, code: String?, organ: String, isParty: Bool, text: String) {
            self.number = number
            self.year = year
            self.code = code
            self.organ = organ
            self.isParty = isParty
            self.text = text
        }
    }

    /// Makes a symbol and its normal form.
    public init(number: String, year: Int? = nil, code: String?, organ: String, isParty: Bool, dash: Bool = false) {
        var text = number
        // The laws of the 1950s are written so too: 101-SL/L003.
        if isParty || dash, let code {
            text += "-\(code)/\(organ)"
        } else {
            if let year { text += "/\(year)" }
            text += dash ? "-" : "/"
            if let code { text += "\(code)-" }
            text += organ
        }
        parts = Parts(number: number, year: year, code: code, organ: organ, isParty: isParty, text: text)
    }

    /// The number without leading zeros, by which documents are the same: `5`, `66.4`.
    public var plainNumber: String {
        let digits = number.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    /// The symbol without the number's leading zeros: the same for `5-CT/TW` and `05-CT/TW`.
    public var plainText: String { plainNumber + text.dropFirst(number.count) }

    /// Whether two symbols have the same `plainText`, which is not made for it: every mention is held against the document's own.
    package func isSame(as other: Symbol) -> Bool {
        text.utf8.drop { $0 == UInt8(ascii: "0") }.elementsEqual(other.text.utf8.drop { $0 == UInt8(ascii: "0") })
    }
}

extension Symbol {
    /// What may stand behind another slash: that a document is internal (nội bộ) or secret (mật).
    package static let marks: Set<String> = ["nb", "mật"]
}

extension Symbol {
    /// Whether two symbols have the same parts.
    public static func == (left: Symbol, right: Symbol) -> Bool {
        left.parts === right.parts
            || left.text == right.text && left.number == right.number && left.year == right.year
                && left.code == right.code && left.organ == right.organ && left.isParty == right.isParty
    }

    /// Hashes the normal form, which holds all parts.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Symbol {
    /// Returns the symbol of a province's committee where TƯ was read, which stands for TW in the press and for TU in scans, and the
    /// issuer tells that a province's is meant; else nil.
    package func ofProvince(issuer: String?, written: Slice<TextBytes>) -> Symbol? {
        guard isParty, organ == "TW", let issuer, TextBytes(rebasing: written).firstIndex(of: "TƯ", from: 0) != nil
        else { return nil }
        let words = Folding.fold(issuer)
        guard words.contains(bytesOf: "tỉnh ủy") || words.contains(bytesOf: "thành ủy") else { return nil }
        return Symbol(number: number, code: code, organ: "TU", isParty: true)
    }
}

extension Symbol: Codable {
    private enum CodingKeys: String, CodingKey { case number, year, code, organ, isParty, hasDash }

    /// Reads the parts of a symbol.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            number: try container.decode(String.self, forKey: .number),
            year: try container.decodeIfPresent(Int.self, forKey: .year),
            code: try container.decodeIfPresent(String.self, forKey: .code),
            organ: try container.decode(String.self, forKey: .organ),
            isParty: try container.decode(Bool.self, forKey: .isParty),
            dash: try container.decode(Bool.self, forKey: .hasDash))
    }

    /// Writes the parts of the symbol.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encodeIfPresent(year, forKey: .year)
        try container.encodeIfPresent(code, forKey: .code)
        try container.encode(organ, forKey: .organ)
        try container.encode(isParty, forKey: .isParty)
        try container.encode(hasDash, forKey: .hasDash)
    }

    /// Whether a hyphen stands behind the number, and no slash.
    package var hasDash: Bool { text.dropFirst(number.count).first == "-" }
}

extension Symbol: CustomStringConvertible {
    /// The normal form.
    public var description: String { text }
}
