import Bytes
import Vocabulary

/// The place that a body belongs to: the centre, a province, or a district, block or commune within one.
///
/// `TU`, `ĐUK` and `UBND` don't say it: it comes from the header, the place line, the text or the configuration.
public struct Jurisdiction: Sendable, Hashable, Codable {
    /// The province or city, `Tuyên Quang`; nil for the centre and where only the unit is known.
    public let province: String?
    /// The district, block or commune, `huyện Nà Lộc`, `Khối Doanh nghiệp`.
    public let unit: String?
    /// Whether it is the whole country.
    public let isCentral: Bool

    /// The centre.
    public static let central = Jurisdiction(province: nil, unit: nil, isCentral: true)

    private init(province: String?, unit: String?, isCentral: Bool) {
        (self.province, self.unit, self.isCentral) = (province, unit, isCentral)
    }

    /// Makes a place below the centre; nil if neither province nor unit is known.
    public init?(province: String?, unit: String? = nil) {
        guard province != nil || unit != nil else { return nil }
        self.init(province: province, unit: unit, isCentral: false)
    }

    /// The name for people: `Trung ương`, `Tuyên Quang`, `Khối Doanh nghiệp, Lâm Giang`.
    public var name: String {
        if isCentral { return "Trung ương" }
        return [unit, province].compactMap { $0 }.joined(separator: ", ")
    }

    /// The name in ASCII, for node ids: `tuyen-quang`, `lam-giang.khoi-doanh-nghiep`.
    public var slug: String {
        if isCentral { return "" }
        return [province, unit].compactMap { $0 }.map { Folding.slug($0) }.joined(separator: ".")
    }

    /// The province alone, which is what a document of the province itself belongs to.
    public var provincial: Jurisdiction? { isCentral ? nil : Jurisdiction(province: province) }
}
