/// A type of document (thể loại văn bản) and the codes that stand for it in a symbol.
package struct DocumentType: Sendable, Hashable {
    /// Whose documents have the type.
    package enum System: String, Sendable, Hashable, CaseIterable { case party, state, both }

    /// The types that are cited by name: laws, codes, ordinances.
    package static let laws: Set<String> = ["Luật", "Bộ luật", "Pháp lệnh"]

    /// The name, `Nghị quyết`.
    package let name: String
    /// The codes in a symbol, the usual one first: `["QĐ", "QĐi", "QyĐ"]` for Quy định; empty for Luật.
    package let codes: [String]
    /// Whose documents have the type.
    package let system: System
    /// Where the row comes from.
    package let source: SourceMark

    /// Makes a type.
    package init(name: String, codes: [String], system: System, source: SourceMark) {
        (self.name, self.codes, self.system, self.source) = (name, codes, system, source)
    }
}
