import CitationNetwork
import HTTPTypes
import Hummingbird

/// A request that is not answered as asked: why, in both languages.
struct Refusal: Error {
    let status: HTTPResponse.Status
    let vietnamese: String
    let english: String
    /// What was asked for, where that can be looked for instead.
    var asked: String?
    /// The documents that could have been meant.
    var candidates: [CitationGraph.Node] = []

    init(_ status: HTTPResponse.Status, _ vietnamese: String, _ english: String) {
        (self.status, self.vietnamese, self.english) = (status, vietnamese, english)
    }

    /// There is nothing by this name.
    static func notFound(_ asked: String) -> Refusal {
        var refusal = Refusal(.notFound, "Không tìm thấy “\(asked)”.", "not found")
        refusal.asked = asked
        return refusal
    }

    /// A parameter has a value that it can't have.
    static func bad(_ name: String, _ value: String, _ remedy: String) -> Refusal {
        Refusal(.badRequest, "Tham số “\(name)” không hợp lệ: “\(value)”.", "'\(name)' can't be '\(value)'; \(remedy)")
    }
}
