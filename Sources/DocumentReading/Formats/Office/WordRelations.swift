/// Which other parts a part of a Word file belongs with.
struct WordRelations {
    private var byType: [String: [String]] = [:]

    /// Reads the relations of a part; of the file itself where it is empty.
    init(_ package: OfficePackage, of part: String) throws(FormatError) {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
        guard let events = try package.events("\(folder)_rels/\(file).rels") else { return }
        while let event = try events.next() {
            guard event == .open("Relationship"), events.attribute("TargetMode") != "External",
                let type = events.attribute("Type")?.split(separator: "/").last, let target = events.attribute("Target")
            else { continue }
            // Names are those of parts of the archive, so that ".." leads nowhere else.
            byType[String(type), default: []].append(
                target.hasPrefix("/") ? String(target.dropFirst()) : Self.resolved(folder + target))
        }
    }

    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// The part of a type.
    func target(ofType type: String) -> String? { byType[type]?.first }

    /// The parts of a type, each once, in the file's order.
    func targets(ofType type: String) -> [String] {
        var seen: Set<String> = []
        return (byType[type] ?? []).filter { seen.insert($0).inserted }
    }
}
