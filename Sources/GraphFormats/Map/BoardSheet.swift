package import CitationNetwork
import Pages
import Vocabulary
import Writers

/// A board as DOT: one table, to be drawn on a sheet of paper.
package struct BoardSheet: Sendable {
    private let board: Board
    private let rowsAre: String
    private let source: String?

    /// The characters of a line in a cell.
    private static let width = 44
    /// How many documents a cell names; the rest are counted.
    private static let entries = 6

    /// Makes a sheet.
    ///
    /// - Parameters:
    ///   - rowsAre: What stands in the rows.
    ///   - source: What stands below the head: where the documents come from, and the day.
    package init(_ board: Board, rowsAre: String, source: String?) {
        (self.board, self.rowsAre, self.source) = (board, rowsAre, source)
    }

    /// Returns the board as DOT.
    package func dot() -> [UInt8] {
        let columns = board.columns.filter { column in
            (board.rows + board.others).contains { $0[column].state != .nothing }
        }
        var table = "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"3\" COLOR=\"#999999\">"
        table += "<TR><TD BORDER=\"0\" ALIGN=\"LEFT\" COLSPAN=\"\(columns.count + 1)\">\(head)</TD></TR>"
        table += "<TR><TD BGCOLOR=\"#F1EDE4\"><B>\(DOTText.markup(rowsAre))</B></TD>"
        for column in columns {
            table += "<TD BGCOLOR=\"#F1EDE4\"><B>\(DOTText.markup(column.label.vietnamese))</B></TD>"
        }
        table += "</TR>"
        for row in board.rows + board.others {
            table += "<TR><TD ALIGN=\"LEFT\" BGCOLOR=\"#F1EDE4\"><B>\(DOTText.markup(row.name))</B></TD>"
            for column in columns { table += cell(row[column], row) }
            table += "</TR>"
        }
        table += "</TABLE>"
        return Array(
            """
            digraph "danchieu" {
              graph [pad=0, bgcolor="white"];
              "board" [shape=plain, fontname="DejaVu Sans", fontsize=9, label=<\(table)>, tooltip="Bảng thực hiện"];
            }

            """.utf8)
    }

    private var head: String {
        let document = board.document
        let title = DOTText.wrapped(XMLText.allowed("Bảng thực hiện \(document.label)"), 90, limit: 2)
        let about = [document.date?.vietnamese, document.title].compactMap { $0 }.joined(separator: " · ")
        let counts =
            "\(board.count(.implemented)) nơi có văn bản thực hiện; \(board.count(.notImplemented) + board.count(.onlyEarlier)) nơi có văn bản trong tập mà chưa thấy thực hiện (–), hoặc chỉ có văn bản cũ hơn (<); \(board.count(.nothing)) nơi không có văn bản nào trong tập."
        var lines = ["<B><FONT POINT-SIZE=\"18\">\(DOTText.markup(title))</FONT></B>"]
        lines += [about, counts, source ?? ""].filter { !$0.isEmpty }.map {
            DOTText.markup(DOTText.wrapped(XMLText.allowed($0), 150, limit: 2))
        }
        return lines.joined(separator: "<BR ALIGN=\"LEFT\"/>") + "<BR ALIGN=\"LEFT\"/>"
    }

    private func cell(_ cell: Board.Cell, _ row: Board.Row) -> String {
        switch cell.state {
        case .nothing: "<TD> </TD>"
        case .notImplemented: "<TD BGCOLOR=\"#F9DEDB\">– (\(cell.later) văn bản)</TD>"
        case .onlyEarlier: "<TD BGCOLOR=\"#FDEEC2\">&lt; (\(cell.documents) văn bản cũ hơn)</TD>"
        case .implemented:
            "<TD BGCOLOR=\"#E3EFDC\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(cell.entries.prefix(Self.entries).map { text($0, row) }.joined(separator: "<BR/>"))\(rest(cell))</TD>"
        }
    }

    private func rest(_ cell: Board.Cell) -> String {
        cell.entries.count > Self.entries ? "<BR/>+\(cell.entries.count - Self.entries) văn bản khác" : ""
    }

    private func text(_ entry: Board.Entry, _ row: Board.Row) -> String {
        let node = board.graph.nodes[entry.node]
        let name = DOTText.markup(DOTText.wrapped(XMLText.allowed(node.symbol ?? node.label), Self.width, limit: 1))
        let place = node.jurisdiction == row.name ? nil : node.jurisdiction
        let days = entry.days.map { $0 < 0 ? "\($0) ngày" : "sau \($0) ngày" }
        let about = [place, node.date?.vietnamese, days, board.relation(of: entry)].compactMap { $0 }.joined(
            separator: " · ")
        return "<B>\(name)</B><BR/>\(DOTText.markup(DOTText.wrapped(XMLText.allowed(about), Self.width, limit: 3)))"
    }
}
