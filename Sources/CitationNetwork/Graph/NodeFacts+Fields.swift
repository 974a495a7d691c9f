import Bytes
import Identity
import Vocabulary

extension NodeFacts {
    /// The fields that are counted, by the names that records give them.
    package enum Field: String, CaseIterable, Sendable { case date, issuer, key, name, place, symbol, title, type }

    /// Calls a body for each field's values with their counts, in no particular order.
    package func each(_ body: (Field, String, Int) -> Void) {
        keys.each { body(.key, $0.portableText, $1) }
        places.each { body(.place, $0.text, $1) }
        types.each { body(.type, $0.text, $1) }
        issuers.each { body(.issuer, $0.text, $1) }
        dates.each { body(.date, $0.description, $1) }
        titles.each { body(.title, $0.text, $1) }
        symbols.each { body(.symbol, PortableText.joining([$0.text, $0.organ]), $1) }
        names.each { body(.name, $0.portableText, $1) }
    }

    /// Counts a value of a field and lets go of the others but the one that leads: right where all of a value's counts come together.
    mutating func addLeading(_ field: Field, _ value: String, _ count: Int) {
        switch field {
        case .key: if let key = DocumentKey(portableText: value) { keys.addLeading(key, count) }
        case .place: places.addLeading(ExactText(value), count)
        case .type: types.addLeading(ExactText(value), count)
        case .issuer: issuers.addLeading(ExactText(value), count)
        case .date: if let date = CalendarDate(iso: value) { dates.addLeading(date, count) }
        case .title: titles.addLeading(ExactText(value), count)
        case .symbol: if let symbol = CitedSymbol(portableText: value) { symbols.addLeading(symbol, count) }
        case .name: if let name = DocumentName(portableText: value) { names.addLeading(name, count) }
        }
    }
}

extension NodeFacts.Field {
    /// Whether a text of a record is a value that the field can have.
    package func canHave(_ value: String) -> Bool {
        switch self {
        case .key: DocumentKey(portableText: value) != nil
        case .date: CalendarDate(iso: value) != nil
        case .symbol: NodeFacts.CitedSymbol(portableText: value) != nil
        case .name: DocumentName(portableText: value) != nil
        case .place, .type, .issuer, .title: true
        }
    }
}

extension NodeFacts.CitedSymbol {
    fileprivate init?(portableText text: String) {
        guard let parts = PortableText.parts(of: text, count: 2), let text = parts[0], let organ = parts[1] else {
            return nil
        }
        self.init(text: text, organ: organ)
    }
}
