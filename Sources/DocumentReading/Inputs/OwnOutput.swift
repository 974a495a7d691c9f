import Bytes

/// What danchieu itself has written: graphs, lists, pages and stores. None of it is a document, by whatever name it lies among documents.
enum OwnOutput {
    /// How much of a file is looked at, in bytes.
    private static let reach = 1_024
    /// What such a file begins with.
    private static let beginnings: [[UInt8]] = [
        "digraph \"danchieu\"", "{\"directed\":true,\"multigraph\":true,\"graph\":{\"generator\":\"danchieu\"}",
        "id,label,name,key,type,symbol,organ,", "source,target,eid,relation,label,", "SQLite format 3\0",
        "place\tkind\tcitation\ttarget\t", "place\twhat\tvalue\trule",
    ].map { Array($0.utf8) }
    /// What stands in its first lines: the mark of pages, and those of graphs and their pictures.
    private static let marks: [[UInt8]] = [
        "<meta name=\"generator\" content=\"danchieu\">", "<graphml xmlns=", "<!-- Title: danchieu Pages: ",
    ].map { Array($0.utf8) }
    /// The columns of a list on a terminal.
    private static let columns = [["place", "kind", "citation", "target"], ["place", "what", "value", "rule"]]
    private static let placeColumn = Array("place ".utf8)

    /// Whether a file begins as one of them.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(reach)
        switch start.first {
        case UInt8(ascii: "<"):
            return marks.contains { start.firstRange(of: $0) != nil }
        case UInt8(ascii: "p") where start.starts(with: placeColumn):
            let words = String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self).split(separator: " ").prefix(4)
            return columns.contains { $0.elementsEqual(words, by: ==) }
        default: return beginnings.contains { start.starts(with: $0) }
        }
    }

    /// Whether a line of JSON is what `extract` says of a document, or one of a graph's rows, or what goes between stages.
    static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
        lines.contains { line.starts(with: $0.beginning) && line.firstRange(of: $0.part) != nil }
    }

    /// How such lines begin, and what else stands in them.
    private static let lines: [(beginning: [UInt8], part: [UInt8])] = [
        ("{\"path\":", "\"citations\":["), ("{\"text\":\"", "\"unnumbered\":"), ("{\"id\":\"", "\"inCollection\":"),
        ("{\"source\":\"", "\"relation\":"), ("{\"node\":\"", "\"fact\":"), ("{\"node\":\"", "\"document\":{"),
        ("{\"block\":\"", "\"epoch\":"), ("{\"block\":\"", "\"wantedBy\":"), ("{\"document\":\"", "\"record\":{"),
    ].map { (Array($0.utf8), Array($1.utf8)) }
}

extension SkippedInput {
    /// The skipping of what danchieu has written.
    static func ownOutput(_ path: String) -> SkippedInput {
        SkippedInput(path: path, reason: "skipped: written by danchieu, no document", isFailure: false)
    }
}
