import Bytes

/// What an element is to the running text.
enum HTMLRole {
    /// A part of a line.
    case inline
    /// A link to another place.
    case link
    case superscript
    case lineBreak
    /// A block of its own lines.
    case block
    case list
    /// The main part of a page.
    case main
    /// A menu, a side column, a page's foot.
    case around
    /// By its class or id, perhaps a menu or a side column.
    case perhapsAround
    /// Nothing to be read: a script, a form's control.
    case silent

    /// Whether it stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case .inline, .link, .superscript, .lineBreak, .silent: false
        case .block, .list, .main, .around, .perhapsAround: true
        }
    }

    init(_ name: String, _ attributes: HTMLAttributes) {
        if Self.silentNames.contains(name) || attributes["hidden"] != nil || Self.isHidden(attributes["style"]) {
            self = .silent
            return
        }
        switch name {
        case "br": self = .lineBreak
        case "sup": self = .superscript
        case "a": self = attributes["href"] == nil ? .inline : .link
        case "nav", "aside", "footer", "menu": self = .around
        case "main", "article": self = .main
        case "ul", "ol", "div", "section", "table", "td", "header", "form":
            switch attributes["role"] ?? "" {
            case "navigation", "contentinfo", "complementary", "search", "menu", "menubar": self = .around
            case "main": self = .main
            default:
                if Self.namesSurroundings(attributes["class"]) || Self.namesSurroundings(attributes["id"]) {
                    self = .perhapsAround
                } else {
                    self = name == "ul" || name == "ol" ? .list : .block
                }
            }
        default: self = Self.blockNames.contains(name) ? .block : .inline
        }
    }

    private static let silentNames: Set<String> = [
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "button", "select", "option",
        "iframe", "object",
        "embed", "canvas", "dialog", "audio", "video", "map", "input",
    ]
    private static let blockNames: Set<String> = [
        "address", "article", "blockquote", "body", "caption", "center", "dd", "dir", "dl", "dt", "fieldset",
        "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "legend", "li", "p", "pre", "summary", "tbody", "textarea",
        "tfoot", "th",
        "thead", "tr",
    ]
    /// Words of classes and ids that pages give to what stands around their text.
    private static let surroundings: Set<String> = [
        "menu", "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "footer", "sidebar", "comment", "comments",
        "related",
        "share", "social", "login", "banner", "advert", "ads", "popup", "modal", "cookie", "toolbar", "pagination",
    ]

    private static func namesSurroundings(_ value: String?) -> Bool {
        guard let value, value.utf8.count < 200 else { return false }
        return value.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { surroundings.contains(String($0)) }
    }

    private static func isHidden(_ style: String?) -> Bool {
        guard let style, style.utf8.count < 500 else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
}
