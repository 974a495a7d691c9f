import Foundation
import TestSupport
import Testing

/// Stores that are not what was written, through the built program: each is refused in words, or told by `store check`.
@Suite struct StoreDamageTests {
    private static let sample = Result {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["index", "Graphs/Sample", "--store", "\(folder.path)/sample.dcs"])
        #expect(run.status == 0)
        return (folder: folder, bytes: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/sample.dcs")))
    }

    /// A store of some bytes in a folder of its own.
    private func store(_ bytes: Data) throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        return (folder, try folder.write(Array(bytes), to: "store.dcs"))
    }

    @Test func `a store that was written whole is whole, before and after it is made small`() throws {
        let (folder, path) = try store(Self.sample.get().bytes)
        defer { withExtendedLifetime(folder) {} }
        #expect(try ProgramRun(["store", "check", path]).output == "\(path): whole\n")
        let compact = try ProgramRun(["store", "compact", "--store", path])
        #expect(compact.status == 0 && compact.output.contains(" bytes before, "), "\(compact.errors)")
        #expect(try ProgramRun(["store", "check", path]).status == 0)
        #expect(try ProgramRun(["index", "Graphs/Sample", "--store", path]).output.hasSuffix("nothing has changed\n"))
    }

    @Test func `a letter that is another one is found wherever it stands`() throws {
        let bytes = try Self.sample.get().bytes
        let (pattern, other) = (Data("Chỉ thị".utf8), Data("Chị thỉ".utf8))
        var places: [Range<Data.Index>] = []
        var from = bytes.startIndex
        while let place = bytes.range(of: pattern, in: from..<bytes.endIndex) {
            places.append(place)
            from = place.upperBound
        }
        try #require(places.count > 20)
        for place in stride(from: 0, to: places.count, by: places.count / 12).map({ places[$0] }) {
            var damaged = bytes
            damaged.replaceSubrange(place, with: other)
            let (folder, path) = try store(damaged)
            defer { withExtendedLifetime(folder) {} }
            let check = try ProgramRun(["store", "check", path])
            #expect(check.status == 1, "at \(place.lowerBound): \(check.output)\(check.errors)")
            #expect(check.errors.hasPrefix("danchieu: \(path): "))
            for arguments in [
                ["export", "--store", path, "-o", "\(folder.path)/out", "--format", "csv"],
                ["index", "Graphs/Sample", "--store", path],
            ] {
                let run = try ProgramRun(arguments)
                #expect([0, 2].contains(run.status), "\(arguments): \(run.errors)")
                if run.status == 2 { #expect(run.errors.contains("is damaged")) }
            }
        }
    }

    @Test func `a store whose schema somebody changed is refused by every command`() throws {
        var bytes = try Self.sample.get().bytes
        let schema = try #require(bytes.range(of: Data("WHERE stated_by <> source".utf8)))
        bytes.replaceSubrange(schema, with: Data("WHERE stated_by <> target".utf8))
        let (folder, path) = try store(bytes)
        defer { withExtendedLifetime(folder) {} }
        for arguments in [
            ["store", "check", path], ["store", "compact", path], ["cites", "38-KL/TU", "--store", path],
            ["index", "Graphs/Sample", "--store", path],
        ] {
            let run = try ProgramRun(arguments)
            #expect(run.status == 2 && run.errors.contains("that danchieu did not make: 'edges_stated_by'"))
        }
    }

    @Test func `a store that was cut off is refused in words`() throws {
        let bytes = try Self.sample.get().bytes
        for share in [2, 3, 10] {
            let (folder, path) = try store(bytes.prefix(bytes.count / share))
            defer { withExtendedLifetime(folder) {} }
            for arguments in [["store", "check", path], ["export", "--store", path, "-o", "\(folder.path)/out"]] {
                let run = try ProgramRun(arguments)
                #expect([1, 2].contains(run.status) && run.errors.contains("is damaged"), "\(run.errors)")
            }
        }
    }

    @Test(arguments: [[], ["a.dcs", "--store", "b.dcs"]])
    func `one store is looked after at a time`(arguments: [String]) throws {
        #expect(try ProgramRun(["store", "check"] + arguments).status == 64)
    }

    @Test(arguments: ["check", "compact"])
    func `a store that is not there is none`(command: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["store", command, "\(folder.path)/none.dcs"])
        #expect(run.status == 2 && run.errors.contains("there is no store here"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
