import Vocabulary

/// The colours and lines of the map: calm enough to print, dark enough to read text on.
enum DOTPalette {
    /// Returns the colour of a type; paler for a document that is only cited.
    static func colour(_ type: String?, faded: Bool) -> String {
        let pair =
            switch type {
            case "Nghị quyết"?: ("#F6D8AE", "#FBEFDD")
            case "Chỉ thị"?: ("#F2BFBF", "#FAE6E6")
            case "Kết luận"?: ("#C4DDF3", "#E9F3FB")
            case "Quy định"?, "Quy chế"?: ("#D6CDEB", "#EFEBF7")
            case "Quyết định"?: ("#EBCDE2", "#F8EEF5")
            case "Hướng dẫn"?, "Thông báo"?: ("#CBE6C5", "#EBF6E8")
            case "Đề án"?, "Kế hoạch"?, "Chương trình"?: ("#FBEBB0", "#FDF7E0")
            case "Luật"?, "Bộ luật"?, "Hiến pháp"?, "Pháp lệnh"?: ("#E3CFBB", "#F4ECE4")
            case "Nghị định"?, "Thông tư"?, "Thông tư liên tịch"?: ("#C7E5E3", "#E9F5F4")
            default: ("#E4E4E4", "#F6F6F6")
            }
        return faded ? pair.1 : pair.0
    }

    /// What a colour ends in that lets the paper through: of lines that are not what a map is about.
    static let pale = "50"

    /// What is changed in part stays in force: a reader must not take its lines for those of what has ended.
    static let partial = "#B9770E"

    /// Returns how a family of relations is drawn, and its name in both languages.
    static func line(_ family: RelationType.Family) -> (colour: String, style: String, sample: String, label: String) {
        switch family {
        case .basis: ("#2F5D8A", "solid", "───▶", "căn cứ · basis")
        case .implementing: ("#2E7D4F", "bold", "━━━▶", "thực hiện · implementing")
        case .change: ("#B0392B", "dashed", "╌╌╌▶", "sửa đổi, thay thế · change")
        case .citing: ("#8A8A8A", "dotted", "┄┄┄▶", "dẫn chiếu · citing")
        }
    }
}
