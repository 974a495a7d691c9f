import CitationNetwork
import DanChieu
@testable import Explorer
import Foundation
@testable import GraphStore
import Hummingbird
import HummingbirdTesting
import TestSupport

/// A store of the sample that is read as somebody may have left it: in its records, in its file, and by whoever asks it over HTTP.
struct StoreReading {
    private let folder: TemporaryFolder
    private let sound: [UInt8]
    private let store: String

    init() async throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.dcs"
        _ = try await CollectionIndexer().index(["\(Repository.root)/Graphs/Sample/son-ha"], into: store)
        sound = Array(try Data(contentsOf: URL(fileURLWithPath: store)))
    }

    /// Reads bytes as each kind of record; what can be read must come back as itself.
    static func readRecords(_ bytes: [UInt8]) {
        func again<Value: StoredValue>(_: Value.Type) {
            guard let value = try? Value(stored: bytes) else { return }
            guard let other = try? Value(stored: value.storedBytes) else { fatalError("a record is not read again") }
            precondition(other.storedBytes == value.storedBytes, "a record comes back as another")
        }
        again(DetectedDocument.self)
        again(DocumentClaims.self)
        again(NodeFacts.self)
        again(StatedPlaces.self)
        again(StatedIdentity.self)
    }

    /// Asks a store some of whose bytes are others: four of the input say where, one how many, the rest which.
    func readFile(_ bytes: [UInt8]) throws {
        var damaged = sound
        var rest = bytes[...]
        while rest.count > 5 {
            let place = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) } % damaged.count
            let count = min(Int(rest[rest.startIndex + 4]) % 64 + 1, rest.count - 5, damaged.count - place)
            damaged.replaceSubrange(place..<(place + count), with: rest.dropFirst(5).prefix(count))
            rest = rest.dropFirst(5 + count)
        }
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + ending) }
        try Data(damaged).write(to: URL(fileURLWithPath: store))
        let findings = try? StoreFile.findings(store)
        guard let collection = try? StoredCollection(store) else { return }
        let graph = try? collection.graph(hasEvidence: true)
        for node in (graph?.nodes ?? []).prefix(4) {
            _ = try? collection.relations(RelationsQuery(of: node.id, .incoming))
            for path in (try? collection.paths(ofDocument: node.id)) ?? [] {
                _ = try? collection.text(ofDocument: node.id, path: path)
            }
        }
        _ = try? collection.findings()
        precondition(findings != [] || graph != nil, "a store that is whole can't be read")
    }

    /// Asks the page and the API for what an input says.
    func ask(_ bytes: [UInt8]) async throws {
        let written = bytes.map {
            $0 > 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : "%" + String(UInt16($0) | 0x100, radix: 16).suffix(2)
        }
        let address = "/" + written.joined()
        let status = try await Explorer(store: store).application().test(.router) { client in
            try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil).status.code
        }
        precondition(status < 500, "\(address) is answered with \(status)")
    }
}
