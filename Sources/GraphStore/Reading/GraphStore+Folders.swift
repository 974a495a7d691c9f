import ConfigurationFiles
internal import GRDB
import Vocabulary

extension GraphStore {
    /// A folder or file that was given to be indexed.
    package struct Folder: Sendable, Hashable {
        /// Where it is: its absolute path.
        package let place: String
        /// How it was first written; its documents are shown below this path.
        package let shown: String
        /// The name by which ids know it.
        package let name: String
        /// The path of its configuration.
        package var configurationPath: String?
        /// The text of its configuration.
        package var configuration: String?

        /// Makes a folder.
        package init(
            place: String, shown: String, name: String, configurationPath: String? = nil, configuration: String? = nil
        ) {
            (self.place, self.shown, self.name) = (place, shown, name)
            (self.configurationPath, self.configuration) = (configurationPath, configuration)
        }
    }

    /// Returns the folders that were given to be indexed, by where they are.
    package func folders() throws -> [Folder] {
        try read { database in
            var folders: [Folder] = []
            try database.each(
                "SELECT place, shown, name, configuration_path, configuration, hash FROM folders ORDER BY place"
            ) { row in
                try row.check(0..<5, hash: 5, of: "folders")
                folders.append(
                    Folder(
                        place: try row.value(0), shown: try row.value(1), name: try row.value(2),
                        configurationPath: try row.value(3), configuration: try row.value(4)))
            }
            return folders
        }
    }

    /// Puts folders into the store in place of what it had of them.
    package func replace(_ folders: [Folder]) throws {
        guard !folders.isEmpty else { return }
        try write { database in
            for folder in folders {
                try database.run(
                    """
                    INSERT OR REPLACE INTO folders (place, shown, name, configuration_path, configuration, hash)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    hashing: [folder.place, folder.shown, folder.name, folder.configurationPath, folder.configuration])
            }
        }
    }

    /// The configurations of the collection, in the order of the folders.
    func configurations() throws -> [CollectionConfiguration] { try Self.configurations(of: folders()) }

    /// The configurations of some folders.
    static func configurations(of folders: [Folder]) throws -> [CollectionConfiguration] {
        try folders.compactMap { folder in
            try folder.configuration.map {
                try ConfigurationReader.read($0, path: folder.configurationPath ?? folder.shown)
            }
        }
    }
}
