import Bytes
import ChildProcesses

/// The programs that formats run, within the limits and never more at once than there are slots.
struct ChildPrograms: Sendable {
    let slots: ProcessSlots
    let limits: ReadingLimits
    /// Whether scans are read by OCR.
    let isOCRWanted: Bool
    /// Told the number of pages that are done and of all, while one document is read by OCR.
    let progress: @Sendable (Int, Int) -> Void

    /// Returns the output of a program.
    ///
    /// - Parameter script: What a shell does in an empty folder of its own instead of running the program at once. LibreOffice, which
    ///   needs one, reserves far more memory than it uses, so that only its time is bound.
    func run(
        _ tool: ExternalTool, _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:],
        script: String? = nil
    ) async throws(FormatError) -> [UInt8] {
        let child = BoundedProcess(
            script == nil || !tool.isInstalled ? tool.program : "/bin/sh",
            bounds: .init(
                time: limits.childTime, memory: script == nil ? limits.childMemory : nil, output: limits.fileSize))
        let words = script.map { ["-c", $0] } ?? arguments
        let outcome = await slots.withSlot {
            await child.run(words, input: input, environment: environment, hasFolder: script != nil)
        }
        switch outcome {
        case .ended(let output, let message, let isSuccess):
            guard isSuccess else {
                throw FormatError(.broken, "cannot be read: \(tool.program) says: \(Self.firstLine(message))")
            }
            return output
        case .missing:
            throw FormatError(
                .missingTool,
                "needs \(tool.program), which is not installed; get it with 'apt-get install \(tool.package)'")
        case .late:
            throw FormatError(
                .tooSlow,
                "took \(tool.program) longer than \(limits.childTime.components.seconds) s; raise --reader-time if the file is sound"
            )
        case .tooMuch:
            throw FormatError(
                .tooLarge,
                "has more than \(limits.fileSize >> 20) MiB of text; raise --max-file-size if the file is sound")
        case .noRoom:
            throw FormatError(
                .unreadable, "cannot be handed to \(tool.program): no room for a temporary file; make room in TMPDIR")
        }
    }

    private static func firstLine(_ message: String) -> String {
        let lines = message.split(whereSeparator: \.isNewline)
        return (lines.first { $0.contains("rror") } ?? lines.first).map { TerminalText.escaped(String($0.prefix(200))) }
            ?? "nothing; it may have run out of memory (--reader-memory)"
    }
}
