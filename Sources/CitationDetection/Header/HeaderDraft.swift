import Identity

/// A header while it is read.
struct HeaderDraft {
    var header = DocumentHeader()
    /// The lines that begin with a type in capitals.
    var typeLines: [TypeLine] = []
    /// A number whose symbol has no type's code: a letter's (công văn), or one of the last century, "828/TTg".
    var uncoded: (symbol: Symbol, range: Range<Int>)?

    /// Whether the number is left blank, as in a draft: whatever other number stands there is another document's.
    var hasBlankNumber = false
    /// Whether the own number is still looked for.
    var wantsNumber: Bool { header.symbol == nil && !hasBlankNumber }

    /// A line that begins with a type in capitals.
    struct TypeLine {
        /// Where it begins.
        let start: Int
        /// The line in which the type's words end, an index into the page's lines.
        let line: Int
        let type: String
        /// Who issues the document, where the line names it before the type: "BỘ CHÍNH TRỊ QUYẾT ĐỊNH".
        var issuer: Range<Int>?
        /// Where the type's words end.
        let end: Int
    }

    /// Whether the text is a document of its own, as a web article is none.
    var isDocument: Bool { header.symbol != nil || header.type != nil }
}
