/// The running text of a page: what a reader of the document reads, without the menus and lists of links around it.
final class HTMLPage: HTMLHandler {
    private let nesting: Int
    private var builder = TextBuilder()
    private var stack: [OpenElement] = []
    /// How many open elements hold nothing to be read: scripts, forms.
    private var silent = 0
    /// How many open elements keep their white space.
    private var preformatted = 0
    private var lists: [HTMLListCounter] = []
    private var regions = HTMLRegions()
    private var isTooDeep = false

    private struct OpenElement {
        let name: String
        let role: HTMLRole
        let start: Int
        /// Letters in it, those of its links, and the number of its links.
        var letters = 0
        var linkLetters = 0
        var links = 0
    }

    /// Makes a page to be filled.
    ///
    /// - Parameter nesting: How deep elements may lie in each other.
    init(nesting: Int) { self.nesting = nesting }

    /// The text, when the page has been read.
    func text() throws(FormatError) -> TextBuilder {
        if isTooDeep {
            throw FormatError(
                .broken,
                "has elements more than \(nesting) deep in each other; raise --max-nesting if the file is sound")
        }
        builder.endBlock()
        return builder.without(regions.left(of: builder.bytes.count))
    }

    // MARK: - HTMLHandler

    func open(_ name: String, _ attributes: HTMLAttributes) -> Bool {
        guard stack.count < nesting else {
            isTooDeep = true
            return false
        }
        let role = HTMLRole(name, attributes)
        if role.isBlock { builder.endBlock() }
        if role == .silent { silent += 1 }
        if name == "pre" || name == "textarea" { preformatted += 1 }
        if role == .list { lists.append(HTMLListCounter(name, attributes)) }
        if name == "li", silent == 0, !lists.isEmpty {
            if let label = lists[lists.count - 1].next(attributes) { builder.append(label) }
        }
        stack.append(OpenElement(name: name, role: role, start: builder.bytes.count))
        return true
    }

    func close(_ name: String) {
        guard let element = stack.popLast() else { return }
        switch element.role {
        case .silent: silent -= 1
        case .lineBreak: if silent == 0 { builder.breakLine() }
        case .superscript: raise(element)
        case .list: _ = lists.popLast()
        default: break
        }
        if name == "pre" || name == "textarea" { preformatted -= 1 }
        if element.role.isBlock { builder.endBlock() }
        // A page's headline stands apart from its text.
        if name == "h1", silent == 0, element.start < builder.bytes.count { builder.breakLine() }
        let range = element.start..<builder.bytes.count
        if !range.isEmpty {
            regions.note(element.role, range, isLinkList: element.role.isBlock && isLinkList(element))
        }
        if !stack.isEmpty {
            let isLink = element.role == .link
            stack[stack.count - 1].letters += element.letters
            stack[stack.count - 1].linkLetters += isLink ? element.letters : element.linkLetters
            stack[stack.count - 1].links += element.links + (isLink ? 1 : 0)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard silent == 0 else { return }
        if preformatted > 0 { builder.append(bytes) } else { builder.appendFolded(bytes) }
        if !stack.isEmpty {
            stack[stack.count - 1].letters += bytes.count { $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
        }
    }

    /// Three links or more and hardly anything else: a menu, or "see also".
    private func isLinkList(_ element: OpenElement) -> Bool {
        element.links >= 3 && element.linkLetters * 10 >= element.letters * 9
    }

    private func raise(_ element: OpenElement) {
        guard silent == 0, element.start <= builder.bytes.count else { return }
        let text = String(decoding: builder.bytes[element.start...], as: UTF8.self)
        if let raised = Superscript.raised(text) { builder.replace(from: element.start, with: raised) }
    }
}
