import Testing

/// A configuration that would take long or grow large if it were read as YAML allows.
struct LargeConfiguration: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// What the last line of the error says.
    let lastMessage: String

    var testDescription: String { name }

    static let all: [LargeConfiguration] = [
        .init(
            name: "a key that is a bomb of aliases", text: aliasBomb + "? *a9\n: 1\n",
            lastMessage: "aliases stand for more than 100000 values"),
        .init(
            name: "many aliases of a long list", text: manyOfOne,
            lastMessage: "aliases stand for more than 100000 values"),
        .init(
            name: "one key many times", text: String(repeating: "jurisdiction: a\n", count: 16_000),
            lastMessage:
                "danchieu.yaml:4:1: error: the key 'jurisdiction' stands twice (first in line 1); keep one. What follows was not read"
        ),
        .init(
            name: "lists in lists", text: String(repeating: "[", count: 256_000),
            lastMessage: "values stand in more than 16 others"),
        .init(
            name: "keys in keys", text: String(repeating: "? ", count: 128_000), lastMessage: "a key must be a word"),
        .init(
            name: "keys that nobody knows", text: (0..<25_000).map { "k\($0): a\n" }.joined(),
            lastMessage: "danchieu.yaml: and 24980 more mistakes"),
        .init(
            name: "organs that are none", text: "organs: [\(String(repeating: "x,", count: 128_000))]",
            lastMessage: "danchieu.yaml: and 127980 more mistakes"),
        .init(
            name: "a glob without an end",
            text: "documents:\n  ? \"\(String(repeating: "*a", count: 128_000))\"\n  : {}\n",
            lastMessage: "is longer than any path"),
        .init(
            name: "directives", text: (0..<18_000).map { "%TAG !\($0)! b\n" }.joined() + "--- a",
            lastMessage: "take the line out"),
    ]

    /// Ten lists, each of ten times the one before.
    private static let aliasBomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]\n" }
        .joined()

    private static let manyOfOne =
        "x: &n [\(String(repeating: "a,", count: 40_000))]\norgans: [\(String(repeating: "{names: *n},", count: 12_000))]"
}
