import CitationNetwork
import Vocabulary

extension NodeFacts: StoredValue {
    static var blank: NodeFacts { NodeFacts() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(tally: &keys)
        try coder.field(tally: &places)
        try coder.field(tally: &types)
        try coder.field(tally: &issuers)
        try coder.field(tally: &dates) { (coder: inout Coder, date: inout CalendarDate?) throws(Coder.Failure) in
            try coder.field(&date)
        }
        try coder.field(tally: &titles)
        try coder.field(tally: &symbols)
        try coder.field(tally: &names)
    }
}

extension NodeFacts.CitedSymbol: StoredValue {
    static var blank: NodeFacts.CitedSymbol { NodeFacts.CitedSymbol(text: "", organ: "") }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (text, organ) = (text, organ)
        try coder.field(&text)
        try coder.field(&organ)
        let parts = (text: text, organ: organ)
        try coder.fill(&self) { NodeFacts.CitedSymbol(text: parts.text, organ: parts.organ) }
    }
}

extension StatedRelations.Place: StoredValue {
    static var blank: StatedRelations.Place { StatedRelations.Place(document: 0, position: 0, confidence: 0) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (document, position, confidence) = (document, position, confidence)
        try coder.field(&document)
        try coder.field(&position)
        try coder.field(&confidence)
        let parts = (document: document, position: position, confidence: confidence)
        try coder.fill(&self) {
            StatedRelations.Place(
                document: parts.document, position: parts.position, confidence: parts.confidence)
        }
    }
}

/// Where an edge is stated.
struct StatedPlaces: StoredValue {
    var places: [StatedRelations.Place] = []

    static var blank: StatedPlaces { StatedPlaces() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(each: &places)
    }
}
