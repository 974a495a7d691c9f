import Bytes
internal import CLibZip
import Glibc

/// A zip archive, read through libzip. What its headers claim is never trusted: the bytes that really come out are counted.
final class ZipArchive {
    /// A file in an archive.
    struct Entry: Sendable {
        let index: UInt64
        /// The name as the archive has it; it may be anything.
        let name: String
        let isEncrypted: Bool
    }

    private let archive: OpaquePointer
    private let limits: ReadingLimits
    /// The bytes that have been unpacked.
    private var unpacked = 0
    /// Keeps the archive's own bytes where they are.
    private let buffer: UnsafeMutableRawBufferPointer?

    /// Opens an archive that lies in memory.
    init(_ bytes: [UInt8], _ limits: ReadingLimits) throws(FormatError) {
        self.limits = limits
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        copy.copyBytes(from: bytes)
        var failure = zip_error_t()
        guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &failure) else {
            copy.deallocate()
            throw FormatError(.broken, "cannot be opened as a zip archive: \(Self.text(&failure))")
        }
        guard let archive = zip_open_from_source(source, Self.flags, &failure) else {
            zip_source_free(source)
            copy.deallocate()
            throw FormatError(.broken, "is a damaged zip archive: \(Self.text(&failure))")
        }
        self.archive = archive
        buffer = copy
        try checkCount()
    }

    /// Opens an archive in a file.
    init(file: borrowing FileBytes, _ limits: ReadingLimits) throws(FormatError) {
        self.limits = limits
        buffer = nil
        var code: Int32 = 0
        guard let archive = zip_fdopen(file.duplicate(), Self.flags, &code) else {
            var failure = zip_error_t()
            zip_error_init_with_code(&failure, code)
            throw FormatError(.broken, "is a damaged zip archive: \(Self.text(&failure))")
        }
        self.archive = archive
        try checkCount()
    }

    deinit {
        zip_discard(archive)
        buffer?.deallocate()
    }

    private static let flags = ZIP_RDONLY

    private func checkCount() throws(FormatError) {
        let count = Int(zip_get_num_entries(archive, 0))
        if count > limits.parts {
            throw FormatError(.tooLarge, "has \(count) parts, more than the \(limits.parts) that are read; split it")
        }
    }

    /// The files in the archive, in its order; folders are left out.
    var entries: [Entry] {
        (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { return nil }
            let text = String(cString: name)
            guard !text.hasSuffix("/") else { return nil }
            return Entry(index: index, name: text, isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
        }
    }

    /// Whether it has a part of a name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// Returns the bytes of a part by its name; nil where it has none of that name.
    func part(_ name: String) throws(FormatError) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        return try bytes(of: Entry(index: UInt64(index), name: name, isEncrypted: false))
    }

    /// Returns the bytes of an entry.
    func bytes(of entry: Entry) throws(FormatError) -> [UInt8] {
        if entry.isEncrypted { throw FormatError(.broken, "is encrypted; unpack it with its password first") }
        guard let file = zip_fopen_index(archive, entry.index, 0) else {
            throw FormatError(.broken, "cannot be unpacked: \(Self.text(zip_get_error(archive)))")
        }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        while true {
            let start = bytes.count
            var got: Int64 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
                got = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
                count = max(0, Int(got))
            }
            if got < 0 { throw FormatError(.broken, "cannot be unpacked: \(Self.text(zip_file_get_error(file)))") }
            if got == 0 { return bytes }
            bytes += piece
            unpacked += bytes.count - start
            if bytes.count > limits.fileSize {
                throw FormatError(
                    .tooLarge, "unpacks to more than \(limits.fileSize >> 20) MiB; raise --max-file-size if it is sound"
                )
            }
            if unpacked > limits.unpackedSize {
                throw FormatError(
                    archive: .tooLarge,
                    "the archive unpacks to more than \(limits.unpackedSize >> 20) MiB; raise --max-unpacked-size if it is sound"
                )
            }
        }
    }

    private static func text(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        error.flatMap { zip_error_strerror($0) }.map { TerminalText.escaped(String(cString: $0)) } ?? "unknown reason"
    }
}
