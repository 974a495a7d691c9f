/// The kind of a relation from a citing document to a cited one.
///
/// The raw values are a contract: exports, queries and gold annotations use them.
public enum RelationType: String, Sendable, Hashable, CaseIterable, Codable {
    case basedOn, implements, continues, reviews, guides, specifies, supervises
    case amends, replaces, repeals, suspends, continuesInForce, corrects, consolidates, promulgates, accompanies, cites

    /// The groups in which the public portals show a document's relations ("Lược đồ").
    public enum Family: String, Sendable, Hashable, CaseIterable, Codable {
        case basis, implementing, change, citing
    }

    /// The family that this relation belongs to.
    public var family: Family {
        switch self {
        case .basedOn, .promulgates: .basis
        case .implements, .continues, .reviews, .guides, .specifies, .supervises, .accompanies: .implementing
        case .amends, .replaces, .repeals, .suspends, .continuesInForce, .corrects, .consolidates: .change
        case .cites: .citing
        }
    }

    /// Whether it puts the cited document out of force for good.
    public var isEnd: Bool { self == .replaces || self == .repeals }

    /// The Vietnamese label, read from the citing document to the cited one.
    public var label: String {
        switch self {
        case .basedOn: "căn cứ"
        case .implements: "thực hiện"
        case .continues: "tiếp tục thực hiện"
        case .reviews: "sơ kết, tổng kết"
        case .guides: "hướng dẫn"
        case .specifies: "quy định chi tiết, cụ thể hóa"
        case .supervises: "kiểm tra, giám sát việc thực hiện"
        case .amends: "sửa đổi, bổ sung"
        case .replaces: "thay thế"
        case .repeals: "bãi bỏ"
        case .suspends: "ngưng hiệu lực"
        case .continuesInForce: "cho tiếp tục có hiệu lực"
        case .corrects: "đính chính"
        case .consolidates: "hợp nhất"
        case .promulgates: "ban hành kèm theo"
        case .accompanies: "gắn với"
        case .cites: "dẫn chiếu"
        }
    }

    /// The Vietnamese label, read from the cited document to the citing one.
    public var reverseLabel: String {
        switch self {
        case .basedOn: "là căn cứ của"
        case .implements: "được thực hiện bởi"
        case .continues: "được tiếp tục thực hiện bởi"
        case .reviews: "được sơ kết, tổng kết bởi"
        case .guides: "được hướng dẫn bởi"
        case .specifies: "được quy định chi tiết, cụ thể hóa bởi"
        case .supervises: "được kiểm tra, giám sát bởi"
        case .amends: "được sửa đổi, bổ sung bởi"
        case .replaces: "bị thay thế bởi"
        case .repeals: "bị bãi bỏ bởi"
        case .suspends: "bị ngưng hiệu lực bởi"
        case .continuesInForce: "được tiếp tục có hiệu lực theo"
        case .corrects: "được đính chính bởi"
        case .consolidates: "được hợp nhất bởi"
        case .promulgates: "được ban hành kèm theo"
        case .accompanies: "được gắn với bởi"
        case .cites: "được dẫn chiếu bởi"
        }
    }

    /// The English label, read from the citing document to the cited one.
    public var englishLabel: String {
        switch self {
        case .basedOn: "is based on"
        case .implements: "implements"
        case .continues: "continues"
        case .reviews: "reviews"
        case .guides: "guides"
        case .specifies: "specifies"
        case .supervises: "supervises"
        case .amends: "amends"
        case .replaces: "replaces"
        case .repeals: "repeals"
        case .suspends: "suspends"
        case .continuesInForce: "keeps in force"
        case .corrects: "corrects"
        case .consolidates: "consolidates"
        case .promulgates: "promulgates"
        case .accompanies: "accompanies"
        case .cites: "cites"
        }
    }

    /// The English label, read from the cited document to the citing one.
    public var reverseEnglishLabel: String {
        switch self {
        case .basedOn: "is the basis of"
        case .implements: "is implemented by"
        case .continues: "is continued by"
        case .reviews: "is reviewed by"
        case .guides: "is guided by"
        case .specifies: "is specified by"
        case .supervises: "is supervised by"
        case .amends: "is amended by"
        case .replaces: "is replaced by"
        case .repeals: "is repealed by"
        case .suspends: "is suspended by"
        case .continuesInForce: "is kept in force by"
        case .corrects: "is corrected by"
        case .consolidates: "is consolidated by"
        case .promulgates: "is promulgated by"
        case .accompanies: "is accompanied by"
        case .cites: "is cited by"
        }
    }
}
