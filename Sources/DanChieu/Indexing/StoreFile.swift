import GraphStore

/// What is done to a store's file itself.
public enum StoreFile {
    /// Returns what is damaged in a store, each as one line; nothing where all is sound.
    ///
    /// - Throws: `StoreError` where it can't be opened at all.
    /// - Complexity: O(*n*) in the store; the documents' records are in memory at once.
    public static func findings(_ path: String) throws -> [String] { try StoreCheck.findings(path) }

    /// Makes a store as small as one that was made at once.
    ///
    /// - Returns: The size of the file before and after, in bytes.
    /// - Throws: `StoreError` where there is none, or another run is writing to it.
    public static func compact(_ path: String) throws -> (before: Int, after: Int) { try GraphStore.compact(path) }
}
