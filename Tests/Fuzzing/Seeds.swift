import DatelineArchive
import DatelineRules
import DatelineTestSupport

/// Pages to begin with.
enum Seeds {
  /// Pages of every form, the examples of all rules, and the pages of the fixtures.
  static var pages: [[UInt8]] {
    let examples = RuleRegistry.metadata.flatMap(\.examples).map(\.text).filter { !$0.hasPrefix("//- ") }
    return (SamplePages.all + examples).map { Array($0.utf8) } + CanonicalPages.all.map(\.bytes)
      + fixturePages
  }

  private static var fixturePages: [[UInt8]] {
    ["english", "chinese", "slips"].flatMap { name in
      guard let files = try? ArchiveFixture.files(of: name) else { find("there is no archive '\(name)'") }
      return files.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
