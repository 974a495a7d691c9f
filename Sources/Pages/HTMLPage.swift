package import Writers

/// The frame of a page.
package struct HTMLPage: Sendable {
    /// Where a page's style comes from.
    package enum Style: Sendable {
        /// It stands in the page itself, which is a file to be opened and mailed, with a policy that lets nothing else in.
        case inside
        /// The site has it at these addresses, and sends its policy with each page.
        case at([HTMLAddress])
    }

    private let title: String
    private let style: Style
    private let hasScripts: Bool
    private let hasBoard: Bool

    /// Makes a frame.
    ///
    /// - Parameters:
    ///   - title: What a window or a tab is called.
    ///   - hasBoard: Whether the style that stands in the page is for paper wide enough for a board.
    ///   - hasScripts: Whether the scripts stand at the page's end that filter by typed words and enlarge the map.
    package init(title: String, style: Style = .inside, hasScripts: Bool = false, hasBoard: Bool = false) {
        (self.title, self.style, self.hasScripts, self.hasBoard) = (title, style, hasScripts, hasBoard)
    }

    /// Writes what stands before the page's content.
    package func begin(_ html: inout HTMLWriter) {
        html.markup("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
        if case .inside = style {
            html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
            html.markup(HTMLStyle.sheetHash)
            if hasBoard {
                html.markup("' 'sha256-")
                html.markup(HTMLStyle.boardSheetHash)
            }
            if hasScripts {
                html.markup("'; script-src 'sha256-")
                html.markup(HTMLStyle.filterHash)
                html.markup("' 'sha256-")
                html.markup(HTMLStyle.zoomHash)
            }
            html.markup("'; base-uri 'none'; form-action 'none'\">\n")
        }
        html.markup(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"danchieu\">\n"
        )
        html.element("title", text: title)
        html.markup("\n")
        switch style {
        case .inside:
            html.markup("<style>")
            html.markup(HTMLStyle.sheet)
            html.markup("</style>\n")
            if hasBoard {
                html.markup("<style>")
                html.markup(HTMLStyle.boardSheet)
                html.markup("</style>\n")
            }
        case .at(let addresses):
            for address in addresses {
                html.markup("<link rel=\"stylesheet\" href=\"")
                html.text(address.text)
                html.markup("\">\n")
            }
        }
        html.markup("</head>\n<body>\n")
    }

    /// Writes what stands behind it.
    package func end(_ html: inout HTMLWriter) {
        html.markup("<footer>")
        html.label(
            "Do danchieu lập từ chính văn bản; độ tin cậy ghi ở từng dẫn chiếu.",
            "Made by danchieu from the texts themselves; how sure each citation is stands beside it.")
        html.markup("</footer>\n")
        if hasScripts {
            html.markup("<script>")
            html.markup(HTMLStyle.filter)
            html.markup("</script>\n<script>")
            html.markup(HTMLStyle.zoom)
            html.markup("</script>\n")
        }
        html.markup("</body>\n</html>\n")
    }
}
