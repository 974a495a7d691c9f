import Foundation
import Identity
package import Vocabulary

/// A document annotated by hand: what it says of itself and what it cites.
///
/// The file is JSON and has the text beside it, under the same name with `.txt`:
///
/// ```json
/// {"self": {"symbol": "256-KL/TU", "type": "Kết luận", "date": "2021-07-06"},
///  "citations": [{"text": "Chỉ thị số 05-CT/TW", "offset": 1234, "length": 19, "kind": "full",
///                 "symbol": "05-CT/TW", "date": null, "target": "05-CT/TW@XII",
///                 "relation": "implements", "tier": "must"}],
///  "ignore": [{"offset": 1, "length": 1}]}
/// ```
///
/// `offset` and `length` count Unicode scalars of the text as it is.
package struct GoldDocument: Sendable {
    /// How much it matters that a citation is found.
    package enum Tier: String, Sendable, Decodable { case must, should, optional }

    /// What the document is.
    package struct Identity: Sendable, Decodable {
        /// The number and symbol; nil where it has none.
        package let symbol: String?
        /// The type; nil where it is not judged.
        package let type: String?
        /// The date, ISO.
        package let date: String?

        /// Makes an identity.
        package init(symbol: String?, type: String?, date: String?) {
            (self.symbol, self.type, self.date) = (symbol, type, date)
        }
    }

    /// A citation as a careful reader sees it.
    package struct GoldCitation: Sendable {
        /// Where it stands: byte offsets into the text.
        package let range: Range<Int>
        /// The text as written.
        package let text: String
        /// How it names its document; nil where it is not judged.
        package let kind: String?
        /// The symbol in its normal form.
        package let symbol: String?
        /// The date stated with it, ISO.
        package let date: String?
        /// The document that it means, `05-CT/TW@XII`.
        package let target: String?
        /// The relation, by name.
        package let relation: RelationType
        /// How much it matters.
        package let tier: Tier

        /// Makes a citation.
        package init(
            range: Range<Int>, text: String, kind: String?, symbol: String?, date: String?, target: String?,
            relation: RelationType, tier: Tier
        ) {
            (self.range, self.text, self.kind, self.symbol) = (range, text, kind, symbol)
            (self.date, self.target, self.relation, self.tier) = (date, target, relation, tier)
        }
    }

    /// The text's file.
    package let textPath: String
    /// What the document is; nil for one that is no document of its own, as a web article is none.
    package let identity: Identity?
    /// Its citations.
    package let citations: [GoldCitation]
    /// Places where readers may differ: byte offsets.
    package let ignored: [Range<Int>]

    /// Makes an annotated document.
    package init(textPath: String, identity: Identity?, citations: [GoldCitation], ignored: [Range<Int>] = []) {
        (self.textPath, self.identity, self.citations, self.ignored) = (textPath, identity, citations, ignored)
    }
}

extension GoldDocument {
    /// Reads an annotation and the text beside it.
    ///
    /// - Throws: `GoldError` that names the file and what is wrong with it.
    package init(contentsOf path: String) throws {
        guard path.hasSuffix(".json") else { throw GoldError(path: path, reason: "is no .json file") }
        let textPath = path.dropLast(5) + ".txt"
        let file: File
        let text: Data
        do {
            file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch let error as DecodingError {
            throw GoldError(path: path, reason: Self.reason(error))
        } catch {
            throw GoldError(path: path, reason: "cannot be read; give a .json file with its text beside it")
        }
        do {
            text = try Data(contentsOf: URL(fileURLWithPath: String(textPath)))
        } catch {
            throw GoldError(path: path, reason: "needs its text in \(textPath), which cannot be read")
        }
        let starts = Self.scalarStarts(text)
        func bytes(_ offset: Int, _ length: Int) throws -> Range<Int> {
            guard offset >= 0, length > 0, offset < starts.count, length < starts.count - offset else {
                throw GoldError(
                    path: path,
                    reason:
                        "has offset \(offset) with length \(length), outside its text's \(starts.count - 1) characters")
            }
            return starts[offset]..<starts[offset + length]
        }
        self.init(
            textPath: String(textPath), identity: file.identity,
            citations: try file.citations.map { citation in
                let range = try bytes(citation.offset, citation.length)
                return GoldCitation(
                    range: range, text: String(decoding: text[range], as: UTF8.self), kind: citation.kind,
                    symbol: citation.symbol, date: citation.date, target: citation.target, relation: citation.relation,
                    tier: citation.tier ?? .must)
            },
            ignored: try (file.ignore ?? []).map { try bytes($0.offset, $0.length) })
    }

    /// The offset of each scalar's first byte, and the end.
    private static func scalarStarts(_ text: Data) -> [Int] {
        var starts: [Int] = []
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
        return starts + [text.count]
    }

    private static func reason(_ error: DecodingError) -> String {
        let context: DecodingError.Context =
            switch error {
            case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: DecodingError.Context(codingPath: [], debugDescription: "\(error)")
            }
        let place = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        if case .keyNotFound(let key, _) = error {
            return "is no annotation: \(place.isEmpty ? "" : "\(place) ")lacks '\(key.stringValue)'"
        }
        return "is no annotation: \(place.isEmpty ? "" : "\(place): ")\(context.debugDescription)"
    }

    /// The file's own shape.
    private struct File: Decodable {
        struct Mention: Decodable {
            let offset: Int
            let length: Int
            let kind: String?
            let symbol: String?
            let date: String?
            let target: String?
            let relation: RelationType
            let tier: Tier?
        }

        struct Place: Decodable {
            let offset: Int
            let length: Int
        }

        let identity: Identity?
        let citations: [Mention]
        let ignore: [Place]?

        enum CodingKeys: String, CodingKey {
            case identity = "self"
            case citations, ignore
        }
    }
}

/// An annotation that can't be used.
package struct GoldError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    /// The file and what is wrong with it.
    package var description: String { "\(path) \(reason)" }
}
