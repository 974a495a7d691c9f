import Bytes
import CitationDetection
import Vocabulary

/// Which documents name others because they are old.
enum OldDocuments {
    private static let lists = Vocabulary.standard.words(.listOfDocuments).map { Folding.fold($0) }

    /// Whether a document of a type and title is a consolidated text or a list of documents.
    static func areNamed(type: String?, title: String?) -> Bool {
        if type == DocumentHeader.consolidated { return true }
        guard let title = title.map({ Folding.fold($0) }) else { return false }
        return lists.contains { title.contains(bytesOf: $0) }
    }
}
