import ArgumentParser
import DanChieu
import Foundation
import SafetyNet

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
        var failed = discovery.skipped.contains(where: \.isFailure)
        var output: [UInt8] = []
        // Said when all has been read: a run that begins anew says it once.
        var messages = discovery.skipped.map { "danchieu: \($0)\n" }
        var reader = DocumentReader(
            limits: files.limits, isOCRWanted: files.ocr, children: ProcessInfo.processInfo.activeProcessorCount)
        reader.attempt = Attempt.current
        for item in discovery.items {
            await reader.read(item, slot: 0) { outcome in
                switch outcome {
                case .document(let document):
                    output += document.original
                    messages += document.record.notes.map { StandardError.line($0, on: document.path) }
                case .failed(let error):
                    messages.append("danchieu: \(error)\n")
                    failed = true
                case .skipped(let skipped): messages.append("danchieu: \(skipped)\n")
                }
            }
        }
        if reader.attempt.isTrial { throw TrialEnd() }
        StandardError.write(messages.joined())
        try StandardOutput.write(output)
        if failed { throw ExitCode(3) }
    }
}
