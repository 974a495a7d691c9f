/// A type of document (thể loại văn bản) and the codes that stand for it in a symbol.
public struct DocumentType: Sendable, Hashable {
    /// Whose documents have the type.
    public enum System: String, Sendable, Hashable, CaseIterable { case party, state, both }

    /// The types that are cited by name: laws, codes, ordinances.
    public static let laws: Set<String> = ["Luật", "Bộ luật", "Pháp lệnh"]

    /// The name, `Nghị quyết`.
    public let name: String
    /// The codes in a symbol, the usual one first: `["QĐ", "QĐi", "QyĐ"]` for Quy định; empty for Luật.
    public let codes: [String]
    /// Whose documents have the type.
    public let system: System
    /// Where the row comes from.
    public let source: SourceMark
}
