import Foundation
import TestSupport
import Testing

@testable import GraphDrawing

@Suite struct RendererTests {
    @Test func `a missing Graphviz is told with its remedy`() async throws {
        await #expect(throws: GraphvizError.missing) {
            try await GraphvizRenderer(program: "no-such-program-dot").svg(Array("digraph {}".utf8))
        }
    }

    @Test func `a picture that takes too long is given up`() async throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("#!/bin/sh\nexec sleep 30\n", to: "slow")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        let clock = ContinuousClock()
        let start = clock.now
        await #expect(throws: GraphvizError.self) {
            try await GraphvizRenderer(program: script, timeLimit: .milliseconds(200)).svg([])
        }
        #expect(clock.now - start < .seconds(20))
    }

    @Test func `a program that fails is told with its first line`() async throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("#!/bin/sh\necho 'syntax error in line 1' >&2\nexit 1\n", to: "broken")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        do {
            _ = try await GraphvizRenderer(program: script).svg(Array("x".utf8))
            Issue.record("it did not fail")
        } catch let error as GraphvizError {
            #expect(error.description == "no picture: Graphviz failed: syntax error in line 1")
        }
    }
}
