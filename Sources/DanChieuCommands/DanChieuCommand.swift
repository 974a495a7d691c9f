import Bytes
import ArgumentParser
import ChildProcesses
import DanChieu
import Dispatch
import DocumentReading
import Glibc
import SafetyNet

/// The program: its commands, and what they have in common.
struct DanChieuCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "danchieu",
        abstract: "Reads Vietnamese Party and State documents, and maps which cites which.",
        discussion: """
            INPUT is a file (text, Word, PDF and others: see danchieu formats), a folder, or - for standard input. A folder's \
            danchieu.yaml tells what its documents don't. Questions are asked of INPUTs, or of a store with --store FILE, \
            which danchieu index keeps.

            Exit codes: 0 done; 1 done, nothing found; 3 done, but some inputs could not be read; 64 usage; 2 any other error.
            """,
        version: Release.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Reading",
                subcommands: [
                    GraphCommand.self, IndexCommand.self, StoreCommand.self, ExportCommand.self, ExtractCommand.self,
                    TextCommand.self, WorkerCommand.self,
                ]),
            CommandGroup(
                name: "Questions",
                subcommands: [
                    ImplementersCommand.self, BoardCommand.self, CitesCommand.self, CitedByCommand.self,
                    ShowCommand.self,
                    StatusCommand.self, ReplacedCommand.self, EffectsCommand.self, SearchCommand.self, PathCommand.self,
                    RankCommand.self, MissingCommand.self, TimelineCommand.self,
                    StatsCommand.self, CheckCommand.self, ServeCommand.self,
                ]),
            CommandGroup(
                name: "Looking closer", subcommands: [FormatsCommand.self, GrammarCommand.self, EvaluateCommand.self]),
        ])
}

/// Runs the program and leaves it with the right exit code.
package func runDanChieu() -> Never {
    // A closed pipe ends the run quietly: see `StandardOutput`.
    signal(SIGPIPE, SIG_IGN)
    DescriptorLimit.raise()
    let words = CommandLine.arguments.dropFirst()
    // What serves goes on for hours, and ends in its own way.
    guard words.first != ServeCommand.configuration.commandName, getenv("DANCHIEU_ONE_PROCESS") == nil else {
        run(Attempt())
    }
    // Nothing has begun yet, so that this process has one thread.
    let isInputKept = WorkerCommand.keepsInput(Array(words)) || words.contains("-")
    SupervisedRun.run(
        isInputKept: isInputKept,
        report: { StandardError.write("danchieu: \(TerminalText.escaped($0))\n") },
        work: run)
}

/// The arguments without the program's name; a path may have bytes that are no UTF-8.
private var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap {
        CommandLine.unsafeArgv[$0].map { String(path: UnsafePointer($0)) }
    }
}

/// Runs the command that the arguments name, to the end of the process.
private func run(_ attempt: Attempt) -> Never {
    Task {
        do {
            var command = try DanChieuCommand.parseAsRoot(arguments)
            // What serves ends in its own way.
            let signals = command is ServeCommand ? [] : TemporaryFiles.watch()
            defer { withExtendedLifetime(signals) {} }
            try await Attempt.$current.withValue(attempt) {
                if var asynchronous = command as? any AsyncParsableCommand {
                    try await asynchronous.run()
                } else {
                    try command.run()
                }
            }
            exit(0)
        } catch {
            leave(error)
        }
    }
    dispatchMain()
}

/// Leaves with the exit code of an error, and says what it is.
private func leave(_ error: any Error) -> Never {
    switch error {
    case let code as ExitCode: exit(code.rawValue)
    case is ClosedPipe, is TrialEnd: exit(0)
    case _ where DanChieuCommand.exitCode(for: error) == .failure:
        StandardError.write("danchieu: \(error)\n")
        exit(2)
    default: DanChieuCommand.exit(withError: error)
    }
}
