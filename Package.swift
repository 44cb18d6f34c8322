// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "dateline",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "DatelineSyntax", targets: ["DatelineSyntax"]),
    .library(name: "DatelineFormatting", targets: ["DatelineFormatting"]),
    .library(name: "DatelineArchive", targets: ["DatelineArchive"]),
    .library(name: "DatelineRules", targets: ["DatelineRules"]),
    .library(name: "DatelineReport", targets: ["DatelineReport"]),
    .library(name: "DatelineAuthoring", targets: ["DatelineAuthoring"]),
    .library(name: "DatelineRelated", targets: ["DatelineRelated"]),
    .library(name: "DatelineExchange", targets: ["DatelineExchange"]),
    .library(name: "DatelineEditing", targets: ["DatelineEditing"]),
    .library(name: "DatelineConfiguration", targets: ["DatelineConfiguration"]),
    .library(name: "JSONRPC", targets: ["JSONRPC"]),
    .library(name: "LanguageServerProtocol", targets: ["LanguageServerProtocol"]),
    .executable(name: "dateline", targets: ["dateline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // One text: bytes, tree, views, edits. Knows no files and no Foundation.
    .target(name: "DatelineSyntax", swiftSettings: settings),
    // The canonical layout of one text, what differs from it, and the edits that mend it.
    .target(name: "DatelineFormatting", dependencies: ["DatelineSyntax"], swiftSettings: settings),
    // Many files: walking, reading, and the index of facts across pages.
    .target(name: "DatelineArchive", dependencies: ["DatelineSyntax"], swiftSettings: settings),
    // What a text shares with the archive: its names, how likely each is meant, and the pages to list.
    .target(
      name: "DatelineRelated", dependencies: ["DatelineSyntax", "DatelineArchive"], swiftSettings: settings),
    // What is wrong: diagnostics, fixes, the rules and the linter that runs them.
    .target(
      name: "DatelineRules",
      dependencies: ["DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineRelated"],
      swiftSettings: settings),
    // An archive in numbers, its graph, and both as a page to read.
    .target(
      name: "DatelineReport",
      dependencies: ["DatelineSyntax", "DatelineArchive", "DatelineRelated", "DatelineRules"],
      swiftSettings: settings),
    // New entries and moves: what is to become of which files.
    .target(
      name: "DatelineAuthoring", dependencies: ["DatelineSyntax", "DatelineArchive"], swiftSettings: settings),
    // Pages as data: records of what stands on them, and the pages that records make.
    .target(
      name: "DatelineExchange", dependencies: ["DatelineSyntax", "DatelineArchive"], swiftSettings: settings),
    // What an editor asks for: a snapshot and an offset in; items, edits and ranges out.
    .target(
      name: "DatelineEditing",
      dependencies: [
        "DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineRelated", "DatelineRules",
        "DatelineAuthoring",
      ],
      swiftSettings: settings),
    // What a project wants: `.dateline.json`.
    .target(
      name: "DatelineConfiguration", dependencies: ["DatelineSyntax", "DatelineArchive", "DatelineRules"],
      swiftSettings: settings),
    // JSON-RPC 2.0, framed as language servers have it. Knows no method.
    .target(name: "JSONRPC", swiftSettings: settings),
    // The messages of the Language Server Protocol as values.
    .target(name: "LanguageServerProtocol", swiftSettings: settings),
    // A language server: translates between the protocol and the functions of editing.
    .target(
      name: "DatelineServer",
      dependencies: [
        "DatelineSyntax", "DatelineArchive", "DatelineRelated", "DatelineRules", "DatelineAuthoring",
        "DatelineConfiguration", "DatelineEditing", "JSONRPC", "LanguageServerProtocol",
      ],
      swiftSettings: settings),
    // What glibc says of its allocator.
    .systemLibrary(name: "GlibcMalloc"),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "DatelineSyntax", "DatelineArchive", "DatelineFormatting", "DatelineRules", "DatelineAuthoring",
        "DatelineRelated", "DatelineReport", "DatelineConfiguration", "DatelineExchange", "DatelineServer",
        "GlibcMalloc", "JSONRPC",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // What several test targets need.
    .target(
      name: "DatelineTestSupport", dependencies: ["DatelineSyntax", "DatelineFormatting", "DatelineArchive"],
      path: "Tests/DatelineTestSupport", swiftSettings: settings),
    .testTarget(
      name: "DatelineSyntaxTests", dependencies: ["DatelineSyntax", "DatelineTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineFormattingTests",
      dependencies: ["DatelineFormatting", "DatelineSyntax", "DatelineTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineArchiveTests",
      dependencies: ["DatelineArchive", "DatelineSyntax", "DatelineTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineRulesTests",
      dependencies: ["DatelineSyntax", "DatelineArchive", "DatelineRules", "DatelineTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineAuthoringTests",
      dependencies: [
        "DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineAuthoring", "DatelineTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineRelatedTests",
      dependencies: ["DatelineSyntax", "DatelineArchive", "DatelineRelated", "DatelineTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineExchangeTests",
      dependencies: [
        "DatelineSyntax", "DatelineArchive", "DatelineAuthoring", "DatelineExchange", "DatelineTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineReportTests",
      dependencies: [
        "DatelineSyntax", "DatelineArchive", "DatelineRelated", "DatelineRules", "DatelineReport",
        "DatelineTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineEditingTests",
      dependencies: [
        "DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineRelated", "DatelineRules",
        "DatelineAuthoring", "DatelineEditing", "DatelineTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineConfigurationTests",
      dependencies: [
        "DatelineSyntax", "DatelineArchive", "DatelineRules", "DatelineConfiguration", "DatelineTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC"], swiftSettings: settings),
    .testTarget(
      name: "LanguageServerProtocolTests", dependencies: ["JSONRPC", "LanguageServerProtocol"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineServerTests",
      dependencies: ["DatelineServer", "DatelineTestSupport", "JSONRPC", "LanguageServerProtocol"],
      swiftSettings: settings),
    .testTarget(
      name: "DatelineCommandTests",
      dependencies: [
        "dateline", "DatelineSyntax", "DatelineArchive", "DatelineReport", "DatelineRules",
        "DatelineExchange",
        "DatelineTestSupport",
      ],
      swiftSettings: settings),
    // The claims of the article on the format, held to real archives where `DATELINE_CORPORA` names them.
    .testTarget(
      name: "DatelineCorpusTests",
      dependencies: [
        "DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineRules", "DatelineAuthoring",
        "DatelineExchange", "DatelineTestSupport",
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// What fuzzes them needs a runtime that only `.ci/fuzz` links, so that nobody else sees it. It is in this package for the
// sake of the server, which is no product, and of what the tests promise.
if Context.environment["DATELINE_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "LibFuzzer", path: "Tests/Fuzzing/Driver"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "DatelineSyntax", "DatelineFormatting", "DatelineArchive", "DatelineRules", "DatelineConfiguration",
        "DatelineServer", "JSONRPC", "LanguageServerProtocol", "DatelineTestSupport", "LibFuzzer",
      ],
      path: "Tests/Fuzzing", exclude: ["Driver"], swiftSettings: settings,
      // gold, which is the toolchain's choice, gives up on what the sanitizers add.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ]
}
