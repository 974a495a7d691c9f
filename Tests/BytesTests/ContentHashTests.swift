import Bytes
import Testing

@Suite struct ContentHashTests {
    @Test func `any change of a byte, of length and of order is told`() {
        var seen: Set<ContentHash> = [ContentHash([UInt8]())]
        var bytes = [UInt8](repeating: 7, count: 100)
        #expect(seen.insert(ContentHash(bytes)).inserted)
        for index in bytes.indices {
            bytes[index] ^= 0x80
            #expect(seen.insert(ContentHash(bytes)).inserted)
            bytes[index] ^= 0x80
            #expect(seen.insert(ContentHash([UInt8](repeating: 0, count: index + 1))).inserted)
        }
        #expect(ContentHash(Array("ab".utf8)) != ContentHash(Array("ba".utf8)))
    }

    @Test func `bytes hash alike, in whatever collection they lie`() {
        let text = "Chỉ thị số 05-CT/TW"
        let bytes = Array(text.utf8)
        #expect(ContentHash(bytes) == ContentHash(text.utf8))
        #expect(ContentHash(bytes) == ContentHash(bytes[...]))
        #expect(ContentHash(bytes) == ContentHash(bytes.lazy.map { $0 }))
    }

    /// The hash of no bytes as the library's own tests have it.
    @Test func `the bytes of a hash are XXH3's canonical form, and lead back to it`() {
        let empty = ContentHash([UInt8]())
        #expect(
            empty.bytes == [
                0x99, 0xAA, 0x06, 0xD3, 0x01, 0x47, 0x98, 0xD8, 0x60, 0x01, 0xC3, 0x24, 0x46, 0x8D, 0x49, 0x7F,
            ])
        #expect(ContentHash(stored: empty.bytes) == empty)
        #expect(ContentHash(stored: []) == .none)
        #expect(ContentHash(stored: [UInt8](repeating: 0, count: 16)) == .none)
    }

    @Test func `joined hashes tell the order of the pieces`() {
        let (one, other) = (ContentHash([1]), ContentHash([2]))
        #expect(ContentHash(joining: [one, other]) != ContentHash(joining: [other, one]))
    }
}
