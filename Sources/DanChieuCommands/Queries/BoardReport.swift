import DanChieu
import Pages
import Writers

/// A board for people and for machines.
struct BoardReport {
    private let board: Board
    /// How many documents the list for people has; nil for all.
    private let limit: Int?

    init(_ board: Board, limit: Int?) { (self.board, self.limit) = (board, limit) }

    // MARK: - For people

    /// The board as a table of marks, and below it the documents that implement, each with the sentence that says so.
    func text(width: Int?) -> String {
        var text = TextTable.paragraph(board.document.about, width: width) + "\n"
        text += TextTable.paragraph(summary, width: width) + "\n\n" + marks.text(width: width)
        let missing = board.rows.filter { $0.whole.state == .nothing }.map(\.name)
        if !missing.isEmpty {
            let names = missing.joined(separator: ", ")
            text += "\n" + TextTable.paragraph("nothing in the collection: \(names)", width: width) + "\n"
        }
        text += "\n" + TextTable.paragraph(Self.legend, width: width) + "\n"
        if board.undated > 0 {
            text += "\(board.undated) \(Self.noun(board.undated)) without a date left out, because of --since\n"
        }
        let list = documents(prefix: limit)
        guard !list.table.isEmpty else { return text }
        text += "\n" + list.table.blocks(width: width)
        if list.rest > 0 { text += "… and \(list.rest) more \(Self.noun(list.rest)); --limit 0 shows all\n" }
        return text
    }

    private static let legend =
        "a number: so many documents implement; -: documents here, none implements; <: only older documents here; blank: nothing of it in the collection; *: no province that the tables know"

    private static func noun(_ count: Int) -> String { count == 1 ? "document" : "documents" }

    private var summary: String {
        let (done, not) = (board.count(.implemented), board.count(.notImplemented) + board.count(.onlyEarlier))
        return
            "\(board.rows.count) rows: \(done) \(done == 1 ? "has" : "have") documents that implement it (\(board.documents())), \(not) \(not == 1 ? "has" : "have") documents here of which none does, of \(board.count(.nothing)) the collection has nothing."
    }

    private static func mark(_ cell: Board.Cell) -> String {
        switch cell.state {
        case .implemented: "\(cell.entries.count)"
        case .notImplemented: "-"
        case .onlyEarlier: "<"
        case .nothing: ""
        }
    }

    private var marks: TextTable {
        var table = TextTable(columns: ["place"] + board.columns.map(\.label.english), flexible: "place")
        for row in board.rows where row.whole.state != .nothing {
            table.add([row.name] + board.columns.map { Self.mark(row[$0]) })
        }
        table.add(["all of them"] + board.columns.map { "\(board.documents($0))" })
        for row in board.others { table.add(["* \(row.name)"] + board.columns.map { Self.mark(row[$0]) }) }
        if let centre = board.centre { table.add(["centre: \(centre.entries.count)"] + board.columns.map { _ in "" }) }
        if let unplaced = board.unplaced {
            table.add(["unknown: \(unplaced.entries.count)"] + board.columns.map { _ in "" })
        }
        return table
    }

    private func documents(prefix: Int?) -> (table: TextTable, rest: Int) {
        let all = places.flatMap { place in place.entries.map { (place: place, entry: $0) } }
        var table = TextTable(
            columns: ["place", "document", "number", "date", "days", "relation", "file:line", "sentence"],
            flexible: "sentence")
        for (place, entry) in all.prefix(prefix ?? all.count) {
            let node = board.graph.nodes[entry.node]
            let evidence = board.graph.edges[entry.edges[0]].evidence.first
            table.add(
                [
                    place.name, node.symbol == nil ? node.label : node.type ?? node.label, node.symbol ?? "",
                    node.date?.vietnamese ?? "", entry.days.map { "\($0 < 0 ? "" : "+")\($0)" } ?? "",
                    board.relation(of: entry), evidence?.place ?? "", evidence?.sentence ?? "",
                ].map(TextTable.oneLine))
        }
        return (table, all.count - table.count)
    }

    // MARK: - For machines

    private struct Place {
        let name: String
        let column: String
        let state: String
        let entries: [Board.Entry]
        let cell: Board.Cell?
    }

    /// All cells in order: those of the rows, then what has no row.
    private var places: [Place] {
        func cells(_ row: Board.Row, prefix: String) -> [Place] {
            board.columns.map { column in
                let cell = row[column]
                return Place(
                    name: prefix + row.name, column: column.rawValue, state: cell.state.rawValue,
                    entries: cell.entries, cell: cell)
            }
        }
        var places = board.rows.flatMap { cells($0, prefix: "") }
        places += board.others.flatMap { cells($0, prefix: "* ") }
        for (name, column, cell) in [("Trung ương", "central", board.centre), ("", "unknown", board.unplaced)] {
            guard let cell else { continue }
            places.append(
                Place(
                    name: name, column: column, state: cell.state.rawValue, entries: cell.entries, cell: cell))
        }
        if !board.earlier.isEmpty {
            places.append(
                Place(name: "", column: "", state: "datedBefore", entries: board.earlier, cell: nil))
        }
        return places
    }

    /// A line for each document in its cell, and one for each cell without any.
    var cells: TextTable {
        var table = TextTable(
            columns: [
                "place", "column", "state", "documents", "document", "number", "type", "date", "days", "relation",
                "direct",
                "file:line", "sentence", "id",
            ], flexible: "sentence")
        for place in places {
            let about = [place.name, place.column, place.state, place.cell.map { "\($0.documents)" } ?? ""]
            if place.entries.isEmpty { table.add(about + [String](repeating: "", count: 10)) }
            for entry in place.entries {
                let node = board.graph.nodes[entry.node]
                let evidence = board.graph.edges[entry.edges[0]].evidence.first
                table.add(
                    (about + [
                        node.label, node.symbol ?? "", node.type ?? "", node.date?.description ?? "",
                        entry.days.map { "\($0)" } ?? "", board.relation(of: entry), entry.isDirect ? "yes" : "no",
                        evidence?.place ?? "", evidence?.sentence ?? "", node.id,
                    ]).map(TextTable.oneLine))
            }
        }
        return table
    }

    /// One JSON document.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.write(board)
        return json.bytes
    }
}
