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

    /// Makes a type word.
    ///
    /// - Parameter type: The type; nil where the word is a synonym, which says less.
    init(name: String, type: DocumentType?) {
        self.name = name
        isLaw = DocumentType.isLaw(name)
        isOfMeetings = DocumentType.ofMeetings.contains(name)
        isShort = type?.citing.contains(.short) ?? false
    }

    /// How texts write a type that begins with a small letter: "nghị quyết", by a slip "nghị Quyết".
    static func smallSpellings(_ name: String) -> [String] {
        let small = name.lowercased()
        guard let space = small.lastIndex(of: " ") else { return [small] }
        let last = small.index(after: space)
        return [small, small[..<last] + small[last...].prefix(1).uppercased() + small[last...].dropFirst()]
    }

    /// How texts write a type where it stands with a capital: "Nghị quyết", "Nghị Quyết", "NGHỊ QUYẾT".
    static func spellings(_ name: String) -> [String] {
        let titled = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
        return [name, name.uppercased()] + (titled == name ? [] : [titled])
    }
}
