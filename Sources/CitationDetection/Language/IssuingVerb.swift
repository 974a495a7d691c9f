import Bytes
import Vocabulary

/// The verbs of issuing that stand right before what is issued: "đã ban hành", "ký".
enum IssuingVerb {
    private static let verbs = PhraseList(Vocabulary.standard.words(.issuingVerb))

    /// Returns whether a verb of issuing stands right before an offset: "đã ban hành", "ban hành 4", "ra các".
    static func stands(before offset: Int, _ text: TextBytes) -> Bool {
        var end = offset
        func trim() { while end > 0, isWhite(text[end - 1]) { end -= 1 } }
        trim()
        // "ban hành 4 nghị quyết số …", "ban hành các Nghị quyết số …".
        while end > 0, isDigit(text[end - 1]) { end -= 1 }
        if text.has("các", before: end) { end -= 4 }
        trim()
        guard let length = verbs.length(endingAt: end, of: text) else { return false }
        return end - length > 0 && isWhite(text[end - length - 1])
    }
}
