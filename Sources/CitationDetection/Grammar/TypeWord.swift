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

    init(name: String, isSynonym: Bool = false) {
        self.name = name
        isLaw = DocumentType.laws.contains(name)
        isOfMeetings = name == "Nghị quyết" || name == "Kết luận"
        isShort = !isSynonym && Self.shortTypes.contains(name)
    }

    /// Words that stand for a type in texts only. "Văn bản" says nothing of the type; what has no type's code is a Công văn.
    static let synonyms: [(word: String, type: String)] = [
        ("Văn bản", "Công văn"), ("Thông tư Liên tịch", "Thông tư liên tịch"), ("Thông tư Liên bộ", "Thông tư liên bộ"),
    ]

    /// The codes of law as courts and lawyers write them: "Điều 51 BLHS".
    static let abbreviatedCodes: [(word: StaticString, name: String)] = [
        ("BLHS", "Bộ luật Hình sự"), ("BLTTHS", "Bộ luật Tố tụng hình sự"), ("BLDS", "Bộ luật Dân sự"),
        ("BLTTDS", "Bộ luật Tố tụng dân sự"), ("BLLĐ", "Bộ luật Lao động"),
    ]

    private static let shortTypes: Set<String> = [
        "Nghị quyết", "Quyết định", "Quy định", "Chỉ thị", "Kết luận", "Hướng dẫn", "Thông báo", "Kế hoạch",
        "Chương trình", "Đề án", "Công văn",
        "Nghị định", "Thông tư", "Thông tư liên tịch", "Quy chế", "Tờ trình",
    ]
}
