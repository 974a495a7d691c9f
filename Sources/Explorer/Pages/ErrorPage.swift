import CitationNetwork
import GraphFormats
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Writers

/// A page that says why there is no other.
enum ErrorPage {
    /// Returns the answer to a request that is refused: a page, or JSON where that was asked for.
    static func response(to request: Request, _ refusal: Refusal) -> Response {
        if request.uri.path.hasPrefix("/api/") { return .json(json(refusal), status: refusal.status) }
        let page = SitePage(title: "\(refusal.status.code)", query: refusal.asked).bytes { html in
            html.element("h1", text: refusal.vietnamese)
            html.element("p", .class("soft")) { html in
                html.element("span", .lang("en"), text: "\(refusal.status.code): \(refusal.english)")
            }
            if !refusal.candidates.isEmpty { html.writeList(refusal.candidates) }
        }
        return .page(page, status: refusal.status)
    }

    private static func json(_ refusal: Refusal) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("error", refusal.english)
            json.field("asked", refusal.asked)
            json.key("candidates")
            json.array { json in for node in refusal.candidates { json.write(node) } }
        }
        json.newline()
        return json.bytes
    }
}
