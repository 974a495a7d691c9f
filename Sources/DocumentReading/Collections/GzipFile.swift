import Bytes
internal import CZlib
import Glibc

/// A file compressed with gzip, unpacked a piece at a time.
final class GzipFile {
    private let handle: gzFile
    private let path: String
    /// What may still be unpacked, in bytes.
    private var room: Int

    /// Opens a file.
    ///
    /// - Parameter limits: Text is seldom packed to a tenth of its size; a hundred times is still let through.
    init(_ file: borrowing FileBytes, path: String, _ limits: ReadingLimits) throws(ReadingError) {
        let descriptor = file.duplicate()
        guard let handle = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw ReadingError(code: .unreadable, path: path, message: "cannot be read: not enough memory")
        }
        self.handle = handle
        self.path = path
        room = max(limits.unpackedSize, file.size * 100)
    }

    deinit { gzclose(handle) }

    /// Appends up to `count` bytes; returns how many, 0 at the end.
    func append(to bytes: inout [UInt8], _ count: Int) throws(ReadingError) -> Int {
        var got: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
            got = gzread(handle, buffer.baseAddress, UInt32(buffer.count))
            count = max(0, Int(got))
        }
        var code: Int32 = 0
        let message = Self.reason(gzerror(handle, &code).map { String(cString: $0) } ?? "")
        // Where a file was cut off, gzread gives what there is and notes Z_BUF_ERROR.
        guard got >= 0, code == Z_OK || code == Z_STREAM_END else {
            throw ReadingError(
                code: .broken, path: path, message: "is a damaged gzip file: \(TerminalText.escaped(message))")
        }
        room -= piece.count
        guard room >= 0 else {
            throw ReadingError(
                code: .tooLarge, path: path,
                message: "unpacks to more than a hundred times its size; raise --max-unpacked-size if it is sound")
        }
        bytes += piece
        return piece.count
    }

    /// What zlib says, without the file that it speaks of: a descriptor, `<fd:7>: `, another one in each run.
    private static func reason(_ message: String) -> String {
        guard message.hasPrefix("<fd:"), let end = message.firstRange(of: ": ") else { return message }
        return String(message[end.upperBound...])
    }
}
