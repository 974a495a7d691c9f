import Bytes

extension DocumentType {
    init(row: Table.Row) throws(TableError) {
        self.init(
            name: try row.text("name"), codes: try row.list("codes"), system: try row.choice("system", System.self),
            citing: try row.choices("cited", Citing.self), synonyms: try row.list("synonyms"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension Organ {
    init(row: Table.Row) throws(TableError) {
        self.init(
            code: try row.text("code"), names: try row.list("names"), level: try row.choice("level", Level.self),
            isUnique: try row.flag("unique"), system: try row.choice("system", DocumentType.System.self),
            aliases: try row.list("aliases"), source: try row.choice("source", SourceMark.self))
    }
}

extension CongressTerm {
    init(row: Table.Row) throws(TableError) {
        guard let number = try row.integer("number"), let from = try row.date("from"), let to = try row.date("to")
        else {
            throw TableError(
                table: row.table, line: row.line, column: nil, message: "lacks the number or a date of the term")
        }
        self.init(
            roman: try row.text("roman"), number: number, from: from, to: to,
            source: try row.choice("source", SourceMark.self))
    }
}

extension Plenum {
    init(row: Table.Row) throws(TableError) {
        guard let number = try row.integer("plenum"), let session = try row.integer("session") else {
            throw TableError(table: row.table, line: row.line, column: nil, message: "lacks the number of the plenum")
        }
        self.init(
            term: try row.text("term"), number: number, session: session, symbol: try row.text("symbol"),
            date: try row.date("date"),
            topic: try row.text("topic"), isCustomary: try row.flag("customary"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension Province {
    init(row: Table.Row) throws(TableError) {
        self.init(
            name: try row.text("name"), slug: try row.text("slug"), variants: try row.list("variants"),
            isCity: try row.flag("city"),
            before2025: try row.flag("before2025"), since2025: try row.flag("since2025"),
            successor: try row.text("successor"),
            merged: try row.flag("merged"), congress2020: try row.optional("congress2020"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension KnownDocument {
    init(row: Table.Row) throws(TableError) {
        self.init(
            symbol: try row.optional("symbol") ?? "", type: try row.text("type"), term: try row.optional("term"),
            date: try row.date("date"), year: try row.integer("year"), issuer: try row.optional("issuer"),
            topic: try row.optional("topic") ?? "", names: try row.list("names"), lawKeys: [],
            replaces: try row.list("replaces"),
            isProminent: try row.flag("prominent"), source: try row.choice("source", SourceMark.self))
    }
}

extension KnownDocument {
    /// Reads a row of the table of laws, each of which is a well-known document.
    init(law row: Table.Row) throws(TableError) {
        let symbol = try row.optional("symbol") ?? ""
        let type = try row.text("type")
        let date = try row.date("date")
        // A number holds its year: "31/2024/QH15".
        let numbered = symbol.parts(between: "/").dropFirst().first.flatMap { Int(figures: $0) }
        let stated = try row.integer("year")
        guard let year = numbered ?? date?.year ?? stated else {
            throw TableError(
                table: row.table, line: row.line, column: "year", message: "is missing, and no number tells it")
        }
        let name = try row.text("name")
        guard name.utf8.starts(with: type.utf8), let topic = String(name.utf8.dropFirst(type.utf8.count + 1)) else {
            throw TableError(table: row.table, line: row.line, column: "name", message: "does not begin with the type")
        }
        let names = [name] + (try row.list("also"))
        self.init(
            symbol: symbol, type: type, term: nil, date: date, year: year,
            issuer: type == "Pháp lệnh" ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội",
            topic: topic, names: names, lawKeys: names.map(LawName.key),
            replaces: try row.list("replaces"), isProminent: false, source: try row.choice("source", SourceMark.self))
    }
}

extension RelationVerb {
    init(row: Table.Row) throws(TableError) {
        guard let weight = try row.integer("weight") else {
            throw TableError(table: row.table, line: row.line, column: "weight", message: "is missing")
        }
        self.init(
            pattern: try row.text("pattern"), relation: try row.choice("relation", RelationType.self),
            position: try row.choice("position", Position.self), reach: try row.choice("reach", Reach.self),
            weight: weight, examples: try row.list("examples"),
            source: try row.choice("source", SourceMark.self))
    }
}
