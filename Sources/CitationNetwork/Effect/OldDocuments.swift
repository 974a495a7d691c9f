import Bytes
import CitationDetection
import Identity
import Vocabulary

/// Which documents name others because they are old.
enum OldDocuments {
    private static let lists = Vocabulary.standard.words(.listOfDocuments).map { Folding.fold($0) }

    private static let whole = Vocabulary.standard.words(.endedAsWhole).map { Folding.fold($0) }
    private static let part = Vocabulary.standard.words(.endedInPart).map { Folding.fold($0) }

    /// Whether a list of documents that have ended may have some that have ended in part: its title does not say that all have ended as a
    /// whole.
    static func mayListParts(type: String?, title: String?) -> Bool {
        guard areNamed(type: type, title: title), type != DocumentHeader.consolidated,
            let title = title.map({ Folding.fold($0) })
        else { return false }
        func says(_ words: [String]) -> Bool { words.contains { title.contains(bytesOf: $0) } }
        return says(part) || !says(whole)
    }

    /// Whether a document of a type and title is a consolidated text or a list of documents.
    static func areNamed(type: String?, title: String?) -> Bool {
        if type == DocumentHeader.consolidated { return true }
        guard let title = title.map({ Folding.fold($0) }) else { return false }
        return lists.contains { title.contains(bytesOf: $0) }
    }
}

extension CitedIdentity {
    /// Whether a document is called a law; nil where it is called by its number alone.
    var isCalledLaw: Bool? {
        if let type { return DocumentType.isLaw(type) }
        if case .law? = name { return true }
        return nil
    }
}
