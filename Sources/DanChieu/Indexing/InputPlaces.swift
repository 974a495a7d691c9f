import Bytes
import ConfigurationFiles
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
        /// The path that ids are made of.
        let stablePath: String
        /// The path below the folder that has the configuration.
        let relative: String
        /// What the configuration says.
        let configuration: CollectionConfiguration?
    }

    /// All folders of the store with those of this run, by where they are.
    let folders: [GraphStore.Folder]
    /// Where the arguments of this run are, those that are no longer there with them.
    let roots: [String]
    /// Where arguments were that the store knows and that are no longer there, and how they were given.
    let gone: [(argument: String, place: String)]
    private let configurations: [ExactText: CollectionConfiguration]
    private let places: [ExactText: String]

    /// Finds out where the arguments are.
    ///
    /// Paths are compared by their bytes, as the system does: two names that look alike may be two files.
    ///
    /// - Parameters:
    ///   - known: The folders that the store has.
    ///   - isKnown: Whether the store has an input at a place.
    /// - Throws: `ConfigurationError` for a configuration that can't be read any more.
    init(
        _ arguments: [String], _ discovery: InputDiscovery, _ run: Configurations, known: [GraphStore.Folder],
        isKnown: (String) -> Bool
    ) throws {
        var folders = Dictionary(known.map { (ExactText($0.place), $0) }, uniquingKeysWith: { first, _ in first })
        var places: [ExactText: String] = [:]
        var names = FolderNames()
        for folder in known { names.keep(folder.name, ofFolderAt: folder.place) }
        for folder in discovery.folders {
            let place = FilePlace.absolute(folder)
            places[ExactText(folder)] = place
            // A part of a folder that is known belongs to that one, unless it was once given by itself.
            if folders[ExactText(place)] == nil, known.contains(where: { FilePlace.isInside(place, $0.place) }) {
                continue
            }
            // Two folders of one name, given in two places, are not one.
            let isTaken = folders.values.contains { $0.shown == FilePlace.withoutSlash(folder) && $0.place != place }
            let source = run.source(of: folder)
            folders[ExactText(place)] = GraphStore.Folder(
                place: place,
                shown: folders[ExactText(place)]?.shown ?? (isTaken ? place : FilePlace.withoutSlash(folder)),
                name: names.name(ofFolderAt: place), configurationPath: source?.path, configuration: source?.text)
        }
        // A file that was given by itself has a configuration only where one was named.
        if let source = run.source(of: nil) {
            for item in discovery.items where item.folder == nil && item.format != .standardInput {
                let place = FilePlace.absolute(item.path)
                if folders.values.contains(where: { $0.place != place && FilePlace.isInside(place, $0.place) }) {
                    continue
                }
                folders[ExactText(place)] = GraphStore.Folder(
                    place: place, shown: folders[ExactText(place)]?.shown ?? item.path, name: item.stablePath,
                    configurationPath: source.path, configuration: source.text)
            }
        }
        let missing = arguments.filter { access($0.systemPath, F_OK) != 0 && errno == ENOENT && $0 != "-" }
        gone = missing.map { ($0, FilePlace.unresolved($0)) }.filter { isKnown($1) || folders[ExactText($1)] != nil }
        self.folders = folders.values.sorted { ExactText($0.place) < ExactText($1.place) }
        self.places = places
        roots = discovery.folders.compactMap { places[ExactText($0)] } + gone.map(\.place)
        configurations = try folders.compactMapValues { folder in
            try folder.configuration.map {
                try ConfigurationReader.read($0, path: folder.configurationPath ?? folder.shown)
            }
        }
    }

    /// All configurations, in the order of the folders.
    var allConfigurations: [CollectionConfiguration] { folders.compactMap { configurations[ExactText($0.place)] } }

    /// Returns where an input is and what is said of it.
    func place(of item: InputItem) -> Place {
        let place: String
        if let folder = item.folder, let root = places[ExactText(folder)] {
            place = FilePlace.joined(root, item.relativePath)
        } else {
            place = FilePlace.unresolved(item.path)
        }
        guard let folder = folders.first(where: { FilePlace.isInside(place, $0.place) }) else {
            return Place(
                place: place, shown: item.path, stablePath: item.stablePath, relative: item.relativePath,
                configuration: nil)
        }
        if folder.place == place {
            return Place(
                place: place, shown: folder.shown, stablePath: folder.name, relative: item.relativePath,
                configuration: configurations[ExactText(folder.place)])
        }
        let relative = String(
            decoding: place.utf8.dropFirst(folder.place.utf8.count + (folder.place == "/" ? 0 : 1)), as: UTF8.self)
        return Place(
            place: place, shown: FilePlace.joined(folder.shown, relative),
            stablePath: FolderNames.path(folder.name, relative), relative: relative,
            configuration: configurations[ExactText(folder.place)])
    }
}
