import Glibc
import Synchronization

/// What a run has in hand, in memory that outlives it: the run notes it, and the process that started the run reads it when the run has
/// ended by a signal.
///
/// ```
/// numbers: notes …, then for each slot: length of the path, part, whether it is stored
/// paths:   a slot's path, cut off at the system's limit
/// ```
///
/// One task writes to a slot at a time. A note costs a few stores, and no call of the system.
package final class WorkLedger: Sendable {
    /// What a run tells the one that goes on where it ended.
    package enum Note: Int, CaseIterable, Sendable {
        /// How many lines have been answered.
        case answered
        /// 1 where one of them could not be read.
        case hasFailures
        /// 1 while answers are being written, so that nobody knows how many are.
        case isWriting
        /// The number of lines that came before those in the journal.
        case linesBeforeJournal
        /// How many bytes the journal has; -1 where it has lost some.
        case journalSize
        /// 1 where the journal begins within a line that is too long.
        case isLineTooLong
    }

    /// How many tasks can note what they have in hand.
    package static let slotCount = 256
    /// How many half-written files can be noted, in slots behind those of the tasks.
    private static let fileCount = 32
    private static let pathSize = Int(PATH_MAX)
    private static let fields = 3
    private static let numberCount = Note.allCases.count + (slotCount + fileCount) * fields
    private static let size = numberCount * MemoryLayout<Atomic<Int>>.stride + (slotCount + fileCount) * pathSize

    // The memory belongs to this object alone, and several processes; what lies in it is atomic, but for the paths, whose lengths are.
    nonisolated(unsafe) private let numbers: UnsafeMutablePointer<Atomic<Int>>
    nonisolated(unsafe) private let paths: UnsafeMutableRawPointer

    /// Makes an empty ledger; nil where there is no memory for it.
    package init?() {
        guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0),
            memory != MAP_FAILED
        else { return nil }
        numbers = memory.bindMemory(to: Atomic<Int>.self, capacity: Self.numberCount)
        for index in 0..<Self.numberCount { (numbers + index).initialize(to: Atomic(0)) }
        paths = memory + Self.numberCount * MemoryLayout<Atomic<Int>>.stride
    }

    deinit { munmap(numbers, Self.size) }

    /// A note.
    package subscript(note: Note) -> Int {
        get { numbers[note.rawValue].load(ordering: .acquiring) }
        set { numbers[note.rawValue].store(newValue, ordering: .releasing) }
    }

    /// What was in hand when the run ended.
    package var inHand: [WorkItem] { items(0..<Self.slotCount) }

    /// The files that were half written when the run ended.
    var halfWritten: [String] { items(Self.slotCount..<Self.slotCount + Self.fileCount).map(\.path) }

    private func items(_ slots: Range<Int>) -> [WorkItem] {
        slots.compactMap { slot in
            let length = numbers[field(0, of: slot)].load(ordering: .acquiring)
            guard length > 0, length <= Self.pathSize else { return nil }
            let path = UnsafeRawBufferPointer(start: paths + slot * Self.pathSize, count: length)
            return WorkItem(
                path: String(decoding: path, as: UTF8.self),
                part: numbers[field(1, of: slot)].load(ordering: .relaxed),
                isStored: numbers[field(2, of: slot)].load(ordering: .relaxed) != 0)
        }
    }

    /// Forgets what was in hand; the notes stay.
    package func clear() {
        for slot in 0..<Self.slotCount + Self.fileCount { drop(slot) }
    }

    /// Notes the files that are half written, instead of those before; beyond some dozens they are left out.
    package func note(halfWritten paths: some Collection<String>) {
        for (file, path) in paths.prefix(Self.fileCount).enumerated() {
            take(WorkItem(path: path), Self.slotCount + file)
        }
        for file in min(paths.count, Self.fileCount)..<Self.fileCount { drop(Self.slotCount + file) }
    }

    // MARK: - Slots

    /// Notes that a task begins with an item.
    func take(_ item: WorkItem, _ slot: Int) {
        var path = item.path
        let length = path.withUTF8 { bytes in
            let length = min(bytes.count, Self.pathSize)
            if let base = bytes.baseAddress { (paths + slot * Self.pathSize).copyMemory(from: base, byteCount: length) }
            return length
        }
        numbers[field(1, of: slot)].store(item.part, ordering: .relaxed)
        numbers[field(2, of: slot)].store(item.isStored ? 1 : 0, ordering: .relaxed)
        numbers[field(0, of: slot)].store(length, ordering: .releasing)
    }

    /// Notes that a task goes on to the next part of its item; returns which that is.
    func takeNextPart(_ slot: Int) -> Int {
        numbers[field(1, of: slot)].wrappingAdd(1, ordering: .releasing).newValue
    }

    /// Notes that a task has done with its item.
    func drop(_ slot: Int) { numbers[field(0, of: slot)].store(0, ordering: .releasing) }

    private func field(_ field: Int, of slot: Int) -> Int { Note.allCases.count + slot * Self.fields + field }
}
