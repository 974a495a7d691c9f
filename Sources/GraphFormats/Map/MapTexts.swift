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
        let heading = XMLText.allowed(isNumbered ? number ?? node.label : node.label)
        self.heading = heading.isEmpty ? XMLText.allowed(node.id) : heading
        // A law's label is its name: what is left to say of it is its number. A label made of a title says it already.
        let rest = node.isLawByName ? node.symbol : node.title
        title = rest.flatMap { text in
            let begin = text.prefix(30)
            return node.label == text || (!isNumbered && node.label.contains(begin)) ? nil : XMLText.allowed(text)
        }
        let place =
            node.jurisdiction == Jurisdiction.central.name ? node.issuer ?? node.jurisdiction : node.jurisdiction
        let foot = [node.date?.vietnamese, place].compactMap { $0 }.joined(separator: " · ")
        self.foot = foot.isEmpty ? nil : XMLText.allowed(foot)
    }
}
