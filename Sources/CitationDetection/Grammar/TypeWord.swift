import Vocabulary

/// A type word of a text: the type that it stands for, and how documents of that type are cited.
struct TypeWord: Sendable {
    let name: String
    /// Whether it is a law, code or ordinance, cited by name.
    let isLaw: Bool
    /// Whether its documents may be plenums' or congresses'.
    let isOfMeetings: Bool
    /// Whether it is cited by a number alone.
    let isShort: Bool

    init(name: String) {
        self.name = name
        isLaw = DocumentType.laws.contains(name)
        isOfMeetings = name == "Nghị quyết" || name == "Kết luận"
        isShort = Self.shortTypes.contains(name)
    }

    private static let shortTypes: Set<String> = [
        "Nghị quyết", "Quyết định", "Quy định", "Chỉ thị", "Kết luận", "Hướng dẫn", "Thông báo", "Kế hoạch",
        "Chương trình", "Đề án", "Công văn",
        "Nghị định", "Thông tư", "Thông tư liên tịch", "Quy chế", "Tờ trình",
    ]
}
