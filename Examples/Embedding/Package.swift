// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Embedding",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dateline", path: "../..")],
  targets: [
    .executableTarget(
      name: "Embedding",
      dependencies: [
        .product(name: "DatelineArchive", package: "dateline"),
        .product(name: "DatelineRules", package: "dateline"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
