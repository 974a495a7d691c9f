package import Bytes
package import CitationDetection
package import Identity
package import Vocabulary

/// What citations say of a document, counted: the same in whatever order they are counted, so that a store can take a citation away
/// again and has what it would have had without it.
package struct NodeFacts: Sendable {
    /// A number as citations give it.
    package struct CitedSymbol: Sendable, Hashable, Comparable {
        /// The number and symbol.
        package let text: String
        /// The code of the organ in it.
        package let organ: String

        package init(text: String, organ: String) { (self.text, self.organ) = (text, organ) }

        package static func == (left: CitedSymbol, right: CitedSymbol) -> Bool {
            ExactText(left.text) == ExactText(right.text)
        }

        package static func < (left: CitedSymbol, right: CitedSymbol) -> Bool {
            ExactText(left.text) < ExactText(right.text)
        }

        package func hash(into hasher: inout Hasher) { ExactText(text).hash(into: &hasher) }
    }

    /// What the citations resolve to: one key, but for spellings that make the same node.
    package var keys = Tally<DocumentKey>()
    /// The place of the number, for people.
    package var places = Tally<ExactText>()
    /// The types, as the vocabulary writes them.
    package var types = Tally<ExactText>()
    /// The issuers, as written.
    package var issuers = Tally<ExactText>()
    /// The dates.
    package var dates = Tally<CalendarDate>()
    /// The titles.
    package var titles = Tally<ExactText>()
    /// The numbers of documents that go by a name.
    package var symbols = Tally<CitedSymbol>()
    /// The names.
    package var names = Tally<DocumentName>()

    /// Makes facts from no citation.
    package init() {}

    /// Whether no citation speaks of the document.
    package var isEmpty: Bool { keys.isEmpty }

    /// Counts a citation and what it means.
    ///
    /// - Parameter position: The citation's place. It is looked at where it lies: a copy would count a dozen references up and down.
    package mutating func add(_ position: Int, of citations: [Citation], _ claim: Claim, _ count: Int = 1) {
        keys.add(claim.key, count)
        if let place = claim.place { places.add(ExactText(place), count) }
        if let symbol = citations[position].identity.symbol {
            symbols.add(CitedSymbol(text: symbol.text, organ: symbol.organ), count)
        }
        if let name = citations[position].identity.name { names.add(name, count) }
        if let type = citations[position].identity.type { types.add(ExactText(type), count) }
        if let issuer = citations[position].identity.issuer { issuers.add(ExactText(issuer), count) }
        if let date = citations[position].identity.date ?? citations[position].surroundings.dateBefore {
            dates.add(date, count)
        }
        if let title = citations[position].surroundings.title { titles.add(ExactText(title), count) }
    }

    /// Adds other facts, times `factor`.
    package mutating func add(_ other: NodeFacts, times factor: Int) {
        keys.add(other.keys, times: factor)
        places.add(other.places, times: factor)
        types.add(other.types, times: factor)
        issuers.add(other.issuers, times: factor)
        dates.add(other.dates, times: factor)
        titles.add(other.titles, times: factor)
        symbols.add(other.symbols, times: factor)
        names.add(other.names, times: factor)
    }
}
