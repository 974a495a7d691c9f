import Bytes

/// A type of document (thể loại văn bản) and the codes that stand for it in a symbol.
package struct DocumentType: Sendable, Hashable {
    /// Whose documents have the type.
    package enum System: String, Sendable, Hashable, CaseIterable { case party, state, both }

    /// A way to cite a document by its type.
    package enum Citing: String, Sendable, Hashable, CaseIterable {
        /// By its word and what follows it: "Chỉ thị số 05-CT/TW".
        case word
        /// By its word in small letters too, before a whole number: "thông tư 07/2024/TT-BNV".
        case small
        /// By its word and a number alone: "Chỉ thị 05".
        case short
    }

    /// The types that are cited by name: laws, codes, ordinances.
    package static let laws: Set<String> = ["Luật", "Bộ luật", "Pháp lệnh"]
    /// Whether a type is one of those.
    package static func isLaw(_ type: String) -> Bool { exactLaws.contains(ExactText(type)) }

    /// Three texts are compared sooner than one is hashed.
    private static let exactLaws = laws.sorted().map(ExactText.init)

    /// The type of official letters, whose numbers have no type's code.
    package static let letter = "Công văn"
    /// The types of what the National Assembly and its Standing Committee pass.
    package static let ofAssembly: Set<String> = laws.union(["Nghị quyết"])
    /// The types of what plenums and congresses pass.
    package static let ofMeetings: Set<String> = ["Nghị quyết", "Kết luận"]

    /// The name, `Nghị quyết`.
    package let name: String
    /// The codes in a symbol, the usual one first: `["QĐ", "QĐi", "QyĐ"]` for Quy định; empty for Luật.
    package let codes: [String]
    /// Whose documents have the type.
    package let system: System
    /// How texts cite documents of the type.
    package let citing: Set<Citing>
    /// Words that stand for the type in texts only.
    package let synonyms: [String]
    /// Where the row comes from.
    package let source: SourceMark

    /// Makes a type.
    package init(
        name: String, codes: [String], system: System, citing: Set<Citing> = [.word], synonyms: [String] = [],
        source: SourceMark
    ) {
        (self.name, self.codes, self.system) = (name, codes, system)
        (self.citing, self.synonyms, self.source) = (citing, synonyms, source)
    }
}
