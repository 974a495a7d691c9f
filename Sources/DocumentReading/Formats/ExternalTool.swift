import ChildProcesses

/// A program outside of this one that a format needs.
package struct ExternalTool: Sendable, Hashable {
    /// The program's name.
    package let program: String
    /// Debian's package.
    package let package: String

    /// The program's path, where it is installed.
    package var path: String? { BoundedProcess.path(of: program) }
    var isInstalled: Bool { path != nil }

    static let pdftotext = ExternalTool(program: "pdftotext", package: "poppler-utils")
    static let pdftoppm = ExternalTool(program: "pdftoppm", package: "poppler-utils")
    static let catdoc = ExternalTool(program: "catdoc", package: "catdoc")
    static let soffice = ExternalTool(program: "soffice", package: "libreoffice-writer-nogui")
    static let tesseract = ExternalTool(program: "tesseract", package: "tesseract-ocr tesseract-ocr-vie")
}
