/// The text of a rich text file, as its tokens come.
struct RichText {
    /// What a group can change, and its end restores.
    private struct State {
        /// Whether nothing of it is text.
        var isSkipped = false
        var isFontTable = false
        var isHidden = false
        var isRaised = false
        var font = 0
        /// How many characters stand behind `\u` for programs without Unicode.
        var fallback = 1
        /// Where the group's text goes.
        var place = Place.body
    }

    private enum Place { case body, around, notes }

    private struct Font {
        var name = ""
        var charset = 0
    }

    private let nesting: Int
    private var states = [State()]
    private var fonts: [Int: Font] = [:]
    /// The font that is being defined.
    private var defined = 0
    private var codePage = 1252
    private var body = TextBuilder()
    private var around = TextBuilder()
    private var notes = TextBuilder()
    private var noteCount = 0
    /// Text in one font that has not been decoded yet: bytes, and what came as Unicode.
    private var bytes: [UInt8] = []
    private var run = ""
    /// Characters still to be left out behind a `\u`.
    private var toSkip = 0
    private var isStarred = false

    /// Begins a text.
    ///
    /// - Parameter nesting: How deep groups may lie in each other.
    init(nesting: Int) { self.nesting = nesting }

    /// The text: headers and footers, the body, the notes.
    mutating func finished() -> TextBuilder {
        flush()
        var text = around
        text.append(body)
        text.append(notes)
        return text
    }

    /// Takes the next token.
    mutating func take(_ token: RichTextTokens.Token) throws(FormatError) {
        let wasStarred = isStarred
        isStarred = false
        switch token {
        case .open:
            flush()
            guard states.count < nesting else {
                throw FormatError(
                    .broken,
                    "has groups more than \(nesting) deep in each other; raise --max-nesting if the file is sound")
            }
            states.append(states[states.count - 1])
            toSkip = 0
        case .close:
            flush()
            toSkip = 0
            if states.count > 1 { states.removeLast() }
        case .symbol(let symbol): take(symbol: symbol)
        case .byte(let byte): take(byte: byte)
        case .text(let text): for byte in text where byte != 0x0A && byte != 0x0D { take(byte: byte) }
        case .word(let word, let number): take(word, number, isStarred: wasStarred)
        }
    }

    // MARK: - Characters

    private var state: State {
        get { states[states.count - 1] }
        set { states[states.count - 1] = newValue }
    }

    private mutating func take(byte: UInt8) {
        if toSkip > 0 {
            toSkip -= 1
        } else if state.isFontTable {
            if byte != UInt8(ascii: ";") {
                fonts[defined, default: Font()].name.unicodeScalars.append(Unicode.Scalar(byte))
            }
        } else if !state.isSkipped {
            if !run.isEmpty { flush() }
            bytes.append(byte)
        }
    }

    private mutating func take(scalar: Unicode.Scalar) {
        guard !state.isSkipped, !state.isFontTable else { return }
        if !bytes.isEmpty { flush() }
        run.unicodeScalars.append(scalar)
    }

    private mutating func take(symbol: UInt8) {
        if toSkip > 0 {
            toSkip -= 1
            return
        }
        switch symbol {
        case UInt8(ascii: "~"): take(scalar: "\u{A0}")
        case UInt8(ascii: "_"): take(scalar: "\u{2011}")
        case UInt8(ascii: "*"): isStarred = true
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): take(byte: symbol)
        case 0x0A, 0x0D: endParagraph()
        default: break
        }
    }

    /// Decodes the run that ends here.
    private mutating func flush() {
        guard !bytes.isEmpty || !run.isEmpty else { return }
        defer {
            bytes.removeAll(keepingCapacity: true)
            run = ""
        }
        guard !state.isHidden else { return }
        let font = fonts[state.font]
        var text = run
        if !bytes.isEmpty {
            var scalars: [UInt32] = []
            let isVietnamese = font?.charset == 163 || ((font?.charset ?? 0) <= 1 && codePage == 1258)
            (isVietnamese ? LegacyEncoding.windows1258 : .windows1252).decode(bytes, into: &scalars)
            text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        }
        text = LegacyFont.text(text, font: font?.name)
        write(state.isRaised ? Superscript.raised(text) ?? text : text)
    }

    private mutating func write(_ text: String) {
        switch state.place {
        case .body: body.append(text)
        case .around: around.append(text)
        case .notes: notes.append(text)
        }
    }

    private mutating func endParagraph() {
        flush()
        guard !state.isSkipped else { return }
        switch state.place {
        case .body: body.endParagraph()
        case .around: around.endParagraph()
        case .notes: notes.endParagraph()
        }
    }

    // MARK: - Control words

    private mutating func take(_ word: Substring, _ number: Int?, isStarred: Bool) {
        if let scalar = Self.characters[word] { return take(scalar: scalar) }
        switch word {
        case "par", "cell", "nestcell", "sect", "page": endParagraph()
        case "line": take(scalar: "\n")
        case "u":
            // Above 32,767 it is written as a negative number; halves of pairs are left out.
            guard let number,
                let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: number < 0 ? number + 65_536 : number))
            else { return }
            take(scalar: scalar)
            toSkip = state.fallback
        case "uc": state.fallback = min(max(number ?? 1, 0), 16)
        case "ansicpg": codePage = number ?? 1252
        case "chftn": take(note: state.place == .notes ? noteCount : noteCount + 1)
        case "footnote": open(.notes)
        case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf": open(.around)
        case "fonttbl": state.isFontTable = true
        case "fcharset": if state.isFontTable { fonts[defined, default: Font()].charset = number ?? 0 }
        case "f":
            flush()
            if state.isFontTable { defined = number ?? 0 } else { state.font = number ?? 0 }
        case "v", "deleted", "super", "nosupersub", "plain":
            flush()
            switch word {
            case "super": state.isRaised = number != 0
            case "nosupersub": state.isRaised = false
            case "plain": (state.isHidden, state.isRaised) = (false, false)
            default: state.isHidden = number != 0
            }
        case _ where Self.noText.contains(word): state.isSkipped = true
        // A program that doesn't know a destination with a star leaves it out; text boxes lie in one.
        case _ where isStarred && word != "shpinst": state.isSkipped = true
        default: break
        }
    }

    private mutating func open(_ place: Place) {
        flush()
        if place == .notes, state.place == .body { noteCount += 1 }
        state.place = place
        state.isRaised = false
    }

    private mutating func take(note number: Int) {
        for scalar in (Superscript.raised("\(number)") ?? "").unicodeScalars { take(scalar: scalar) }
    }

    private static let characters: [Substring: Unicode.Scalar] = [
        "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
        "bullet": "•",
        "emspace": "\u{2003}", "enspace": "\u{2002}",
    ]

    private static let noText: Set<Substring> = [
        "colortbl", "stylesheet", "info", "pict", "objdata", "themedata", "datastore", "listtable", "listoverridetable",
        "revtbl",
        "rsidtbl", "generator", "fldinst", "sp", "xmlnstbl", "filetbl", "nonshppict", "latentstyles", "pgdsctbl",
        "annotation",
        "atnid", "atnauthor", "bkmkstart", "bkmkend", "private", "template", "operator", "title", "author", "subject",
        "keywords",
        "comment", "doccomm",
    ]
}
