import Bytes

/// One file to read, found from an argument.
package struct InputItem: Sendable, Hashable {
    /// What the file holds, as its name says.
    package enum Format: Sendable, Hashable {
        /// One document; its form is told by its bytes.
        case document
        /// A collection of documents, a JSON object a line.
        case jsonLines
        /// The same, compressed with gzip.
        case compressedJSONLines
        /// A zip archive of documents.
        case archive
        /// Standard input: a document, or a collection where its first byte is `{`.
        case standardInput
    }

    /// The path as given, joined with what was found below it.
    package let path: String
    /// The path below the folder that was given; the file's name where the file itself was.
    package let relativePath: String
    /// The path that ids are made of, the same however the folder was typed: the folder's own name and the path below it.
    package let stablePath: String
    /// The folder that was given as an argument, where the file was found in one.
    package let folder: String?
    /// What the file holds.
    package let format: Format
    /// The size in bytes when it was found; 0 for standard input.
    package let size: Int
}

/// An input that was left out, and why.
package struct SkippedInput: Sendable, Hashable, CustomStringConvertible {
    /// The path, as given.
    package let path: String
    /// Why it was left out, and what to do.
    package let reason: String
    /// Whether it should have been read: a missing file should, a picture in a folder of documents need not.
    package let isFailure: Bool

    /// Makes the note of an input that was left out.
    package init(path: String, reason: String, isFailure: Bool) {
        (self.path, self.reason, self.isFailure) = (path, reason, isFailure)
    }

    /// The message for people.
    package var description: String { "\(TerminalText.escaped(path)): \(reason)" }

    /// The skipping of a file whose ending no format has.
    static func unknownFormat(_ path: String, ending: String) -> SkippedInput {
        SkippedInput(
            path: path, reason: "skipped: the format '\(TerminalText.escaped(ending))' is not known", isFailure: false)
    }
}
