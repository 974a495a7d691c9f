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
    "congress-terms", "document-types", "issuer-words", "known-documents", "law-abbreviations", "laws", "organs",
    "place-kinds", "places", "plenums", "provinces", "relation-verbs", "title-openers", "word-lists",
]

/// What libFuzzer starts has no main of its own, so it is no part of an ordinary build: see Scripts/fuzz.
let fuzzing: [Target] =
    Context.environment["DANCHIEU_FUZZING"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzzing",
            dependencies: [
                "ConfigurationFiles", "DanChieu", "DocumentReading", "Explorer", "GraphStore", "TestSupport",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], path: "Tests/Fuzzing",
            exclude: ["Found", "Seeds", "words.dict"], swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ]

/// What only `danchieu serve` needs. On by default; who uses the library says `traits: []`, and neither resolves nor builds it.
let page: TargetDependencyCondition? = .when(traits: ["Page"])

let package = Package(
    name: "DanChieu",
    products: [
        .library(name: "DanChieu", targets: ["DanChieu"]),
        .executable(name: "danchieu", targets: ["danchieu"]),
    ],
    traits: [
        .trait(name: "Page", description: "danchieu serve: a store in the browser of this machine, by Hummingbird"),
        .default(enabledTraits: ["Page"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Bytes", dependencies: ["CXXHash"], swiftSettings: settings),
        .target(name: "Patterns", dependencies: ["Bytes", "CPCRE2"], swiftSettings: settings),
        .target(
            name: "Vocabulary", dependencies: ["Bytes"], resources: tables.map { .embedInCode("Data/\($0).tsv") },
            swiftSettings: settings),
        .target(
            name: "ConfigurationFiles", dependencies: ["Bytes", "CLibYAML", "Vocabulary"], swiftSettings: settings),
        .target(name: "Identity", dependencies: ["Bytes", "Vocabulary"], swiftSettings: settings),
        .target(
            name: "ChildProcesses", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: settings),
        .target(name: "SafetyNet", dependencies: ["CLinux", "ChildProcesses"], swiftSettings: settings),
        .target(
            name: "DocumentReading",
            dependencies: [
                "Bytes", "ChildProcesses", "CLibXML2", "CLibZip", "CZlib", "ConfigurationFiles", "SafetyNet",
                "Vocabulary",
            ],
            swiftSettings: settings),
        .target(
            name: "CitationDetection",
            dependencies: ["Bytes", "DocumentReading", "Identity", "Patterns", "Vocabulary"], swiftSettings: settings),
        .target(name: "TextSearch", dependencies: ["Bytes"], swiftSettings: settings),
        .target(
            name: "CitationNetwork",
            dependencies: ["Bytes", "CitationDetection", "Identity", "TextSearch", "Vocabulary"],
            swiftSettings: settings),
        .target(name: "Writers", dependencies: ["Bytes"], swiftSettings: settings),
        .target(
            name: "Pages",
            dependencies: ["Bytes", "CitationDetection", "CitationNetwork", "Identity", "Vocabulary", "Writers"],
            swiftSettings: settings),
        .target(
            name: "GraphFormats",
            dependencies: ["Bytes", "CitationNetwork", "Pages", "TextSearch", "Vocabulary", "Writers"],
            swiftSettings: settings),
        .target(
            name: "Stages",
            dependencies: [
                "Bytes", "CitationDetection", "CitationNetwork", "DocumentReading", "GraphFormats", "Identity",
                "Vocabulary", "Writers",
            ], swiftSettings: settings),
        .target(name: "GraphDrawing", dependencies: ["ChildProcesses"], swiftSettings: settings),
        .target(
            name: "GraphStore",
            dependencies: [
                "Bytes", "CitationDetection", "CitationNetwork", "ConfigurationFiles", "DocumentReading", "Identity",
                "TextSearch", "Vocabulary",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: settings),
        .target(
            name: "DanChieu",
            dependencies: [
                "Bytes", "ChildProcesses", "CitationDetection", "CitationNetwork", "ConfigurationFiles",
                "DocumentReading",
                "GraphDrawing", "GraphFormats", "GraphStore", "Identity", "Patterns", "SafetyNet", "Stages",
                "TextSearch",
                "Vocabulary",
            ],
            swiftSettings: settings),
        .target(
            name: "Explorer",
            dependencies: [
                "Bytes", "CitationDetection", "CitationNetwork", "GraphDrawing", "GraphFormats", "GraphStore",
                "Identity", "Pages", "TextSearch", "Vocabulary", "Writers",
                .product(name: "Hummingbird", package: "hummingbird", condition: page),
            ], swiftSettings: settings),
        .target(
            name: "DanChieuCommands",
            dependencies: [
                "Bytes", "ChildProcesses", "DanChieu", "DocumentReading", "Identity", "Pages", "Patterns", "SafetyNet",
                "Stages", "Writers",
                .target(name: "Explorer", condition: page),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "danchieu", dependencies: ["DanChieuCommands"], swiftSettings: settings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: settings),
        .testTarget(
            name: "VocabularyTests", dependencies: ["Bytes", "TestSupport", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(
            name: "ConfigurationFilesTests", dependencies: ["ConfigurationFiles", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(name: "IdentityTests", dependencies: ["Identity", "Vocabulary"], swiftSettings: settings),
        .testTarget(
            name: "DocumentReadingTests", dependencies: ["DocumentReading", "TestSupport", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(
            name: "ChildProcessTests", dependencies: ["ChildProcesses", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "SafetyNetTests", dependencies: ["SafetyNet"], swiftSettings: settings),
        .testTarget(
            name: "CitationDetectionTests",
            dependencies: [
                "Bytes", "CitationDetection", "DocumentReading", "Identity", "Patterns", "TestSupport", "Vocabulary",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CitationNetworkTests",
            dependencies: [
                "CitationDetection", "CitationNetwork", "DanChieu", "DocumentReading", "Identity", "TestSupport",
                "Vocabulary",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "GraphFormatsTests",
            dependencies: [
                "CLibXML2", "CitationDetection", "CitationNetwork", "GraphDrawing", "GraphFormats", "Pages",
                "TestSupport", "Vocabulary", "Writers",
            ],
            exclude: ["Snapshots"], swiftSettings: settings),
        .testTarget(
            name: "TextSearchTests", dependencies: ["Bytes", "TestSupport", "TextSearch"], swiftSettings: settings),
        .testTarget(
            name: "GraphStoreTests",
            dependencies: [
                "Bytes", "DanChieu", "GraphStore", "Identity", "Patterns", "TestSupport", "Vocabulary", "danchieu",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DanChieuTests", dependencies: ["DanChieu", "Identity", "TestSupport"], exclude: ["Accuracy"],
            swiftSettings: settings),
        .testTarget(
            name: "ExplorerTests",
            dependencies: [
                "DanChieu", "Explorer", "TestSupport", "Writers",
                .product(name: "HummingbirdTesting", package: "hummingbird", condition: page),
            ], swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["danchieu", "TestSupport"], swiftSettings: settings),
    ] + fuzzing
)
