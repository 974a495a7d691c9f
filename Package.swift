// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same settings: warnings are errors, and imports say what they expose.
let settings: [SwiftSetting] =
    [
        .treatAllWarnings(as: .error),
        .swiftLanguageMode(.v6),
    ]
    + [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
    ].map { .enableUpcomingFeature($0) }

/// The vocabulary's tables, embedded in the binary so that it runs when it is copied elsewhere.
let tables = [
    "document-types", "organs", "congress-terms", "plenums", "provinces", "known-documents", "relation-verbs",
]

/// What libFuzzer starts has no main of its own, so it is no part of an ordinary build: see Scripts/fuzz.
let fuzzing: [Target] =
    Context.environment["DANCHIEU_FUZZING"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzzing", dependencies: ["DanChieu", "DocumentReading", "TestSupport"], path: "Tests/Fuzzing",
            exclude: ["Found", "Seeds", "words.dict"], swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ]

let package = Package(
    name: "DanChieu",
    products: [
        .library(name: "DanChieu", targets: ["DanChieu"]),
        .executable(name: "danchieu", targets: ["danchieu"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "ChildProcesses", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: settings),
        .target(
            name: "Vocabulary", dependencies: [.product(name: "Yams", package: "Yams")],
            resources: tables.map { .embedInCode("Data/\($0).tsv") }, swiftSettings: settings),
        .target(
            name: "DocumentReading", dependencies: ["ChildProcesses", "CLibXML2", "CLibZip", "CZlib", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "CitationDetection", dependencies: ["CPCRE2", "DocumentReading", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "CitationNetwork", dependencies: ["CitationDetection", "TextSearch", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "GraphFormats",
            dependencies: ["CitationDetection", "CitationNetwork", "TextSearch", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "GraphStore",
            dependencies: [
                "CitationDetection", "CitationNetwork", "DocumentReading", "TextSearch", "Vocabulary",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: settings),
        .target(name: "TextSearch", dependencies: ["Vocabulary"], swiftSettings: settings),
        .target(name: "GraphDrawing", dependencies: ["ChildProcesses"], swiftSettings: settings),
        .target(
            name: "DanChieu",
            dependencies: [
                "CitationDetection", "CitationNetwork", "DocumentReading", "GraphDrawing", "GraphFormats", "GraphStore",
                "TextSearch", "Vocabulary",
            ],
            swiftSettings: settings),
        .target(
            name: "Explorer",
            dependencies: [
                "CitationDetection", "CitationNetwork", "GraphDrawing", "GraphFormats", "GraphStore", "TextSearch",
                "Vocabulary", .product(name: "Hummingbird", package: "hummingbird"),
            ], swiftSettings: settings),
        .target(
            name: "DanChieuCommands",
            dependencies: ["DanChieu", "Explorer", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(name: "danchieu", dependencies: ["DanChieuCommands"], swiftSettings: settings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "DocumentReadingTests", dependencies: ["DocumentReading", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ChildProcessTests", dependencies: ["ChildProcesses", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "CitationDetectionTests",
            dependencies: ["CitationDetection", "DocumentReading", "TestSupport", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(
            name: "CitationNetworkTests",
            dependencies: [
                "CitationDetection", "CitationNetwork", "DanChieu", "DocumentReading", "TestSupport", "Vocabulary",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "GraphFormatsTests",
            dependencies: [
                "CLibXML2", "CitationDetection", "CitationNetwork", "GraphDrawing", "GraphFormats", "TestSupport",
                "Vocabulary",
            ],
            exclude: ["Snapshots"], swiftSettings: settings),
        .testTarget(
            name: "TextSearchTests", dependencies: ["TestSupport", "TextSearch", "Vocabulary"], swiftSettings: settings),
        .testTarget(
            name: "GraphStoreTests", dependencies: ["DanChieu", "TestSupport", "danchieu"], swiftSettings: settings),
        .testTarget(
            name: "DanChieuTests", dependencies: ["DanChieu", "TestSupport"], exclude: ["Accuracy"],
            swiftSettings: settings),
        .testTarget(
            name: "ExplorerTests",
            dependencies: [
                "DanChieu", "Explorer", "TestSupport", .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["danchieu", "TestSupport"], swiftSettings: settings),
    ] + fuzzing
)
