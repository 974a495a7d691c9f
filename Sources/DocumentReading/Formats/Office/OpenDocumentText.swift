import Bytes

/// The text of an OpenDocument file's parts, as it reads with all changes accepted.
final class OpenDocumentText {
    /// A part that text is in.
    enum Part {
        /// `styles.xml`: page headers and footers, and the styles of lists.
        case styles
        /// `content.xml`.
        case content
    }

    private var builder = TextBuilder()
    private var header = TextBuilder()
    private var footer = TextBuilder()
    private var notes = TextBuilder()
    /// The texts around the boxes and notes that are open.
    private var outer: [TextBuilder] = []
    private var boxes: [TextBuilder] = []
    private var depth = 0
    private var noteCount = 0
    private var listStyles: [String: [Int: Level]] = [:]
    private var lists: [List] = []
    private(set) var hasChanges = false

    private struct Level {
        var number: ListNumber?
        var prefix = ""
        var suffix = ""
        var start = 1
    }

    private struct List {
        let style: String?
        var number: Int?
        var isLabelled = true
    }

    /// The text of all parts: headers, the body, footers, notes.
    func finished() -> TextBuilder {
        var text = header
        for part in [builder, footer, notes] { text.append(part) }
        return text
    }

    /// Reads a part.
    func read(_ events: XMLEvents, _ part: Part) throws(FormatError) {
        // Text stands in paragraphs alone; styles have texts of their own.
        var style: String?
        while let event = try events.next() {
            switch event {
            case .open(let name):
                switch name {
                case "tracked-changes":
                    hasChanges = true
                    try events.skipElement()
                case "annotation", "note-citation", "page-number", "page-count", "sequence-decls", "title", "desc":
                    try events.skipElement()
                case "list-style": style = events.attribute("name")
                case "list-level-style-number": if let style { readLevel(events, of: style) }
                case "header", "header-first", "header-left", "footer", "footer-first", "footer-left", "text-box":
                    push()
                case "note": mark()
                case "list": lists.append(List(style: events.attribute("style-name") ?? lists.last?.style))
                case "list-item": beginItem(events)
                case "p", "h": beginParagraph()
                case "tab" where depth > 0: builder.append("\t")
                case "line-break" where depth > 0: builder.append("\n")
                case "s" where depth > 0:
                    let count = events.attribute("c").flatMap { Int(stated: $0) } ?? 1
                    builder.append(String(repeating: " ", count: min(max(count, 0), 1000)))
                default: break
                }
            case .close(let name):
                switch name {
                case "list-style": style = nil
                case "header", "header-first", "header-left": pop { header.append($0) }
                case "footer", "footer-first", "footer-left": pop { footer.append($0) }
                case "text-box": pop { boxes.append($0) }
                case "note": pop { notes.append($0) }
                case "list": _ = lists.popLast()
                case "p", "h": endParagraph()
                default: break
                }
            case .text: if depth > 0 { events.withText { appendText($0) } }
            }
        }
    }

    /// A run of white space is one space, and none at a paragraph's start.
    private func appendText(_ text: UnsafeBufferPointer<UInt8>) {
        var wasSpace = builder.isAtLineStart
        let folded = text.compactMap { byte -> UInt8? in
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            defer { wasSpace = isSpace }
            return isSpace ? (wasSpace ? nil : 0x20) : byte
        }
        builder.append(folded)
    }

    // MARK: - Paragraphs

    private func beginParagraph() {
        depth += 1
        if let last = lists.last, !last.isLabelled {
            lists[lists.count - 1].isLabelled = true
            if let label = label() { builder.append(label) }
        }
    }

    private func endParagraph() {
        depth = max(0, depth - 1)
        builder.endParagraph()
        if outer.isEmpty {
            for box in boxes { builder.append(box) }
            boxes = []
        }
    }

    // MARK: - Boxes, notes, headers

    private func push() {
        outer.append(builder)
        builder = TextBuilder()
    }

    private func pop(_ take: (TextBuilder) -> Void) {
        guard let text = outer.popLast() else { return }
        builder.endBlock()
        take(builder)
        builder = text
    }

    /// A note stands behind the text under the number of its mark.
    private func mark() {
        noteCount += 1
        let number = Superscript.raised("\(noteCount)") ?? ""
        builder.append(number)
        push()
        builder.append("\(number) ")
    }

    // MARK: - Lists

    private func readLevel(_ events: XMLEvents, of style: String) {
        var level = Level()
        level.number =
            switch events.attribute("num-format") {
            case "1": .decimal
            case "a": .smallLetter
            case "A": .capitalLetter
            case "i": .smallRoman
            case "I": .capitalRoman
            default: nil
            }
        level.prefix = events.attribute("num-prefix") ?? ""
        level.suffix = events.attribute("num-suffix") ?? ""
        level.start = events.attribute("start-value").flatMap { Int(stated: $0) } ?? 1
        let index = events.attribute("level").flatMap { Int(stated: $0) } ?? 1
        listStyles[style, default: [:]][index] = level
    }

    private func beginItem(_ events: XMLEvents) {
        guard !lists.isEmpty else { return }
        let last = lists.count - 1
        let start = lists[last].style.flatMap { listStyles[$0]?[lists.count]?.start } ?? 1
        lists[last].number =
            events.attribute("start-value").flatMap { Int(stated: $0) } ?? lists[last].number.map { $0 &+ 1 } ?? start
        lists[last].isLabelled = false
    }

    private func label() -> String? {
        guard let list = lists.last, let style = list.style, let level = listStyles[style]?[lists.count],
            let format = level.number,
            let number = list.number, level.prefix.utf8.count + level.suffix.utf8.count < 100
        else { return nil }
        return "\(level.prefix)\(format.text(number))\(level.suffix) "
    }
}
