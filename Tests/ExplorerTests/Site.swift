import DanChieu
import Explorer
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

/// A store that is asked for pages, without a socket.
struct Site {
    let folder: TemporaryFolder
    let store: String

    /// Indexes documents by name.
    init(_ documents: [String: String]) async throws {
        folder = try TemporaryFolder()
        for (name, text) in documents { try folder.write(text, to: "documents/\(name)") }
        store = "\(folder.path)/store.dcs"
        _ = try await CollectionIndexer().index(["\(folder.path)/documents"], into: store)
    }

    /// What is known of an answer.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String
    }

    /// Asks for addresses, one after the other.
    func get(_ addresses: [String], method: HTTPRequest.Method = .get, host: String? = nil) async throws -> [Answer] {
        try await Explorer(store: store).application().test(.router) { client in
            var answers: [Answer] = []
            for address in addresses {
                var headers: HTTPFields = [:]
                if let host, let name = HTTPField.Name("Host") { headers[name] = host }
                let answer = try await client.executeRequest(uri: address, method: method, headers: headers, body: nil)
                answers.append(
                    Answer(
                        status: answer.status.code, headers: answer.headers, body: String(buffer: answer.body)))
            }
            return answers
        }
    }

    func get(_ address: String, method: HTTPRequest.Method = .get, host: String? = nil) async throws -> Answer {
        try await get([address], method: method, host: host)[0]
    }

    /// Two documents of which one implements the other and cites a third, that is not there.
    static let small = [
        "chi-thi.txt": """
        BỘ CHÍNH TRỊ
        Số 05-CT/TW
        Hà Nội, ngày 15 tháng 5 năm 2016

        CHỈ THỊ
        về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh

        Các cấp ủy tổ chức thực hiện.
        """,
        "ket-luan.txt": """
        TỈNH ỦY LÂM GIANG
        Số 38-KL/TU
        Lâm Giang, ngày 27 tháng 7 năm 2021

        KẾT LUẬN
        về chuyển đổi số

        Căn cứ Nghị quyết số 18-NQ/TW, ngày 25/10/2017. Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.
        """,
    ]
}
