import CitationNetwork
import Identity
import Vocabulary
import Writers

/// What a box says, each thing once: number, short title, date and place.
struct MapTexts {
    /// The type and number; of a document without one its name or the beginning of its title.
    let heading: String
    /// The title, where the heading is none.
    let title: String?
    /// The date, and whose it is.
    let foot: String?

    init(_ node: CitationGraph.Node) {
        let isNumbered = node.symbol != nil && node.key?.first?.isNumber == true && !node.isLawByName
        let number = node.symbol.map { [node.type, $0].compactMap { $0 }.joined(separator: " ") }
        heading = Self.shown(isNumbered ? number ?? node.label : node.label) ?? XMLText.allowed(node.id)
        // A law's label is its name: what is left to say of it is its number. A label made of a title says it already.
        let rest = node.isLawByName ? node.symbol : node.title
        title = rest.flatMap { text in
            let begin = text.prefix(30)
            return node.label == text || (!isNumbered && node.label.contains(begin)) ? nil : Self.shown(text)
        }
        let place =
            node.jurisdiction == Jurisdiction.central.name ? node.issuer ?? node.jurisdiction : node.jurisdiction
        let foot = [node.date?.vietnamese, place.flatMap(Self.shown)].compactMap { $0 }.joined(separator: " · ")
        self.foot = foot.isEmpty ? nil : foot
    }

    /// Returns a text without what XML can't hold; nil where nothing is left to be seen, since Graphviz refuses a FONT with nothing in it.
    static func shown(_ text: String) -> String? {
        let allowed = XMLText.allowed(text)
        return DOTText.wrapped(allowed, 40, limit: 1).isEmpty ? nil : allowed
    }
}
