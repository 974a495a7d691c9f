import ArgumentParser
import DanChieu
import Glibc

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
                    GraphCommand.self, IndexCommand.self, ExportCommand.self, ExtractCommand.self, TextCommand.self,
                    WorkerCommand.self,
                ]),
            CommandGroup(
                name: "Questions",
                subcommands: [
                    ImplementersCommand.self, CitesCommand.self, CitedByCommand.self, ShowCommand.self,
                    StatusCommand.self, ReplacedCommand.self, EffectsCommand.self, SearchCommand.self, PathCommand.self,
                    RankCommand.self, MissingCommand.self, TimelineCommand.self,
                    StatsCommand.self, CheckCommand.self, ServeCommand.self,
                ]),
            CommandGroup(
                name: "Looking closer", subcommands: [FormatsCommand.self, GrammarCommand.self, EvaluateCommand.self]),
        ])
}

/// Runs the program and leaves it with the right exit code.
package func runDanChieu() async {
    // A closed pipe ends the run quietly: see `StandardOutput`.
    signal(SIGPIPE, SIG_IGN)
    do {
        var command = try DanChieuCommand.parseAsRoot()
        // What serves ends in its own way.
        let signals = command is ServeCommand ? [] : TemporaryFiles.watch()
        defer { withExtendedLifetime(signals) {} }
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    } catch let code as ExitCode {
        exit(code.rawValue)
    } catch is ClosedPipe {
        exit(0)
    } catch let error where DanChieuCommand.exitCode(for: error) == .failure {
        StandardError.write("danchieu: \(error)\n")
        exit(2)
    } catch {
        DanChieuCommand.exit(withError: error)
    }
}
