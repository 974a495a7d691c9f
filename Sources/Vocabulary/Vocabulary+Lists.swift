import Bytes

extension Vocabulary {
    /// A word that is no type's code and no type's name.
    package struct UnknownType: Error, Sendable, CustomStringConvertible {
        /// The word.
        package let word: String

        /// The message for people.
        package var description: String { "there is no type '\(word)'; use a code like KL or a name like \"Kết luận\"" }
    }

    /// Returns the names of types that a person lists by code or name, with or without diacritics, separated by commas.
    package func typeNames(_ list: String) throws(UnknownType) -> Set<String> {
        var names: Set<String> = []
        for word in list.split(separator: ",") {
            let folded = Folding.foldToASCII(word.trimmed)
            let byCode = documentTypes.filter { $0.codes.contains { Folding.foldToASCII($0) == folded } }
            let byName = documentTypes.filter { Folding.foldToASCII($0.name) == folded }
            guard !byCode.isEmpty || !byName.isEmpty else { throw UnknownType(word: word.trimmed) }
            names.formUnion((byName.isEmpty ? byCode : byName).map(\.name))
        }
        return names
    }
}

extension Level {
    /// Returns the levels of a list, separated by commas; `local` stands for all below the centre. nil where a word is none.
    package static func set(named list: String) -> Set<Level>? {
        var levels: Set<Level> = []
        for word in list.split(separator: ",") {
            if word.trimmed == "local" {
                levels.formUnion(allCases.filter(\.isLocal))
            } else {
                guard let level = Level(rawValue: word.trimmed) else { return nil }
                levels.insert(level)
            }
        }
        return levels
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
