import Bytes

/// What a Word file's styles say that matters for its text: the lists that they number, and what they hide or raise.
struct WordStyles {
    private struct Style {
        var base: String?
        var list: WordListPlace?
        var font: String?
    }

    private var styles: [String: Style] = [:]

    /// Reads `styles.xml`, where the file has it.
    init(_ events: XMLEvents?) throws(FormatError) {
        guard let events else { return }
        var id: String?
        var style = Style()
        while let event = try events.next() {
            switch event {
            case .open("style"):
                id = events.attribute("styleId")
                style = Style()
            case .open("basedOn"): style.base = events.attribute("val")
            case .open("numId"):
                style.list = WordListPlace(list: events.attribute("val") ?? "0", level: style.list?.level ?? 0)
            case .open("ilvl"):
                style.list = WordListPlace(
                    list: style.list?.list ?? "", level: events.attribute("val").flatMap { Int(stated: $0) } ?? 0)
            case .open("rFonts"): style.font = events.attribute("ascii") ?? events.attribute("hAnsi")
            case .close("style"):
                if let id { styles[id] = style }
                id = nil
            default: break
            }
        }
    }

    /// The list that a style numbers.
    func list(of style: String?) -> WordListPlace? {
        first(of: style) { $0.list.flatMap { $0.list.isEmpty ? nil : $0 } }
    }

    /// The font of a style.
    func font(of style: String?) -> String? { first(of: style) { $0.font } }

    /// What a style or the ones that it is based on say first.
    private func first<Value>(of name: String?, _ value: (Style) -> Value?) -> Value? {
        var name = name
        // Styles based on each other in a ring end somewhere.
        for _ in 0..<32 {
            guard let id = name, let style = styles[id] else { return nil }
            if let value = value(style) { return value }
            name = style.base
        }
        return nil
    }
}

/// A list and the level in it.
struct WordListPlace: Hashable {
    let list: String
    let level: Int
}
