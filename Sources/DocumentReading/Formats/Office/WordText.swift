import Bytes

/// The text of a Word file's parts, as it reads with all changes accepted.
final class WordText {
    /// A part that text is in.
    enum Part {
        case body
        case around
        case footnotes
        case endnotes
    }

    private let styles: WordStyles
    private var numbering: WordNumbering
    private var builder = TextBuilder()
    /// The texts around the text boxes that are open.
    private var outer: [TextBuilder] = []
    /// Text boxes that have ended, to be put behind the paragraph that they hang on.
    private var boxes: [TextBuilder] = []
    private var paragraphs: [Paragraph] = []
    private var run = Run()
    /// Notes in the order of their marks.
    private var notes: [String: Int] = [:]
    /// Whether changes were tracked in it.
    private(set) var hasChanges = false

    private struct Paragraph {
        var style: String?
        var list: WordListPlace?
        /// Whether its end is deleted, so that the next paragraph goes on in its line.
        var isJoined = false
        var isBegun = false
    }

    private struct Run {
        var style: String?
        var isHidden = false
        var isRaised = false
        var font: String?
    }

    /// Makes a text without anything in it.
    init(styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    /// The text of all parts that have been read.
    func finished() -> TextBuilder { builder }

    /// Reads a part.
    func read(_ events: XMLEvents, _ part: Part) throws(FormatError) {
        paragraphs = []
        var isInRunProperties = false
        var isInParagraphProperties = false
        while let event = try events.next() {
            switch event {
            case .open(let name):
                switch name {
                // The text before a change, field codes, and the form for programs that can't draw boxes.
                case "del", "moveFrom":
                    hasChanges = true
                    if isInParagraphProperties, let last = paragraphs.indices.last { paragraphs[last].isJoined = true }
                    try events.skipElement()
                case "ins", "moveTo": hasChanges = true
                case "Fallback", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "sectPrChange",
                    "tblPrChange":
                    try events.skipElement()
                case "fldSimple" where part == .around && Self.isPageField(events.attribute("instr")):
                    try events.skipElement()
                case "footnote", "endnote": try beginNote(events, part)
                case "p": beginParagraph()
                case "pPr": isInParagraphProperties = true
                case "r": run = Run()
                case "rPr": isInRunProperties = true
                case "txbxContent": openBox()
                default:
                    if isInRunProperties {
                        readRunProperty(name, events)
                    } else if isInParagraphProperties {
                        readParagraphProperty(name, events)
                    } else {
                        try readContent(name, events)
                    }
                }
            case .close(let name):
                switch name {
                case "p": endParagraph()
                case "pPr": isInParagraphProperties = false
                case "rPr": isInRunProperties = false
                case "txbxContent": closeBox()
                default: break
                }
            case .text: break
            }
        }
        builder.endBlock()
    }

    // MARK: - Paragraphs

    private func beginParagraph() { paragraphs.append(Paragraph()) }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        if !paragraph.isBegun { begin(paragraph) }
        if !paragraph.isJoined { builder.endParagraph() }
        if paragraphs.isEmpty {
            for box in boxes { builder.append(box) }
            boxes = []
        }
    }

    /// Writes a paragraph's number before its first character.
    private func begin(_ paragraph: Paragraph) {
        guard let list = paragraph.list ?? styles.list(of: paragraph.style), list.list != "0",
            let label = numbering.label(list)
        else { return }
        builder.append(label)
    }

    private func readParagraphProperty(_ name: String, _ events: XMLEvents) {
        guard !paragraphs.isEmpty else { return }
        let last = paragraphs.count - 1
        switch name {
        case "pStyle": paragraphs[last].style = events.attribute("val")
        case "ilvl":
            paragraphs[last].list = WordListPlace(
                list: paragraphs[last].list?.list ?? "",
                level: min(max(events.attribute("val").flatMap { Int(stated: $0) } ?? 0, 0), 8))
        case "numId":
            paragraphs[last].list = WordListPlace(
                list: events.attribute("val") ?? "0", level: paragraphs[last].list?.level ?? 0)
        default: break
        }
    }

    // MARK: - Runs

    private func readRunProperty(_ name: String, _ events: XMLEvents) {
        switch name {
        case "vanish": run.isHidden = !["0", "false", "off"].contains(events.attribute("val") ?? "1")
        case "vertAlign": run.isRaised = events.attribute("val") == "superscript"
        case "rStyle": run.style = events.attribute("val")
        case "rFonts": run.font = events.attribute("ascii") ?? events.attribute("hAnsi")
        default: break
        }
    }

    private func readContent(_ name: String, _ events: XMLEvents) throws(FormatError) {
        switch name {
        case "t":
            var text = ""
            while let event = try events.next(), event != .close("t") { if event == .text { text += events.text } }
            append(text)
        case "tab", "ptab": append("\t")
        case "br", "cr": append("\n")
        case "noBreakHyphen": append("\u{2011}")
        case "sym": append(Self.symbol(events.attribute("char"), font: events.attribute("font")))
        case "footnoteReference", "endnoteReference":
            guard let id = events.attribute("id") else { return }
            let key = "\(name.prefix(3))\(id)"
            notes[key] = notes[key] ?? notes.count + 1
            append(Superscript.raised("\(notes[key] ?? 0)") ?? "")
        default: break
        }
    }

    private func append(_ text: String) {
        guard !run.isHidden, !text.isEmpty else { return }
        if let last = paragraphs.indices.last, !paragraphs[last].isBegun {
            paragraphs[last].isBegun = true
            begin(paragraphs[last])
        }
        let font = run.font ?? styles.font(of: run.style) ?? styles.font(of: paragraphs.last?.style)
        let text = LegacyFont.text(text, font: font)
        builder.append(run.isRaised ? Superscript.raised(text) ?? text : text)
    }

    /// A character of a symbol font, where it has the code of the letter that it looks like.
    private static func symbol(_ code: String?, font: String?) -> String {
        guard let code, let value = UInt32(code, radix: 16),
            let scalar = Unicode.Scalar(value >= 0xF000 ? value - 0xF000 : value),
            scalar.value >= 0x20
        else { return "" }
        if let font, font.hasPrefix("Wingdings") || font.hasPrefix("Webdings") { return "" }
        return String(Character(scalar))
    }

    private static func isPageField(_ code: String?) -> Bool {
        guard let word = code?.split(separator: " ").first else { return false }
        return word == "PAGE" || word == "NUMPAGES"
    }

    // MARK: - Boxes and notes

    private func openBox() {
        outer.append(builder)
        builder = TextBuilder()
    }

    private func closeBox() {
        guard let text = outer.popLast() else { return }
        builder.endBlock()
        boxes.append(builder)
        builder = text
    }

    /// A note stands at the end of the text behind the number of its mark; the lines between text and notes are no notes.
    private func beginNote(_ events: XMLEvents, _ part: Part) throws(FormatError) {
        let key = "\(part == .footnotes ? "foo" : "end")\(events.attribute("id") ?? "")"
        guard events.attribute("type") == nil, let number = notes[key] else {
            try events.skipElement()
            return
        }
        builder.append("\(Superscript.raised("\(number)") ?? "") ")
    }
}
