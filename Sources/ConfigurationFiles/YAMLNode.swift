/// A value of a YAML text with its place.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        /// A text; plain where it stands without quotation marks.
        case text(String, isPlain: Bool)
        case list([YAMLNode])
        /// Keys in the order of the text; one that stands twice is here twice.
        case mapping([(key: Key, value: YAMLNode)])
    }

    /// The key of an entry.
    struct Key: Sendable {
        let name: String
        let place: YAMLPlace
    }

    let content: Content
    let place: YAMLPlace

    /// Whether the value is missing or says `null`.
    var isNull: Bool {
        if case .text(let text, isPlain: true) = content { return ["", "~", "null"].contains(text) }
        return false
    }

    /// The truth value that the text is, in any of YAML's words for it.
    var bool: Bool? {
        guard case .text(let text, isPlain: true) = content else { return nil }
        return switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}
