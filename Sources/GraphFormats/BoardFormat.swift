package import CitationNetwork
import Pages
import Vocabulary
import Writers

/// A board as a page that can be opened from disk, mailed and printed on A3.
package struct BoardFormat: Sendable {
    private let rowsAre: (vietnamese: String, english: String)

    /// Makes the format.
    ///
    /// - Parameter rowsAre: What stands in the rows.
    package init(rowsAre: (vietnamese: String, english: String)) { self.rowsAre = rowsAre }

    /// Returns the page.
    package func page(_ board: Board) -> [UInt8] {
        let document = board.document
        let page = HTMLPage(title: "Bảng thực hiện \(document.label) · Board", hasBoard: true)
        var html = HTMLWriter(capacity: 65_536)
        page.begin(&html)
        html.markup("<header>\n")
        html.element("h1") { $0.label("Bảng thực hiện \(document.label)", "who implements it") }
        let about = [document.date?.vietnamese, document.title].compactMap { $0 }.joined(separator: " · ")
        if !about.isEmpty { html.element("p", .class("lead"), text: about) }
        html.markup("</header>\n<main>\n")
        BoardTable(board, rowsAre: rowsAre, HTMLRelations.Links(document: { _ in nil })).write(to: &html)
        html.markup("</main>\n")
        page.end(&html)
        return html.bytes
    }
}
