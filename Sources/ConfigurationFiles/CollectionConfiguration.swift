package import Vocabulary
/// What a collection's own `danchieu.yaml` states.
///
/// ```yaml
/// jurisdiction: Tuyên Quang            # whose TU, UBND … where a text doesn't say
/// ocr: true                            # read scans, as --ocr does
/// organs:
///   - {code: ĐUXL, name: Đảng ủy xã Lâm Thượng, level: grassroots}
/// types:
///   - {name: Chương trình hành động, codes: [CTrHĐ]}
/// aliases:
///   "Đề án Tây Bắc": 16-ĐA/TU@2020
/// documents:
///   "2021/*.txt": {jurisdiction: Tuyên Quang}
///   "2021/kl256.txt": {symbol: 256-KL/TU, type: Kết luận, date: 2021-07-06}
/// ```
package struct CollectionConfiguration: Sendable {
    /// The place of documents that don't tell theirs.
    package var jurisdiction: String?
    /// Whether scans are read by OCR.
    package var isOCRWanted = false
    /// The organs.
    package var organs: [Organ] = []
    /// The types of documents.
    package var types: [DocumentType] = []
    /// Names of documents and the key of each.
    package var aliases: [String: String] = [:]
    /// What is stated of documents, by a glob on their path below the folder of the file; in the file's order.
    package var documents: [(glob: String, statement: DocumentStatement)] = []

    /// Makes an empty configuration.
    package init() {}

    /// Returns what is stated of the document at a path: all globs that match it, later ones over earlier ones.
    ///
    /// - Parameter relativePath: The path below the folder of the configuration, with `/`.
    package func statement(forPath relativePath: String) -> DocumentStatement { statement(forPaths: [relativePath]) }

    /// Returns what is stated of a document that goes by several paths, as a part of an archive does.
    package func statement(forPaths paths: [String]) -> DocumentStatement {
        var merged = DocumentStatement()
        merged.jurisdiction = jurisdiction
        for (glob, statement) in documents where paths.contains(where: { Glob.matches($0, glob) }) {
            merged.merge(statement)
        }
        return merged
    }
}

/// What a configuration states of one document.
package struct DocumentStatement: Sendable, Hashable {
    /// The number and symbol, `05-CT/TW`.
    package var symbol: String?
    /// The type as the vocabulary writes it, `Chỉ thị`.
    package var type: String?
    /// The date, where it is known.
    package var date: CalendarDate?
    /// The code of the issuing organ, `TU`.
    package var organ: String?
    /// The place that the issuing body belongs to.
    package var jurisdiction: String?
    /// The title (trích yếu).
    package var title: String?

    /// Makes a statement of nothing.
    package init() {}

    mutating func merge(_ other: DocumentStatement) {
        symbol = other.symbol ?? symbol
        type = other.type ?? type
        date = other.date ?? date
        organ = other.organ ?? organ
        jurisdiction = other.jurisdiction ?? jurisdiction
        title = other.title ?? title
    }
}

extension Sequence<CollectionConfiguration> {
    /// The built-in vocabulary with the rows of all these.
    package var vocabulary: Vocabulary { vocabulary(on: .standard) }

    /// Returns a vocabulary with the rows of all these.
    package func vocabulary(on standard: Vocabulary) -> Vocabulary {
        reduce(standard) { $0.adding(organs: $1.organs, types: $1.types) }
    }

    /// The names that these give to documents; of two for one name the first counts.
    package var aliases: [String: String] { reduce(into: [:]) { $0.merge($1.aliases) { first, _ in first } } }
}
