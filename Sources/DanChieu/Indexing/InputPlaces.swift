import DocumentReading
import Glibc
import GraphStore
import Vocabulary

/// Where inputs are and how they are shown, whatever folder a run is started from: a folder keeps the path under which it was first
/// indexed.
struct InputPlaces: Sendable {
    /// An input's identity in the store.
    struct Place: Sendable {
        /// The absolute path.
        let place: String
        /// The path that is shown.
        let shown: String
        /// The path below the folder that has the configuration.
        let relative: String
        /// What the configuration says.
        let configuration: CollectionConfiguration?
    }

    /// All folders of the store with those of this run, by where they are.
    let folders: [GraphStore.Folder]
    /// Where the arguments of this run are.
    let roots: [String]
    private let configurations: [String: CollectionConfiguration]
    private let places: [String: String]

    /// Finds out where the arguments are.
    ///
    /// - Parameter known: The folders that the store has.
    /// - Throws: `ConfigurationError` for a configuration that can't be read any more.
    init(_ discovery: InputDiscovery, _ run: Configurations, known: [GraphStore.Folder]) throws {
        var folders = Dictionary(known.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        var places: [String: String] = [:]
        for folder in discovery.folders {
            let place = Self.absolute(folder)
            places[folder] = place
            // A part of a folder that is known belongs to that one.
            if known.contains(where: { $0.place != place && Self.isInside(place, $0.place) }) { continue }
            let source = run.source(of: folder)
            folders[place] = GraphStore.Folder(
                place: place, shown: folders[place]?.shown ?? Self.withoutSlash(folder),
                configurationPath: source?.path,
                configuration: source?.text)
        }
        self.folders = folders.values.sorted { ExactText($0.place) < ExactText($1.place) }
        self.places = places
        roots = discovery.folders.compactMap { places[$0] }
        configurations = try folders.compactMapValues { folder in
            try folder.configuration.map {
                try ConfigurationReader.read($0, path: folder.configurationPath ?? folder.shown)
            }
        }
    }

    /// All configurations, in the order of the folders.
    var allConfigurations: [CollectionConfiguration] { folders.compactMap { configurations[$0.place] } }

    /// Returns where an input is and what is said of it.
    func place(of item: InputItem, _ run: Configurations) -> Place {
        let place: String
        if let folder = item.folder, let root = places[folder] {
            place = Self.join(root, item.relativePath)
        } else {
            let parts = item.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            let parent = parts.dropLast().joined(separator: "/")
            place = Self.join(
                Self.absolute(parent.isEmpty ? (item.path.hasPrefix("/") ? "/" : ".") : parent), parts.last ?? item.path
            )
        }
        guard let folder = folders.first(where: { Self.isInside(place, $0.place) }) else {
            return Place(
                place: place, shown: item.path, relative: item.relativePath,
                configuration: run.source(of: nil)?.configuration)
        }
        let relative = String(place.dropFirst(folder.place == "/" ? 1 : folder.place.count + 1))
        return Place(
            place: place, shown: Self.join(folder.shown, relative), relative: relative,
            configuration: configurations[folder.place])
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Whether a path is that of a folder or lies below it.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
