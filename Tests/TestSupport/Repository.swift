import Foundation

/// Where tests find the project's own files, and documents from outside.
public enum Repository {
    /// The root of the project.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The folder of real documents with gold annotations, where one was named; tests that need it are skipped without.
    public static let corpus: String? = {
        guard let path = ProcessInfo.processInfo.environment["DANCHIEU_CORPUS"], !path.isEmpty else { return nil }
        let absolute = path.hasPrefix("/") ? path : root + "/" + path
        return FileManager.default.fileExists(atPath: absolute) ? absolute : nil
    }()

    /// Whether snapshots are recorded anew instead of compared.
    public static let isRecording = ProcessInfo.processInfo.environment["DANCHIEU_RECORD"] == "1"

    /// Whether tests of random cases try as many as take minutes, as Scripts/check wants, instead of a few.
    public static let isThorough = ProcessInfo.processInfo.environment["DANCHIEU_THOROUGH"] == "1"

    /// Returns the bytes of a file of the project.
    public static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }

    /// Writes a file of the project.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
    }

    /// The program that was built along with the tests.
    public static var program: String {
        let folder = Bundle.main.bundleURL.path
        for candidate in [folder, "\(root)/.build/debug"]
        where FileManager.default.isExecutableFile(atPath: "\(candidate)/danchieu") {
            return "\(candidate)/danchieu"
        }
        return "\(root)/.build/debug/danchieu"
    }
}
