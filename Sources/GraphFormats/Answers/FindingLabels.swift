package import CitationNetwork
import Vocabulary

extension Finding {
    /// What is found, in one Vietnamese sentence.
    package var vietnameseMessage: String {
        switch detail {
        case .ownDate(let document, let here, let own):
            "ở đây ghi \(document) ngày \(here.vietnamese), nhưng chính văn bản ghi ngày \(own.vietnamese)"
        case .twoDates(let document, let here, let there):
            "\(document) nơi này ghi ngày \(here.vietnamese), nơi kia ghi ngày \(there.vietnamese)"
        case .twoIssuers(let document, let here, let there):
            "\(document) nơi này ghi là của \(here), nơi kia ghi là của \(there)"
        case .ended(let document, let provision, let end, let cited):
            "\(provision.map { "\($0) của " } ?? "")\(document) đã bị \(end.isReplacement ? "thay thế" : "bãi bỏ") bởi \(end.by) từ ngày \(end.date.vietnamese), trước khi được dẫn ngày \(cited.vietnamese)"
        case .choices(let document, let choices): "\(document) có thể là \(choices.joined(separator: " hoặc "))"
        case .termOfDate(let date, let term, let stated):
            "ngày \(date.vietnamese) thuộc khóa \(term), không phải khóa \(stated)"
        case .termTwice(let term): "khóa \(term) được ghi hai lần trong một danh sách"
        case .plenum(let number, let term, let type, let passed):
            "Hội nghị Trung ương \(number) khóa \(term) không ban hành \(type); đã ban hành \(passed.joined(separator: ", "))"
        case .slip(let symbol): "số, ký hiệu viết nhầm, được hiểu là \(symbol)"
        case .sameText(let path): "trùng toàn văn với \(path)"
        case .sameDocument(let path): "cùng một văn bản với \(path)"
        }
    }
}

extension Finding.Kind {
    /// The Vietnamese label.
    package var label: String {
        switch self {
        case .conflicting: "một số, hai ngày hoặc hai nơi ban hành"
        case .superseded: "dẫn văn bản đã bị thay thế"
        case .supersededInPart: "dẫn điều khoản đã bị bãi bỏ, thay thế"
        case .endedMention: "nhắc đến văn bản đã hết hiệu lực"
        case .ambiguous: "có thể là nhiều văn bản"
        case .ambiguousLaw: "tên luật không ghi năm, có thể là nhiều luật"
        case .wrongTerm: "khóa không khớp"
        case .misnamed: "gọi sai loại văn bản"
        case .duplicate: "hai tệp là một văn bản"
        case .corrected: "số, ký hiệu viết nhầm"
        }
    }
}

extension Finding.Severity {
    /// The Vietnamese label.
    package var label: String {
        switch self {
        case .error: "lỗi"
        case .warning: "cảnh báo"
        case .note: "lưu ý"
        }
    }
}
