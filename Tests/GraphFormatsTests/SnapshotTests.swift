import GraphFormats
import TestSupport
import Testing

/// Each format's files of one small graph, compared with those that are committed.
@Suite struct SnapshotTests {
    enum Case: String, CaseIterable, Sendable {
        case graphml, yed, simple, dot, labelled, data, json, csv, html

        var format: any GraphFormat {
            switch self {
            case .graphml, .simple: GraphMLFormat()
            case .yed: GraphMLFormat(dialect: .yed)
            case .dot: DOTFormat(edgeLabels: false)
            case .labelled: DOTFormat(edgeLabels: true)
            case .data: DOTDataFormat()
            case .json: NodeLinkFormat()
            case .csv: CSVFormat()
            case .html: HTMLFormat(map: .none(reason: "no picture: it is no matter here"), HTMLPlaces(SmallGraph.graph))
            }
        }

        func files() throws -> [GraphFile] {
            try format.files(self == .simple ? SmallGraph.graph.simplified() : SmallGraph.graph)
        }
    }

    @Test(arguments: Case.allCases)
    func `a format gives the committed files, to the byte`(format: Case) throws {
        for file in try format.files() {
            let path = "Tests/GraphFormatsTests/Snapshots/\(format)-\(file.name)"
            if Repository.isRecording {
                try Repository.write(file.bytes, to: path)
            } else {
                #expect(
                    file.bytes == (try Repository.bytes(path)),
                    "\(path) is not what is written now; look at it and record it with DANCHIEU_RECORD=1")
            }
        }
    }

    @Test(arguments: Case.allCases)
    func `a format gives the same bytes each time, from many threads too`(format: Case) async throws {
        let first = try format.files().map(\.bytes)
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { try format.files().map(\.bytes) } }
            for try await again in group { #expect(again == first) }
        }
    }
}
