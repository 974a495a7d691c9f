/// How a citation names its document.
public enum CitationKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// By number and symbol: "Chỉ thị số 05-CT/TW".
    case full
    /// By a number without the whole symbol: "Chỉ thị 05".
    case short
    /// By a name that the document itself gave it: "Đề án số 16" after "(sau đây viết tắt là Đề án số 16)".
    case alias
    /// By a name: "Luật Đất đai năm 2013", "Nghị quyết Trung ương 4 khóa XII".
    case named
    /// By a bare noun that means a document cited before: "Kết luận" in "đã nêu trong Kết luận".
    case backref
}
