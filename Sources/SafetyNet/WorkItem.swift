/// A piece of a run's work, small enough to be left out: an input, or a part of one.
package struct WorkItem: Hashable, Sendable {
    /// The input's path, as the run knows it.
    package let path: String
    /// Which part of it, counted from 1 in the order of reading: a line of a collection, an entry of an archive. 0 for the whole.
    package let part: Int
    /// Whether its text comes from a store and not from the file.
    package let isStored: Bool

    /// Makes an item.
    package init(path: String, part: Int = 0, isStored: Bool = false) {
        (self.path, self.part, self.isStored) = (path, part, isStored)
    }

    /// The input as a whole.
    var whole: WorkItem { WorkItem(path: path, isStored: isStored) }

    /// What comes behind this part; nil where there is nothing.
    var next: WorkItem? { part == 0 ? nil : WorkItem(path: path, part: part + 1, isStored: isStored) }
}
