import Bytes

/// Parts of a key as one text, for records that go from one program to another: the parts with bars between them, so that texts of the
/// same first parts stand together where they are sorted by their bytes.
///
/// ```
/// ["place:lam-giang", "16-ĐA/TU", nil] ◀─▶ "place:lam-giang|16-ĐA/TU|%-"
/// ```
package enum PortableText {
    /// What stands for a part that is missing: no percent sign of a part is left without its figures.
    private static let missing = "%-"

    /// Joins parts.
    package static func joining(_ parts: [String?]) -> String {
        parts.map { $0.map(escaped) ?? missing }.joined(separator: "|")
    }

    /// Takes a text apart; nil where it was not joined so of `count` parts.
    package static func parts(of text: String, count: Int) -> [String?]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard parts.count == count else { return nil }
        var plain: [String?] = []
        for part in parts {
            let part = String(decoding: part, as: UTF8.self)
            plain.append(part == missing ? nil : unescaped(part))
        }
        return plain
    }

    private static func escaped(_ part: String) -> String {
        guard part.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "|") }) else { return part }
        return part.replacing("%", with: "%25").replacing("|", with: "%7C")
    }

    private static func unescaped(_ part: String) -> String {
        guard part.utf8.contains(UInt8(ascii: "%")) else { return part }
        return part.replacing("%7C", with: "|").replacing("%25", with: "%")
    }
}

extension Scope {
    /// The scope for records: `central`, `place:lam-giang`, `unknown:2021-kl256-txt`.
    package var portableText: String {
        switch self {
        case .central: "central"
        case .place(let slug): "place:\(slug)"
        case .unknown(let slug): "unknown:\(slug)"
        }
    }

    /// Reads a scope of a record; nil where it is none.
    package init?(portableText text: String) {
        if text == "central" {
            self = .central
        } else if text.hasPrefix("place:") {
            self = .place(String(text.dropFirst("place:".count)))
        } else if text.hasPrefix("unknown:") {
            self = .unknown(String(text.dropFirst("unknown:".count)))
        } else {
            return nil
        }
    }
}

extension DocumentKey {
    /// The key for records: `central|05-CT/TW|XII`.
    package var portableText: String { PortableText.joining([scope.portableText, base, epoch]) }

    /// Reads a key of a record; nil where it is none.
    package init?(portableText text: String) {
        guard let parts = PortableText.parts(of: text, count: 3),
            let scope = parts[0].flatMap(Scope.init(portableText:)),
            let base = parts[1]
        else { return nil }
        self.init(scope: scope, base: base, epoch: parts[2])
    }
}

extension DocumentName {
    /// The name for records: `law|Luật Nuôi ong`, `plenum|4|1`.
    package var portableText: String {
        switch self {
        case .plenum(let number, let session): PortableText.joining(["plenum", "\(number)", "\(session)"])
        case .congress(let body): PortableText.joining(["congress", body, nil])
        case .law(let name): PortableText.joining(["law", name, nil])
        case .constitution: PortableText.joining(["constitution", nil, nil])
        case .charter: PortableText.joining(["charter", nil, nil])
        case .title(let title): PortableText.joining(["title", title, nil])
        }
    }

    /// Reads a name of a record; nil where it is none.
    package init?(portableText text: String) {
        guard let parts = PortableText.parts(of: text, count: 3) else { return nil }
        switch (parts[0], parts[1]) {
        case ("plenum"?, let number?):
            guard let number = Int(figures: number), let session = parts[2].flatMap({ Int(figures: $0) }) else {
                return nil
            }
            self = .plenum(number: number, session: session)
        case ("congress"?, let body): self = .congress(body: body)
        case ("law"?, let name?): self = .law(name)
        case ("constitution"?, nil): self = .constitution
        case ("charter"?, nil): self = .charter
        case ("title"?, let title?): self = .title(title)
        default: return nil
        }
    }
}
