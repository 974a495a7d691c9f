import Bytes
package import CitationDetection
package import CitationNetwork
package import Writers

/// A document that was read, as one line: all that its citations are resolved by, without its text.
///
/// ```
/// {"text": "89ab…", "unnumbered": false, "order": "…", "path": "a/b.txt", "own": "central|05-CT/TW|XII|…", "version": 1, "detected": {…}}
/// ```
package struct StageRecord: Sendable {
    /// The text's fingerprint in sixteen figures; empty where it is too short to have one.
    package let text: String
    /// By what documents are ordered, byte by byte.
    package let order: String
    /// The document.
    package let detected: DetectedDocument
    /// What it is by its own header.
    package let own: Claim?
    /// The document as it stands in the line.
    let json: ArraySlice<UInt8>

    private struct Fields: Decodable {
        let text: String
        let order: String
        let own: String?
        let detected: DetectedDocument
    }

    private struct Head: Decodable { let version: Int }

    /// Reads a line.
    package init(_ line: ArraySlice<UInt8>) throws(StageError) {
        try Self.checkVersion(StageLine.decode(Head.self, from: line).version)
        let fields = try StageLine.decode(Fields.self, from: line)
        guard fields.detected.isSound else {
            throw StageError(
                "has a document with numbers or links that no document has; write it anew with worker extract --records"
            )
        }
        (text, order, detected) = (fields.text, fields.order, fields.detected)
        own = fields.own.flatMap(Claim.init(ownPortableText:))
        json =
            line.firstRange(of: Self.detectedKey).map { line[$0.upperBound...].dropLast() }
            ?? StageLine.json(detected)[...]
    }

    static func checkVersion(_ version: Int) throws(StageError) {
        guard version == StageLine.version else {
            throw StageError(
                "is of version \(version) of the records, and this danchieu has version \(StageLine.version); write it anew with worker extract --records"
            )
        }
    }

    private static let detectedKey = Array(",\"detected\":".utf8)

    /// Writes the line of a document.
    ///
    /// - Parameter order: By what documents are ordered; nil for the order of folders and files.
    package static func write(_ document: DetectedDocument, own: Claim?, order: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.field("text", document.fingerprint == 0 ? "" : Self.figures(document.fingerprint))
            // Of the documents of one text those with a number stand first, the first of which tells what they all are.
            json.field("unnumbered", own == nil)
            json.field("order", order ?? Self.order(ofPath: document.stablePath))
            json.field("path", document.path)
            json.field("own", own?.portableText)
            json.field("version", StageLine.version)
            json.key("detected")
            json.value(json: StageLine.json(document))
        }
        json.newline()
    }

    /// Returns the order of files in folders: a folder's names by their bytes, each with what lies below it.
    ///
    /// Lines of JSON are sorted as they are written, so that no character may stand in it that JSON writes otherwise, and the end of a name
    /// must come before all that a longer one could go on with: it is a space, and what is not larger than a quotation mark is written
    /// behind an exclamation mark.
    package static func order(ofPath path: String) -> String {
        var order: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "/"): order.append(0x20)
            case 0x20: order += [UInt8(ascii: "!"), 0x20]
            case UInt8(ascii: "!"): order += [UInt8(ascii: "!"), UInt8(ascii: "!")]
            case UInt8(ascii: "\""): order += [UInt8(ascii: "!"), UInt8(ascii: "#")]
            default: order.append(byte)
            }
        }
        return String(decoding: order + [0x20], as: UTF8.self)
    }

    /// Returns the order of a part of a file, counted from 0.
    package static func order(ofPath path: String, part: Int) -> String {
        let figures = String(part)
        return "\(order(ofPath: path))\(String(repeating: "0", count: max(0, 9 - figures.count)))\(figures)"
    }

    private static func figures(_ number: UInt64) -> String {
        let figures = String(number, radix: 16)
        return String(repeating: "0", count: 16 - figures.count) + figures
    }
}
