import Foundation

/// A run of the built program, as a user runs it.
public struct ProgramRun: Sendable {
    /// The exit code.
    public let status: Int32
    /// What it printed.
    public let output: String
    /// What it said on standard error.
    public let errors: String

    /// Runs the program, or another, with some arguments and waits for its end.
    public init(
        _ arguments: [String], of program: String = Repository.program, input: String? = nil, in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? Repository.root)
        let (output, errors, stdin) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = stdin
        try process.run()
        if let input { stdin.fileHandleForWriting.write(Data(input.utf8)) }
        try stdin.fileHandleForWriting.close()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        let messages = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: bytes, as: UTF8.self)
        self.errors = String(decoding: messages, as: UTF8.self)
    }
}
