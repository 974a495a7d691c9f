/// The level of the body that issued a document.
public enum Level: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case central, provincial, block, district, grassroots

    /// The Vietnamese label.
    public var label: String {
        switch self {
        case .central: "Trung ương"
        case .provincial: "tỉnh, thành phố"
        case .block: "khối"
        case .district: "huyện, quận"
        case .grassroots: "cơ sở"
        }
    }

    /// Whether the level is below the centre.
    public var isLocal: Bool { self != .central }

    /// Orders the levels from the centre down.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    /// The distance from the centre: 0 for central.
    public var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}
