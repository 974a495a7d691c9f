/// Archives made byte by byte, without compression: what tests need of zip and gzip.
public enum SmallArchive {
    /// Returns a zip archive of some files.
    public static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            // Version, flags (names in UTF-8), stored, time, date, check sum, sizes, lengths of the name and of nothing else.
            let fields =
                word(20) + word(0x800) + word(0) + word(0) + word(0x21) + long(checkSum(bytes)) + long(bytes.count)
                + long(bytes.count) + word(name.utf8.count) + word(0)
            directory +=
                [0x50, 0x4B, 1, 2] + word(20) + fields + word(0) + word(0) + word(0) + long(0) + long(archive.count)
                + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + bytes
        }
        let end =
            [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(files.count) + word(files.count) + long(directory.count)
            + long(archive.count) + word(0)
        return archive + directory + end
    }

    /// Returns a gzip file of at most 65,535 bytes.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        // One block of deflate that stores its bytes.
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + word(bytes.count) + word(bytes.count ^ 0xFFFF) + bytes
            + long(checkSum(bytes))
            + long(bytes.count)
    }

    private static func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }

    /// CRC-32.
    private static func checkSum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
