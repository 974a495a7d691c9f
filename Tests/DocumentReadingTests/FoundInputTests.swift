import Foundation
import TestSupport
import Testing

@testable import DocumentReading

/// What fuzzers and hostile readers found once stays found.
@Suite struct FoundInputTests {
    private static let files: [String] = {
        let root = "\(Repository.root)/Tests/Fuzzing/Found"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { !$0.hasSuffix("/") && InputDiscovery.isFile("\(root)/\($0)") }.sorted()
    }()

    @Test(arguments: files)
    func `an input that did harm once is refused or read`(file: String) async throws {
        let bytes = try Repository.bytes("Tests/Fuzzing/Found/\(file)")
        var outcomes = 0
        await DocumentReader(isOCRWanted: true).read(bytes, named: file) { outcome in
            outcomes += 1
            guard case .document(let document) = outcome else { return }
            #expect(UTF8Check.isValid(document.original))
        }
        #expect(outcomes > 0)
    }

    @Test func `an element with attributes without end is refused, a script's comparisons and a drawing are not`()
        throws
    {
        let many = "<p " + (0...AttributeBound.limit).map { "a\($0)" }.joined(separator: " ") + ">"
        #expect(throws: FormatError.self) { try AttributeBound.check(Array(many.utf8)) }
        let script = "<script>for (i=0;i<n;i++) { " + String(repeating: "a b ", count: 3000) + "}</script>"
        try AttributeBound.check(Array(script.utf8))
        try AttributeBound.check(Array("<path d='\(String(repeating: "1 2 ", count: 3000))'/>".utf8))
        try AttributeBound.check(Array("<!-- <a \(String(repeating: "b ", count: 3000)) -->".utf8))
    }

    @Test func `a picture that is a list of files is no picture`() async throws {
        let reading = try await read(Array("/etc/hostname\n".utf8), as: "a.png")
        #expect(reading.failures.map(\.code) == [.needsOCR])
        var message = ""
        await DocumentReader(isOCRWanted: true).read(Array("/etc/hostname\n".utf8), named: "a.png") {
            if case .failed(let error) = $0 { message = error.message }
        }
        #expect(message == "is no PNG, JPEG or TIFF picture")
    }
}
