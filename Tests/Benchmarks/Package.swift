// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the library's users never build it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "dateline", path: "../.."),
    // Without its traits: what they count isn't measured here, and they replace the allocator.
    .package(url: "https://github.com/ordo-one/benchmark", .upToNextMinor(from: "1.38.1"), traits: []),
  ],
  targets: [
    // The folder above has to be called `Benchmarks`, or the plugin passes over it.
    .executableTarget(
      name: "Operations",
      dependencies: [
        .product(name: "DatelineSyntax", package: "dateline"),
        .product(name: "DatelineFormatting", package: "dateline"),
        .product(name: "DatelineArchive", package: "dateline"),
        .product(name: "DatelineRelated", package: "dateline"),
        .product(name: "DatelineRules", package: "dateline"),
        .product(name: "JSONRPC", package: "dateline"),
        .product(name: "LanguageServerProtocol", package: "dateline"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Operations",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
