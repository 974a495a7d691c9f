/// A name that stands for a document instead of a number.
public enum DocumentName: Sendable, Hashable, Codable {
    /// A resolution (or conclusion) of a plenum of the Central Committee; the session where it met twice.
    case plenum(number: Int, session: Int)
    /// A resolution of a congress: of the Party where `body` is nil, else of a party organisation, "tỉnh".
    case congress(body: String?)
    /// A law, code or ordinance: "Luật Đất đai".
    case law(String)
    /// The Constitution.
    case constitution
    /// The Charter of the Party.
    case charter
    /// Any other document known by its name: "Quy chế chất vấn trong Đảng".
    case title(String)

    /// The name for people.
    public var text: String {
        switch self {
        case .plenum(let number, let session):
            "Nghị quyết Trung ương \(number)\(session > 1 ? " (lần \(session))" : "")"
        case .congress(nil): "Nghị quyết Đại hội đại biểu toàn quốc"
        case .congress(let body?): "Nghị quyết Đại hội đại biểu Đảng bộ \(body)"
        case .law(let name), .title(let name): name
        case .constitution: "Hiến pháp"
        case .charter: "Điều lệ Đảng"
        }
    }
}

extension DocumentName: Comparable {
    /// Orders names by the kind of document, then by what tells those of a kind apart.
    public static func < (left: DocumentName, right: DocumentName) -> Bool {
        (left.rank, left.numbers.0, left.numbers.1, left.text) < (
            right.rank, right.numbers.0, right.numbers.1, right.text
        )
    }

    private var rank: Int {
        switch self {
        case .plenum: 0
        case .congress: 1
        case .charter: 2
        case .constitution: 3
        case .law: 4
        case .title: 5
        }
    }

    private var numbers: (Int, Int) {
        if case .plenum(let number, let session) = self { (number, session) } else { (0, 0) }
    }
}
