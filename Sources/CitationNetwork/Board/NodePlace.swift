import Bytes
import Identity
package import Vocabulary

/// The place that a document's body belongs to, as far as its node tells it.
///
/// A node has the place as people read it ("huyện Nà Lộc, Lâm Giang"); this is the way back to province and unit.
package struct NodePlace: Sendable, Hashable {
    /// Whether it is the whole country.
    package let isCentral: Bool
    /// The province that the table knows.
    package let province: Province?
    /// The province's name, also of one that no table knows; nil for the centre and where nothing tells it.
    package let provinceName: String?
    /// The district, block or commune within it, or by itself.
    package let unit: String?

    /// Reads the place of a node.
    ///
    /// A district or commune that stands without its province belongs to the one province in which the table knows the name on the
    /// document's day, or to what became of all of them.
    package init(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) {
        guard let place = node.jurisdiction, place != Jurisdiction.central.name, node.level != .central else {
            self.init(isCentral: node.level == .central || node.jurisdiction != nil, nil, named: nil, unit: nil)
            return
        }
        if let comma = place.ranges(of: ", ").last {
            let name = String(place[comma.upperBound...])
            let province = vocabulary.province(named: name)
            self.init(
                isCentral: false, province, named: province?.name ?? name, unit: String(place[..<comma.lowerBound]))
            return
        }
        guard let name = Self.unitName(place, node, vocabulary) else {
            let province = vocabulary.province(named: place)
            self.init(isCentral: false, province, named: province?.name ?? place, unit: nil)
            return
        }
        let known = name.level.map { PlaceNames.standard.provinces(of: name.text, $0, on: node.date) } ?? []
        let provinces = known.compactMap { vocabulary.province(named: $0) }
        // A name that is known before and since the reform is that of one place where the one province became the other.
        let successors = Set(provinces.map(\.successor))
        let province =
            provinces.count == 1
            ? provinces.first
            : successors.count == 1 ? successors.first.flatMap { vocabulary.province(named: $0) } : nil
        self.init(isCentral: false, province, named: province?.name, unit: place)
    }

    private init(isCentral: Bool, _ province: Province?, named name: String?, unit: String?) {
        (self.isCentral, self.province, provinceName, self.unit) = (isCentral, province, name, unit)
    }

    /// The name of a district, block or commune without its kind, and its level where it is a territory; nil for a province's.
    private static func unitName(
        _ place: String, _ node: CitationGraph.Node, _ vocabulary: Vocabulary
    ) -> (text: String, level: Level?)? {
        let words = ScopeReader.foldedWords(place)
        guard let (kind, count) = vocabulary.placeKindIndex.opening(words[...]), count < words.count else { return nil }
        // "thành phố Hòa Thịnh" is a province's city where a body of the district sits there.
        let level = kind.level == .provincial && node.level == .district ? .district : kind.level
        guard level != .provincial else { return nil }
        let name = place.parts(between: " ").dropFirst(count).joined(separator: " ")
        return (name, kind.isTerritory ? level : nil)
    }
}
