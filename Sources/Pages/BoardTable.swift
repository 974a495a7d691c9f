package import CitationNetwork
import Identity
import Vocabulary
package import Writers

/// A board as a table, what has no row below it, and all sentences that say that a document implements; each cell leads to its own.
package struct BoardTable {
    private let board: Board
    private let rowsAre: (vietnamese: String, english: String)
    private let links: HTMLRelations.Links

    /// Makes a table.
    ///
    /// - Parameter rowsAre: What stands in the rows.
    package init(_ board: Board, rowsAre: (vietnamese: String, english: String), _ links: HTMLRelations.Links) {
        (self.board, self.rowsAre, self.links) = (board, rowsAre, links)
    }

    /// Writes the whole: counts, table, legend, what has no row, sentences.
    package func write(to html: inout HTMLWriter) {
        html.element("p", .class("lead")) { html in
            let (done, not) = (board.count(.implemented), board.count(.notImplemented) + board.count(.onlyEarlier))
            html.label(
                "\(done) trong \(board.rows.count) nơi có văn bản thực hiện (\(board.documents()) văn bản); \(not) nơi có văn bản trong tập mà chưa thấy văn bản nào thực hiện; \(board.count(.nothing)) nơi không có văn bản nào trong tập.",
                "\(done) of \(board.rows.count) have documents that implement it, \(not) have documents here of which none does, \(board.count(.nothing)) have nothing in the collection."
            )
        }
        writeLegend(to: &html)
        html.markup("<div class=\"wide\"><table class=\"board\">\n<thead><tr><th>")
        html.label(rowsAre.vietnamese, rowsAre.english)
        html.markup("</th>")
        for column in board.columns {
            html.element("th") { $0.label(column.label.vietnamese, column.label.english) }
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for row in board.rows { write(row, to: &html) }
        writeTotals(to: &html)
        html.markup("</tbody>\n")
        if !board.others.isEmpty {
            html.markup("<tbody>\n<tr class=\"level\"><th colspan=\"")
            html.number(board.columns.count + 1)
            html.markup("\">")
            html.label("Nơi không rõ thuộc tỉnh nào", "places of which no table knows the province")
            html.markup("</th></tr>\n")
            for row in board.others { write(row, to: &html) }
            html.markup("</tbody>\n")
        }
        html.markup("</table></div>\n")
        writeCentre(to: &html)
        writeSentences(to: &html)
    }

    private func writeLegend(to html: inout HTMLWriter) {
        html.markup("<p class=\"legend board\"><span><b class=\"done\">05-KH/TU</b> ")
        html.label("có văn bản thực hiện", "documents implement")
        html.markup("</span><span><b class=\"not\">–</b> ")
        html.label("có văn bản trong tập, chưa thấy thực hiện", "documents here, none implements")
        html.markup("</span><span><b class=\"before\">&lt;</b> ")
        html.label("chỉ có văn bản ban hành trước đó", "older documents only")
        html.markup("</span><span><b class=\"none\">·</b> ")
        html.label("không có văn bản nào trong tập: không thể kết luận", "nothing in the collection: nobody can tell")
        html.markup("</span></p>\n")
    }

    private func write(_ row: Board.Row, to html: inout HTMLWriter) {
        html.markup("<tr>")
        html.element("th") { html in
            html.text(row.name)
            if !row.merged.isEmpty {
                html.element("small", text: " gồm cả \(row.merged.joined(separator: ", "))")
            }
        }
        for column in board.columns { write(row[column], of: row, to: &html) }
        html.markup("</tr>\n")
    }

    private func write(_ cell: Board.Cell, of row: Board.Row, to html: inout HTMLWriter) {
        switch cell.state {
        case .implemented:
            html.element("td", .class("done")) { html in
                for entry in cell.entries { html.element("div") { write(entry, of: row, to: &$0) } }
            }
        case .notImplemented:
            html.element("td", .class("not"), .title("\(cell.later) văn bản trong tập, chưa thấy thực hiện")) { html in
                html.text("– ")
                html.element("small", text: "(\(cell.later) văn bản)")
            }
        case .onlyEarlier:
            html.element("td", .class("before"), .title("chỉ có \(cell.documents) văn bản ban hành trước đó")) { html in
                html.text("< ")
                html.element("small", text: "(\(cell.documents) văn bản cũ hơn)")
            }
        case .nothing: html.element("td", .class("none"), text: "·")
        }
    }

    private func write(_ entry: Board.Entry, of row: Board.Row?, to html: inout HTMLWriter) {
        let node = board.graph.nodes[entry.node]
        html.element("a", .href(.anchor("b-\(node.id)"))) { html in
            html.element("b", text: node.symbol ?? node.label)
        }
        let days = entry.days.map { $0 < 0 ? "\($0) ngày" : "sau \($0) ngày" }
        let place = node.jurisdiction == row?.name ? nil : node.jurisdiction
        let about = [node.symbol == nil ? nil : node.type, place, node.date?.vietnamese, days].compactMap { $0 }
        html.element("small", text: " \(about.joined(separator: " · ")); \(board.relation(of: entry))")
    }

    private func writeTotals(to html: inout HTMLWriter) {
        html.markup("<tr class=\"total\"><th>")
        html.label("Cộng", "total")
        html.markup("</th>")
        for column in board.columns {
            html.element("td") { html in
                html.element("b", text: "\(board.documents(column)) văn bản")
                html.element(
                    "small",
                    text:
                        " ở \(board.count(.implemented, column)) nơi; \(board.count(.notImplemented, column)) nơi có văn bản, chưa thấy thực hiện"
                )
            }
        }
        html.markup("</tr>\n")
    }

    // MARK: - Below the table

    private func writeCentre(to html: inout HTMLWriter) {
        for (vietnamese, english, cell) in [
            ("Ở Trung ương", "the centre", board.centre), ("Không rõ nơi", "of no known place", board.unplaced),
        ] {
            guard let cell else { continue }
            html.element("h2") { $0.label("\(vietnamese): \(cell.entries.count) văn bản", english) }
            html.markup("<p class=\"board\">")
            for (position, entry) in cell.entries.enumerated() {
                if position > 0 { html.text(" · ") }
                html.element("a", .href(.anchor("b-\(board.graph.nodes[entry.node].id)"))) { html in
                    html.text(board.graph.nodes[entry.node].symbol ?? board.graph.nodes[entry.node].label)
                }
            }
            html.markup("</p>\n")
        }
        if board.undated > 0 {
            html.element("p", .class("soft")) { html in
                html.label(
                    "Không tính \(board.undated) văn bản không rõ ngày.",
                    "\(board.undated) documents without a date are left out.")
            }
        }
    }

    private func writeSentences(to html: inout HTMLWriter) {
        let cells = (board.rows + board.others).flatMap { row in board.columns.flatMap { row[$0].entries } }
        write(
            cells + (board.centre?.entries ?? []) + (board.unplaced?.entries ?? []), "Câu nói việc thực hiện",
            "the sentences", to: &html)
        write(
            board.earlier, "Đề ngày trước văn bản này: cần xem lại", "dated before this document: look at them again",
            to: &html)
    }

    private func write(_ entries: [Board.Entry], _ vietnamese: String, _ english: String, to html: inout HTMLWriter) {
        guard !entries.isEmpty else { return }
        html.element("h2") { $0.label(vietnamese, english) }
        html.markup("\n<ul class=\"relations\">\n")
        for entry in entries {
            let node = board.graph.nodes[entry.node]
            html.element("li", .id("b-\(node.id)")) { html in
                html.writeName(of: node, links.document(node))
                html.element("div") { $0.element("em", text: board.relation(of: entry)) }
                for index in entry.edges {
                    let edge = board.graph.edges[index]
                    guard let evidence = edge.evidence.first else { continue }
                    html.write(evidence, links, source: board.graph.nodes[edge.assertedBy ?? edge.source])
                }
            }
            html.markup("\n")
        }
        html.markup("</ul>\n")
    }
}
