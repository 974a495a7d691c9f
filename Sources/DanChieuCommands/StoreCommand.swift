import ArgumentParser
import Bytes
import DanChieu

/// `danchieu store`: what is done to a store itself.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Looks after a store: whether it is whole, and how large it is.",
        subcommands: [Check.self, Compact.self])

    /// Which store is meant.
    struct File: ParsableArguments {
        @Argument(help: ArgumentHelp("The store's file.", valueName: "file"))
        var file: String?

        @Option(
            name: .customLong("store"), help: ArgumentHelp("The same, as other commands take it.", valueName: "file"))
        var named: String?

        var path: String { file ?? named ?? "" }

        func validate() throws {
            guard (file == nil) != (named == nil) else { throw ValidationError("give one store") }
        }
    }

    /// `danchieu store check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells whether a store is whole.",
            discussion: """
                It looks at the file by SQLite's own checks, at every record and text by its hash, at the index of words against the \
                texts, and at the graph against the records, which are resolved anew: that takes as long as to make the graph. Exit \
                code 1 where something is damaged.

                Examples:
                  danchieu store check documents.dcs
                """)

        @OptionGroup var store: File

        func run() throws {
            let name = TerminalText.escaped(store.path)
            let findings: [String]
            do {
                findings = try StoreFile.findings(store.path)
            } catch let error as StoreError where error.code == .damaged {
                StandardError.write("danchieu: \(error)\n")
                throw ExitCode(1)
            }
            for finding in findings { StandardError.write("danchieu: \(name): \(TerminalText.escaped(finding))\n") }
            guard findings.isEmpty else {
                StandardError.write("danchieu: \(name): is damaged; delete it and index again\n")
                throw ExitCode(1)
            }
            try StandardOutput.write("\(name): whole\n")
        }
    }

    /// `danchieu store compact`.
    struct Compact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a store as small as one that was made at once.",
            discussion: """
                A store that changes keeps some room that it no longer needs, and gives it to what comes next. This gives it back to the \
                disk, where it needs as much again while it runs.

                Examples:
                  danchieu store compact documents.dcs
                """)

        @OptionGroup var store: File

        func run() throws {
            let (before, after) = try StoreFile.compact(store.path)
            try StandardOutput.write("\(TerminalText.escaped(store.path)): \(before) bytes before, \(after) now\n")
        }
    }
}
