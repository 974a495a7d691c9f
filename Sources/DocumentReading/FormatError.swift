/// Why a file can't be read, and what to do; the file's name is added by the reader.
struct FormatError: Error {
    let code: ReadingError.Code
    let message: String
    /// Whether it is the archive that has a fault, and all its parts with it.
    let isOfArchive: Bool

    init(_ code: ReadingError.Code = .broken, _ message: String) {
        self.code = code
        self.message = message
        isOfArchive = false
    }

    init(archive code: ReadingError.Code, _ message: String) {
        self.code = code
        self.message = message
        isOfArchive = true
    }
}
