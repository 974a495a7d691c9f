import GraphFormats
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Response {
    /// Makes an answer of bytes.
    init(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [.contentType: type, .contentLength: "\(bytes.count)"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Makes an answer of a page.
    static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(bytes, type: "text/html; charset=utf-8", status: status)
    }

    /// Makes an answer of JSON.
    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(bytes, type: "application/json; charset=utf-8", status: status)
    }

    /// Makes an answer of a picture.
    static func svg(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(bytes, type: "image/svg+xml", status: status)
    }
}
