import ArgumentParser
import DanChieu
import Foundation

/// `danchieu text`: the text as it was read.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Prints the text as it was read; offsets of citations count its bytes.",
        discussion: """
            Examples:
              danchieu text ketluan.docx
              danchieu text scan.pdf --ocr > scan.txt
            """)

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @OptionGroup var files: FileOptions

    func run() async throws {
        let discovery = InputDiscovery([input])
        for skipped in discovery.skipped { StandardError.write("danchieu: \(skipped)\n") }
        var failed = discovery.skipped.contains(where: \.isFailure)
        var output: [UInt8] = []
        let reader = DocumentReader(
            limits: files.limits, isOCRWanted: files.ocr, children: ProcessInfo.processInfo.activeProcessorCount)
        for item in discovery.items {
            await reader.read(item) { outcome in
                switch outcome {
                case .document(let document):
                    output += document.original
                    for note in document.record.notes {
                        StandardError.write(note, on: document.path)
                    }
                case .failed(let error):
                    StandardError.write("danchieu: \(error)\n")
                    failed = true
                case .skipped(let skipped): StandardError.write("danchieu: \(skipped)\n")
                }
            }
        }
        try StandardOutput.write(output)
        if failed { throw ExitCode(3) }
    }
}
