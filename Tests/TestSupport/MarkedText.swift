/// A text whose spans are marked in it: `"thực hiện ⟦Chỉ thị số 05-CT/TW⟧ của …"`.
public struct MarkedText: Sendable {
    /// The text without the marks.
    public let text: String
    /// The marked spans, in byte offsets.
    public let spans: [Range<Int>]

    /// Reads a marked text; an open mark without its end marks a place.
    public init(_ marked: String) {
        var text = ""
        var spans: [Range<Int>] = []
        var open: Int?
        for character in marked {
            switch character {
            case "⟦": open = text.utf8.count
            case "⟧":
                if let start = open { spans.append(start..<text.utf8.count) }
                open = nil
            default: text.append(character)
            }
        }
        if let start = open { spans.append(start..<start) }
        self.text = text
        self.spans = spans
    }

    /// Marks spans in a text, as a failed test shows them.
    public static func mark(_ text: String, _ spans: [Range<Int>]) -> String {
        var bytes = Array(text.utf8)
        for span in spans.reversed() {
            bytes.insert(contentsOf: "⟧".utf8, at: span.upperBound)
            bytes.insert(contentsOf: "⟦".utf8, at: span.lowerBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
