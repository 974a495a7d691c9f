import Foundation
import TestSupport
import Testing

/// DOT as data, and the page of recipes that is written for it.
@Suite struct GraphvizRecipesTests {
    /// The commands of the page, as one script.
    private static func script() throws -> String {
        let page = String(decoding: try Repository.bytes("Graphs/GRAPHVIZ.md"), as: UTF8.self)
        let blocks = page.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        return "set -euo pipefail\n" + blocks.joined(separator: "\n")
    }

    /// Runs a script in a folder; returns what it printed, and its exit code.
    private static func run(_ script: String, in folder: String) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["bash", "-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let program = URL(fileURLWithPath: Repository.program).deletingLastPathComponent().path
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": "\(program):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"]
        ) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }

    private static func nodes(_ picture: String) throws -> Int {
        let svg = try String(contentsOfFile: picture, encoding: .utf8)
        return svg.components(separatedBy: "class=\"node\"").count - 1
    }

    @Test func `every recipe of the page runs, and draws what it says`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/Graphs", withDestinationPath: "\(Repository.root)/Graphs")
        let run = try Self.run(try Self.script(), in: folder.path)
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("arning"), "\(run.output)")
        #expect(run.output.contains("9  Nghị quyết 04-NQ/TW\n"))
        let graphML = try ProgramRun(["graph", "Graphs/Sample", "-o", "\(folder.path)/whole", "--format", "graphml"])
        #expect(graphML.status == 0)
        let xml = try String(contentsOfFile: "\(folder.path)/whole/graph.graphml", encoding: .utf8)
        let all = xml.components(separatedBy: "<node ").count - 1
        for picture in ["by-type", "by-level", "at-a-glance"] {
            #expect(try Self.nodes("\(folder.path)/out/\(picture).svg") == all, "\(picture)")
        }
        let own = try Self.nodes("\(folder.path)/out/one-province.svg")
        #expect(own > 5 && own < all)
        #expect(try Self.nodes("\(folder.path)/out/province-and-around.svg") > own)
        let chain = try String(contentsOfFile: "\(folder.path)/out/longest-chain.txt", encoding: .utf8)
        #expect(
            chain
                == "3 steps: Chương trình 03-CTr/ĐUXL -> Nghị quyết 07-NQ/ĐUXL -> Nghị quyết 17-NQ/TU -> Nghị quyết 18-NQ/TW\n"
        )
    }

    @Test func `gvpr counts the documents and relations that GraphML has`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun([
            "graph", "Graphs/Sample", "-o", folder.path, "--format", "graphml,dot", "--dialect", "data",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let xml = try String(contentsOfFile: "\(folder.path)/graph.graphml", encoding: .utf8)
        let counted = try Self.run(
            "gvpr 'BEG_G { int n = 0; int e = 0; } N { n++; } E { e++; } END_G { printf(\"%d %d\", n, e); }' graph.dot",
            in: folder.path)
        #expect(
            counted.output
                == "\(xml.components(separatedBy: "<node ").count - 1) \(xml.components(separatedBy: "<edge ").count - 1)"
        )
    }
}
