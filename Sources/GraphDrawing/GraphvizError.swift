/// Why there is no picture, and what to do.
package struct GraphvizError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The message for people.
    package let description: String

    /// Makes an error with a text that says what to do.
    package init(description: String) { self.description = description }

    /// Graphviz is not installed.
    package static let missing = GraphvizError(
        description:
            "no picture: Graphviz is not installed; get it with 'apt-get install graphviz', or draw graph.dot elsewhere"
    )

    /// There is no room for the graph on its way to Graphviz.
    static let noRoom = GraphvizError(
        description: "no picture: no temporary file can be written; make room in TMPDIR, or draw graph.dot yourself")

    static func late(_ limit: Duration) -> GraphvizError {
        GraphvizError(
            description:
                "no picture: Graphviz did not finish within \(limit.components.seconds) s; draw a part with --focus, --top or --relation"
        )
    }

    static func tooMuch(_ limit: Int) -> GraphvizError {
        GraphvizError(
            description:
                "no picture: Graphviz wrote more than \(limit >> 20) MiB; draw a part with --focus, --top or --relation"
        )
    }

    /// Graphviz ended with an error: the first line that is one, since warnings may stand before it.
    static func failed(_ message: String) -> GraphvizError {
        let lines = message.split(whereSeparator: \.isNewline)
        let line = lines.first { $0.hasPrefix("Error") } ?? lines.first ?? "no message"
        return GraphvizError(description: "no picture: Graphviz failed: \(line)")
    }
}
