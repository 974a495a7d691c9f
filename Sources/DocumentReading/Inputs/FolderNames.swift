import Bytes

/// Gives folders the names by which ids know them, however they were typed: `.`, `../van-ban/` and `/home/an/van-ban` are all `van-ban`.
///
/// Where two folders would have one name, the later one has as much of its path as tells them apart.
package struct FolderNames: Sendable {
    private var names: [ExactText: String] = [:]
    private var taken: Set<String> = []
    /// What lies above a name that is taken: `a` of `a/b`.
    private var above: Set<String> = []

    /// Makes names for no folder yet.
    package init() {}

    /// Returns the name of the folder at an absolute path, which is empty for the root alone.
    package mutating func name(ofFolderAt place: String) -> String {
        if let known = names[ExactText(place)] { return known }
        let parts = place.split(separator: "/")
        var count = min(1, parts.count)
        while count < parts.count, isTaken(parts.suffix(count)) { count += 1 }
        let name = parts.suffix(count).joined(separator: "/")
        keep(name, ofFolderAt: place)
        return name
    }

    /// Notes the name that a folder has already.
    package mutating func keep(_ name: String, ofFolderAt place: String) {
        names[ExactText(place)] = name
        taken.insert(name)
        let parts = name.split(separator: "/")
        for count in 1..<max(1, parts.count) { above.insert(parts.prefix(count).joined(separator: "/")) }
    }

    /// Whether files below a name could have the paths of another folder's.
    private func isTaken(_ parts: ArraySlice<Substring>) -> Bool {
        above.contains(parts.joined(separator: "/"))
            || (1...parts.count).contains { taken.contains(parts.prefix($0).joined(separator: "/")) }
    }

    /// Returns the path of a file below a folder of a name.
    package static func path(_ folder: String, _ relative: String) -> String {
        folder.isEmpty ? relative : "\(folder)/\(relative)"
    }
}
