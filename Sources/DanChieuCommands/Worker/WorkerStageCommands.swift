import ArgumentParser
import DanChieu
import Stages

/// `danchieu worker claims`: what each document tells and asks.
struct WorkerClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Takes records, and gives what each tells of numbers, and of which it asks.",
        discussion: """
            The records of one text must stand together, as sorted lines do: one text is one document. Each record comes out again, \
            with what it is.

            Example:
              LC_ALL=C sort records.jsonl | danchieu worker claims > claims.jsonl
            """)

    @OptionGroup var configuration: StageConfiguration
    @OptionGroup var options: StageOptions

    func run() throws {
        try options.run(ClaimsStage(configuration.rules.resolver, isParallel: options.isParallel))
    }
}

/// `danchieu worker match`: what is known of each number, for those who ask.
struct WorkerMatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Takes sorted claims, and gives each document that asks what the others tell.",
        discussion: """
            The lines of a block must stand together, what is told before who asks. Records go through.

            Example:
              LC_ALL=C sort claims.jsonl | danchieu worker match > known.jsonl
            """)

    @OptionGroup var options: StageOptions

    func run() throws { try options.run(MatchStage(isParallel: options.isParallel)) }
}

/// `danchieu worker resolve`: what each citation means.
struct WorkerResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Takes records, each behind what it is to know, and gives what they state.",
        discussion: """
            A statement is of a node, how often citations say what of it, or of a relation, with the places that show it.

            Example:
              LC_ALL=C sort known.jsonl | danchieu worker resolve > statements.jsonl
            """)

    @OptionGroup var configuration: StageConfiguration
    @OptionGroup var options: StageOptions

    func run() throws {
        try options.run(ResolveStage(configuration.rules.resolver, isParallel: options.isParallel))
    }
}

/// `danchieu worker graph`: nodes and edges.
struct WorkerGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Takes sorted statements, and gives nodes and edges as graph --format jsonl does.",
        discussion: """
            The statements of a node, of a value of it, and of a relation must stand together, those of a relation in the order of \
            the documents. However many there are, one node or relation lies in memory at a time.

            Example:
              LC_ALL=C sort statements.jsonl | danchieu worker graph > rows.jsonl
            """)

    @OptionGroup var configuration: StageConfiguration
    @OptionGroup var options: StageOptions

    func run() throws {
        try options.run(GraphStage(configuration.rules.vocabulary, isParallel: options.isParallel))
    }
}
