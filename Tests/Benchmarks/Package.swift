// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the library's users never build it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dateline", path: "../..")],
  targets: [
    .executableTarget(
      name: "message-benchmark",
      dependencies: [
        .product(name: "JSONRPC", package: "dateline"),
        .product(name: "LanguageServerProtocol", package: "dateline"),
      ]),
    .executableTarget(
      name: "parse-benchmark", dependencies: [.product(name: "DatelineSyntax", package: "dateline")]),
    .executableTarget(
      name: "related-benchmark",
      dependencies: [
        .product(name: "DatelineSyntax", package: "dateline"),
        .product(name: "DatelineArchive", package: "dateline"),
        .product(name: "DatelineRelated", package: "dateline"),
      ]),
    .executableTarget(
      name: "rule-scaling",
      dependencies: [
        .product(name: "DatelineSyntax", package: "dateline"),
        .product(name: "DatelineArchive", package: "dateline"),
        .product(name: "DatelineRules", package: "dateline"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
