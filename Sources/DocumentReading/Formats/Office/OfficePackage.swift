import Bytes

/// The parts of an office file: XML in a zip archive.
struct OfficePackage {
    private let archive: ZipArchive
    private let names: Set<String>
    private let nesting: Int

    /// Opens a file.
    ///
    /// - Parameter what: What it should be, for messages.
    init(_ file: FormatInput, what: String) throws(FormatError) {
        archive = try ZipArchive(file.bytes, file.limits)
        nesting = file.limits.nesting
        var names: Set<String> = []
        for entry in archive.entries where !names.insert(entry.name).inserted {
            // Which of the two a reader takes would be chance.
            throw FormatError(
                .broken, "is no sound \(what): the archive has two parts named \(TerminalText.escaped(entry.name))")
        }
        self.names = names
    }

    /// Begins to read a part; nil where the file has none of that name.
    func events(_ name: String) throws(FormatError) -> XMLEvents? {
        guard names.contains(name), let bytes = try archive.part(name) else { return nil }
        do throws(FormatError) {
            return try XMLEvents(bytes, nesting: nesting)
        } catch {
            throw error.in(part: name)
        }
    }

    /// Returns a part's bytes.
    func bytes(_ name: String) throws(FormatError) -> [UInt8]? { names.contains(name) ? try archive.part(name) : nil }
}

extension FormatError {
    /// The same error with the part of the file that it is in.
    func `in`(part: String) -> FormatError { FormatError(code, "its part \(TerminalText.escaped(part)) \(message)") }
}
