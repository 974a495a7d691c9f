package import CitationNetwork
package import Writers

extension JSONWriter {
    /// Writes one JSON document: the document asked for, and the board's rows and cells.
    package mutating func write(_ board: Board) {
        object { json in
            json.key("document")
            json.write(board.document)
            json.key("columns")
            json.array { json in for column in board.columns { json.value(column.rawValue) } }
            json.key("totals")
            json.object { json in
                json.field("rows", board.rows.count)
                json.field("documents", board.documents())
                for state in Board.State.allCases { json.field(state.rawValue, board.count(state)) }
            }
            json.key("rows")
            json.array { json in for row in board.rows { json.write(row, of: board) } }
            json.key("others")
            json.array { json in for row in board.others { json.write(row, of: board) } }
            json.key("centre")
            json.array { json in for entry in board.centre?.entries ?? [] { json.write(entry, of: board) } }
            json.key("unplaced")
            json.array { json in for entry in board.unplaced?.entries ?? [] { json.write(entry, of: board) } }
            json.key("datedBefore")
            json.array { json in for entry in board.earlier { json.write(entry, of: board) } }
            json.field("undated", board.undated)
        }
        newline()
    }

    private mutating func write(_ row: Board.Row, of board: Board) {
        object { json in
            json.field("place", row.name)
            json.key("merged")
            json.array { json in for name in row.merged { json.value(name) } }
            json.field("state", row.whole.state.rawValue)
            json.key("cells")
            json.array { json in
                for column in board.columns {
                    let cell = row[column]
                    json.object { json in
                        json.field("column", column.rawValue)
                        json.field("state", cell.state.rawValue)
                        json.field("documents", cell.documents)
                        json.field("later", cell.later)
                        json.key("implementers")
                        json.array { json in for entry in cell.entries { json.write(entry, of: board) } }
                    }
                }
            }
        }
    }

    private mutating func write(_ entry: Board.Entry, of board: Board) {
        object { json in
            json.key("document")
            json.write(board.graph.nodes[entry.node])
            json.field("days", entry.days)
            json.field("direct", entry.isDirect)
            json.key("way")
            json.array { json in for edge in entry.edges { json.write(board.graph.edges[edge], of: board.graph) } }
        }
    }
}
