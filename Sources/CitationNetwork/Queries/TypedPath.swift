/// A path or a file's name as a person types it, however it is spelled: `./a/kl.txt`, `a//kl.txt`, `a/b/../kl.txt`, `kl.txt`.
struct TypedPath: Sendable {
    private let parts: [String]
    private let isAbsolute: Bool

    /// Reads a path; nil where what was typed is none: it has neither a file's ending nor a part's sign.
    init?(_ typed: String) {
        let parts = Self.parts(typed)
        guard let name = parts.last, typed.contains("#") || Self.hasEnding(name) else { return nil }
        (self.parts, isAbsolute) = (parts, typed.hasPrefix("/"))
    }

    /// How well a document's path fits: 0 for the whole path, 1 for its end, 2 for its end in other capitals; nil where it does not fit.
    func rank(_ path: String) -> Int? {
        let other = Self.parts(path)
        if other == parts { return 0 }
        // A collection that was read by a relative path may be named by an absolute one.
        let (long, short) = isAbsolute && !path.hasPrefix("/") ? (parts, other) : (other, parts)
        guard !short.isEmpty, long.count >= short.count else { return nil }
        let end = long.suffix(short.count)
        if end.elementsEqual(short) { return 1 }
        return end.elementsEqual(short) { $0.lowercased() == $1.lowercased() } ? 2 : nil
    }

    /// The parts of a path, without those that lead nowhere; a part of an archive or collection is one.
    private static func parts(_ path: String) -> [String] {
        var parts: [String] = []
        for part in path.split(whereSeparator: { $0 == "/" || $0 == "#" }) where part != "." {
            if part == "..", parts.last.map({ $0 != ".." }) == true {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }

    private static func hasEnding(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
        let ending = name[name.index(after: dot)...]
        return (1...6).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains(where: \.isLetter)
    }
}
