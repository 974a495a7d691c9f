/// Who implements a document, place by place, and who does not: a row for each province, a column for each kind of body.
///
/// ```
///               Đảng          Nhà nước       huyện      xã
/// Bắc Ninh      KH 12-KH/TU   –  (3)         ·          ·         – has documents here, none implements
/// Cà Mau        ·             ·              ·          ·         · nothing of it in the collection
/// ```
package struct Board: Sendable {
    /// What kind of body issued a document.
    package enum Column: String, Sendable, Hashable, CaseIterable {
        /// The Party's bodies of the province.
        case party
        /// The State's bodies of the province.
        case state
        /// Bodies of the province of which nothing tells whose they are.
        case other
        /// Party committees of blocks.
        case block
        /// The bodies of districts.
        case district
        /// The bodies of communes, and what is below.
        case commune
    }

    /// How a cell stands.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// A document implements.
        case implemented
        /// The collection has documents of the cell, and none implements.
        case notImplemented
        /// All that the collection has of the cell is older than what is to be implemented.
        case onlyEarlier
        /// The collection has nothing of the cell.
        case nothing
    }

    /// A document that implements.
    package struct Entry: Sendable, Hashable {
        /// The document, an index into the graph's nodes.
        package let node: Int
        /// Its relations to the document asked for, indices into the graph's edges; of one that implements through others the way there.
        package let edges: [Int]
        /// Whether it implements directly.
        package let isDirect: Bool
        /// How many days after the document asked for it is dated; nil where a date is not known.
        package let days: Int?
    }

    /// What a place has done by bodies of a kind.
    package struct Cell: Sendable, Hashable {
        /// The documents that implement, by date, those without one last.
        package internal(set) var entries: [Entry] = []
        /// How many documents of the cell the collection has.
        package internal(set) var documents = 0
        /// How many of these are not older than what is to be implemented.
        package internal(set) var later = 0

        /// How it stands.
        package var state: State {
            if !entries.isEmpty { return .implemented }
            return documents == 0 ? .nothing : later == 0 ? .onlyEarlier : .notImplemented
        }
    }

    /// A place.
    package struct Row: Sendable, Hashable {
        /// The place's name.
        package let name: String
        /// The provinces that were merged into it.
        package let merged: [String]
        /// What it has done.
        package internal(set) var cells: [Column: Cell] = [:]

        /// What it has done by bodies of a kind.
        package subscript(column: Column) -> Cell { cells[column] ?? Cell() }

        /// All of it in one.
        package var whole: Cell {
            var whole = Cell()
            for column in Column.allCases {
                let cell = self[column]
                whole.entries += cell.entries
                whole.documents += cell.documents
                whole.later += cell.later
            }
            return whole
        }
    }

    /// The graph that has the documents, and the ways from them to the one asked for.
    package let graph: CitationGraph
    /// The document asked for, an index into the graph's nodes.
    package let target: Int
    /// The kinds of bodies, in order; that of unknown ones only where there are any.
    package let columns: [Column]
    /// The places, in order.
    package let rows: [Row]
    /// The centre, where it has documents that implement.
    package let centre: Cell?
    /// The places that have no row: provinces that no table knows, and units whose province nobody tells.
    package let others: [Row]
    /// What nothing tells the place of, where it implements.
    package let unplaced: Cell?
    /// Documents that are said to implement, and are dated well before what is to be implemented.
    package let earlier: [Entry]
    /// How many documents would count if they had a date, where a first day is asked for.
    package let undated: Int

    /// The document asked for.
    package var document: CitationGraph.Node { graph.nodes[target] }

    /// Returns how many rows stand in a way, by one column or by all.
    package func count(_ state: State, _ column: Column? = nil) -> Int {
        rows.count { cell($0, column).state == state }
    }

    /// Returns how many documents implement, in one column of the rows or in all.
    package func documents(_ column: Column? = nil) -> Int {
        rows.reduce(0) { $0 + cell($1, column).entries.count }
    }

    private func cell(_ row: Row, _ column: Column?) -> Cell { column.map { row[$0] } ?? row.whole }
}
