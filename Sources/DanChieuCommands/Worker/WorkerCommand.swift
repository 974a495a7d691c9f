import ArgumentParser

/// `danchieu worker`: the stages of a graph that many programs make together.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract:
            "Reads documents or records from standard input, a JSON object a line, and answers on standard output.",
        discussion: """
            One stage of the work for GNU parallel, Spark and other programs: each keeps no more in memory than the lines that it \
            works on. Without the name of a stage it is extract. Where other stages come after it, lines are sorted between them:

              danchieu worker extract --records < documents.jsonl | LC_ALL=C sort | danchieu worker claims |
                LC_ALL=C sort | danchieu worker match | LC_ALL=C sort | danchieu worker resolve |
                LC_ALL=C sort | danchieu worker graph > rows.jsonl

            The rows are those that graph --format jsonl writes. The lines' schemas are in Graphs/schemas, and Graphs/SPARK.md tells \
            how to run it on many machines.
            """,
        subcommands: [WorkerExtractCommand.self] + stages, defaultSubcommand: WorkerExtractCommand.self)

    /// The stages that read what other stages wrote.
    private static let stages: [any ParsableCommand.Type] = [
        WorkerClaimsCommand.self, WorkerMatchCommand.self, WorkerResolveCommand.self, WorkerGraphCommand.self,
    ]

    /// Whether what comes in must be kept for a run that begins anew: the other stages read no document, and what they read has been through
    /// the same functions once, in the run that read the document.
    static func keepsInput(_ words: [String]) -> Bool {
        words.first == configuration.commandName
            && !stages.contains { words.dropFirst().first == $0.configuration.commandName }
    }
}
