import ChildProcesses
import Synchronization

/// What has come from standard input and can't be had again, kept in a file without a name for a run that begins anew.
///
/// One task uses it at a time.
package final class InputJournal: Sendable {
    private let file: NamelessFile
    private let ledger: WorkLedger
    /// How much of it this process has taken; the process that keeps the journal takes nothing.
    private let taken = Mutex(0)

    /// Makes an empty journal; nil where there is no room.
    init?(_ ledger: WorkLedger) {
        guard let file = NamelessFile() else { return nil }
        self.file = file
        self.ledger = ledger
        ledger[.journalSize] = 0
    }

    /// Whether all that came is there.
    var isWhole: Bool { ledger[.journalSize] >= 0 }

    /// Returns up to `count` bytes of what came to a run before and this one has not taken yet; none where it has all.
    package func replay(_ count: Int = .max) -> [UInt8] {
        taken.withLock { taken in
            let size = ledger[.journalSize]
            guard taken < size else { return [] }
            let bytes = file.read(min(count, size - taken), at: taken)
            taken += bytes.count
            return bytes
        }
    }

    /// Keeps what has come.
    package func append(_ bytes: some Collection<UInt8>) {
        let size = ledger[.journalSize]
        guard size >= 0 else { return }
        keep(bytes, at: size)
    }

    /// Keeps these bytes alone, where all before them is done with.
    package func replace(with bytes: some Collection<UInt8>) { keep(bytes, at: 0) }

    private func keep(_ bytes: some Collection<UInt8>, at offset: Int) {
        let size = file.write(bytes, at: offset) ? offset + bytes.count : -1
        ledger[.journalSize] = size
        taken.withLock { $0 = size }
    }
}
