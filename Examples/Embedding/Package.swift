// swift-tools-version: 6.2
import PackageDescription

func example(_ name: String, using libraries: String...) -> Target {
  .executableTarget(name: name, dependencies: libraries.map { .product(name: $0, package: "dateline") })
}

let package = Package(
  name: "Embedding",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dateline", path: "../..")],
  targets: [
    example("LintText", using: "DatelineArchive", "DatelineRules"),
    example("WalkArchive", using: "DatelineArchive", "DatelineSyntax"),
    example("RewritePages", using: "DatelineArchive", "DatelineSyntax"),
    example("SuggestRelated", using: "DatelineArchive", "DatelineRelated", "DatelineRules", "DatelineSyntax"),
    example(
      "CompleteText",
      using: "DatelineArchive", "DatelineEditing", "DatelineRelated", "DatelineRules", "DatelineSyntax"),
  ],
  swiftLanguageModes: [.v6]
)
