import GraphFormats
import GraphStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Writers

/// What every request passes first and every answer last: only this machine's own browser is answered, and each answer says what a
/// page may do.
struct Gatekeeper: RouterMiddleware {
    let report: @Sendable (String) -> Void

    /// The most bytes of an address.
    private static let addressLimit = 8_192

    @concurrent func handle(
        _ request: Request, context: ExplorerContext,
        next: @concurrent (Request, ExplorerContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do throws(any Error) {
            try Self.check(request, context)
            response = try await next(request, context)
        } catch {
            let answer = ErrorPage.response(to: request, refusal(of: error, request))
            response = request.method == .head ? answer.createHeadResponse() : answer
        }
        for (name, value) in Self.headers { response.headers[name] = value }
        return response
    }

    private static func check(_ request: Request, _ context: ExplorerContext) throws(Refusal) {
        // A name that an attacker's server gave for this machine comes with the attacker's host (DNS rebinding).
        let hosts = [request.head.authority].compactMap { $0 } + request.headers[values: .host]
        guard !hosts.isEmpty, hosts.allSatisfy({ isOwn($0, port: context.port) }) else {
            throw Refusal(
                .misdirectedRequest, "Trang này chỉ trả lời trên chính máy đang chạy.",
                "this page answers on the machine that runs it alone")
        }
        // Another site's page may lead here, but not draw pictures or read answers here.
        if request.headers[.fetchSite] == "cross-site", request.headers[.fetchMode] != "navigate" {
            throw Refusal(.forbidden, "Yêu cầu đến từ một trang khác.", "another site's page asked for it")
        }
        guard request.method == .get || request.method == .head else {
            throw Refusal(.methodNotAllowed, "Trang này chỉ để đọc.", "this site can only be read: GET and HEAD")
        }
        guard (request.head.path ?? "").utf8.count <= addressLimit else {
            throw Refusal(.uriTooLong, "Địa chỉ quá dài.", "the address is too long")
        }
    }

    /// Whether a host is this machine by one of its own names, with the port that is listened to.
    static func isOwn(_ host: String, port: Int?) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { name in
            let host = host.lowercased()
            return port.map { host == "\(name):\($0)" || ($0 == 80 && host == name) } ?? (host == name)
        }
    }

    private func refusal(of error: any Error, _ request: Request) -> Refusal {
        if let refusal = error as? Refusal { return refusal }
        if let error = error as? HTTPError, error.status == .notFound {
            return .notFound(HTMLAddress.decoded(request.uri.path) ?? request.uri.path)
        }
        report("\(request.uri.path): \(error)")
        if let error = error as? StoreError, error.code == .busy || error.code == .missing {
            return Refusal(
                .serviceUnavailable, "Kho văn bản chưa sẵn sàng, hãy thử lại.", "the store is not ready; try again")
        }
        return Refusal(.internalServerError, "Có lỗi khi trả lời.", "something went wrong; the terminal tells more")
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.contentTypeOptions, "nosniff"), (.referrerPolicy, "no-referrer"), (.cacheControl, "no-store"),
        (.resourcePolicy, "same-origin"), (.openerPolicy, "same-origin"),
    ]
}

extension HTTPField.Name {
    fileprivate static let host = HTTPField.Name("Host") ?? .origin
    fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
    fileprivate static let fetchMode = HTTPField.Name("Sec-Fetch-Mode") ?? .origin
    fileprivate static let contentTypeOptions = HTTPField.Name("X-Content-Type-Options") ?? .origin
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .origin
    fileprivate static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .origin
    fileprivate static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .origin
}
