import Bytes
import Identity
import Patterns
import Vocabulary

/// The place of an issuer of which every place has one, where the line of its name has lost it: "ỦY BAN NHÂN DÂN |" of "ỦY BAN NHÂN DÂN
/// TỈNH LÂM GIANG".
///
/// The line that says who enacts the document tells it, else the place that the body was found to belong to.
struct IssuerPlace: HeaderStrategy {
    static let name: StaticString = "issuerPlace"

    /// How many lines below the top the enacting body may be named.
    private static let lines = 24
    /// How long the line of a body is, in bytes: a longer one is a sentence.
    private static let longest = 120
    private static let bodies = Vocabulary.standard.words(.bodyOfPlace)

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard let issuer = draft.header.issuer else { return }
        let folded = Folding.fold(issuer)
        // "UBND tỉnh" of the first sentence.
        if let kind = page.vocabulary.placeKinds.provincial(isCity: false), folded.hasSuffix(" " + kind.name),
            let province = place(below: nil, of: draft.header, page), province.hasPrefix(kind.name + " ")
        {
            draft.header.issuer = issuer + province.dropFirst(kind.name.count)
            return
        }
        let committee = page.vocabulary.placeKinds.first { kind in kind.committee.map(folded.hasSuffix) ?? false }
        guard committee != nil || Self.bodies.contains(where: folded.hasSuffix) else { return }
        if let line = enactor(folded, page) {
            draft.header.issuer = page.cache.properCase(line)
        } else if let place = place(below: committee, of: draft.header, page) {
            draft.header.issuer = issuer + " " + place
        }
    }

    /// The line in capitals that begins with the body's name and goes on with its place.
    private func enactor(_ issuer: String, _ page: HeaderPage) -> String? {
        let own = issuer.exactWords
        // Nearly all lines have a small letter, and are done with by that.
        for line in page.lines.prefix(Self.lines)
        where line.count < Self.longest && !page.text[line].contains(where: { $0 &- 0x61 < 26 }) {
            let words = page.text.folded(line)
            guard OrganNames.isInCapitals(words) else { continue }
            let folded = Folding.fold(words).exactWords
            let length = own.count
            guard folded.starts(with: own),
                let (kind, count) = page.vocabulary.placeKindIndex.opening(folded[length...]), kind.isTerritory
            else { continue }
            let name = folded[(length + count)...]
            if (1...4).contains(name.count), words.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) {
                return words
            }
        }
        return nil
    }

    /// The place that a body belongs to, as its name has it: "tỉnh Lâm Giang", "xã Nà Lộc"; the name alone behind a committee of such
    /// places, "Tỉnh ủy".
    private func place(below committee: PlaceKind?, of header: DocumentHeader, _ page: HeaderPage) -> String? {
        guard let place = header.jurisdiction, !place.isCentral else { return nil }
        if let unit = place.unit {
            guard let committee else { return header.level == .provincial ? nil : unit }
            return unit.hasPrefix(committee.name + " ") ? String(unit.dropFirst(committee.name.count + 1)) : nil
        }
        guard header.level == .provincial, let named = place.province,
            let province = page.vocabulary.province(named: named),
            let kind = page.vocabulary.placeKinds.provincial(isCity: province.isCity)
        else { return nil }
        guard let committee else { return kind.name + " " + province.name }
        return committee.name == kind.name ? province.name : nil
    }
}
