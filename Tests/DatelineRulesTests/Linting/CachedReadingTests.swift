import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineArchive

/// An archive that is read with what earlier readings found, as it would be read without.
@Suite struct CachedReadingTests {
  private let folder: TestFolder
  private let location: ArchiveLocation

  init() throws {
    folder = try TestFolder()
    for name in ["english", "slips"] {
      for (path, bytes) in try ArchiveFixture.files(of: name) {
        try folder.write("archive/\(path)", String(decoding: bytes, as: UTF8.self))
      }
    }
    location = try ArchiveLocation(root: Array(folder.absolute("archive").utf8))
  }

  private func cache(leastCount: Int = 0, settlingTime: Int = -60, program: String = "") -> FactsCache {
    FactsCache(
      in: Array(folder.absolute("caches/dateline").utf8), of: location, configuration: [],
      program: Array(program.utf8), leastCount: leastCount, settlingTime: settlingTime)
  }

  private func linter(_ cache: FactsCache?, _ linter: Linter = Linter()) throws -> ArchiveLinter {
    ArchiveLinter(try ArchiveFiles(location), linter: linter, jobs: 2, sizeLimit: 1 << 20, cache: cache)
  }

  private func facts(_ index: ArchiveIndex) -> [[UInt8]] {
    index.pages.compactMap { facts in
      guard let facts else { return nil }
      var writer = CacheWriter()
      facts.write(to: &writer)
      return facts.path.bytes + writer.bytes
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func expectSame(_ cache: FactsCache, _ linter: Linter = Linter()) throws {
    let (plain, cached) = (try self.linter(nil, linter).lint(), try self.linter(cache, linter).lint())
    #expect(plain.findings == cached.findings)
    #expect(plain.problems == cached.problems)
    #expect(plain.filesChecked == cached.filesChecked)
    #expect(facts(plain.index) == facts(cached.index))
  }

  /// The file with the facts, if there is one.
  private var stored: String? { folder.names(in: "caches/dateline").first.map { "caches/dateline/\($0)" } }

  private func storedTime() throws -> Date? {
    try stored.map {
      try FileManager.default.attributesOfItem(atPath: folder.absolute($0))[.modificationDate] as? Date
    } ?? nil
  }

  // MARK: Same as without

  @Test func whateverChangesItIsReadAsWithoutACache() throws {
    var generator = SeededGenerator(seed: 73)
    let cache = cache()
    for _ in 0..<60 {
      try expectSame(cache)
      // A change within a step of the clock could go unseen.
      usleep(20_000)
      for _ in 0..<Int.random(in: 0...3, using: &generator) { try change(&generator) }
    }
  }

  /// Does something to the archive that people do.
  private func change(_ generator: inout SeededGenerator) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.absolute("archive"))
      .filter { $0.hasPrefix("news/") && $0.hasSuffix(".md") }.sorted()
    let path = "archive/\(try #require(paths.randomElement(using: &generator)))"
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: unlink(folder.absolute(path))
    case 1: try folder.write("\(parent)/README.md", folder.read(path))
    case 2: unlink(folder.absolute("\(parent)/README.md"))
    case 3: rename(folder.absolute(path), folder.absolute("\(parent)/index.md"))
    case 4: rename(folder.absolute(parent), folder.absolute("archive/news/2016"))
    case 5: try folder.write("\(parent)/new.md", folder.read(path) + "More.\n")
    case 6: try folder.write("\(parent)/new.txt", "")
    default:
      let bytes = generator.mutation(of: Array(try folder.read(path).utf8))
      try folder.write(path, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func afterOtherUsesItLintsAsWithoutACache() throws {
    let cache = cache()
    // Readings that run no rule, or not all.
    _ = try linter(cache).reading()
    try expectSame(cache)
    unlink(folder.absolute(try #require(stored)))
    _ = try linter(cache).lint(reporting: { $0.bytes.last == UInt8(ascii: "d") && $0.bytes.count % 2 == 0 })
    try expectSame(cache)
  }

  /// Rules with severities of a test's own, where paths have an odd length.
  private struct OddPolicy: RulePolicy {
    let settings: RuleSettings

    init(_ severity: (RuleMetadata) -> Severity?, isConfigured: Bool = false) {
      settings = RuleSettings(
        severities: RuleRegistry.metadata.map(severity),
        configured: isConfigured ? Set(RuleRegistry.metadata.indices) : [])
    }

    func settings(at path: ArchivePath) -> RuleSettings {
      path.bytes.count.isMultiple(of: 2) ? DefaultPolicy().settings(at: path) : settings
    }

    func isExcluded(_ path: ArchivePath) -> Bool { path.bytes.count.isMultiple(of: 5) }
  }

  @Test func eachLintFindsWhatItsOwnRulesFind() throws {
    let policies: [any RulePolicy] = [
      OddPolicy { $0.group == .text ? .error : nil }, DefaultPolicy(),
      OddPolicy { $0.group == .page ? nil : $0.severity },
      OddPolicy { _ in .information }, OddPolicy({ _ in .information }, isConfigured: true),
    ]
    let cache = cache()
    for first in policies {
      for second in policies {
        try expectSame(cache, Linter(policy: first))
        try expectSame(cache, Linter(policy: second))
      }
      unlink(folder.absolute(try #require(stored)))
    }
  }

  @Test func factsOfAnotherProgramAreNotUsed() throws {
    try expectSame(cache(program: "a"))
    var german = Dialect.english
    german.relatedLabels = ["Siehe auch"]
    let linter = Linter(dialects: Dialects([german, .chinese]))
    try expectSame(cache(program: "b"), linter)
  }

  @Test func aReadmeThatWasNeverKnownIsMissedWhenItGoes() throws {
    let readme = "archive/news/2017/03/8/README.md"
    try folder.write(readme, String(repeating: "# A\n", count: 1 << 18 + 1))
    for _ in 0..<2 { try expectSame(cache()) }
    unlink(folder.absolute(readme))
    for _ in 0..<2 { try expectSame(cache()) }
  }

  // MARK: What is kept

  @Test func whatIsKnownIsKeptAsItIs() throws {
    let cache = cache()
    _ = try linter(cache).lint()
    let first = try #require(try storedTime())
    usleep(20_000)
    _ = try linter(cache).lint()
    #expect(try storedTime() == first)
    try folder.write("archive/news/2017/03/8/new.md", "# A\n")
    _ = try linter(cache).lint()
    #expect(try storedTime() != first)
  }

  @Test func fewOrFreshFilesAreNotKept() throws {
    try expectSame(cache(leastCount: 1000))
    #expect(stored == nil)
    try expectSame(cache(settlingTime: 60))
    #expect(stored == nil)
  }

  @Test func aFileOfFactsIsItsOwnersAlone() throws {
    _ = try linter(cache()).lint()
    for path in ["caches/dateline", "caches"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.absolute(path))
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func factsThatOthersCanReachAreNotTakenAndBecomePrivate() throws {
    _ = try linter(cache()).lint()
    let file = folder.absolute(try #require(stored))
    func permissions() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
    #expect(try permissions() == 0o600)
    for mode: mode_t in [0o644, 0o660, 0o400] {
      chmod(file, mode)
      try expectSame(cache())
      #expect(try permissions() == (mode == 0o400 ? 0o400 : 0o600))
    }
  }

  @Test func eachConfigurationHasFactsOfItsOwn() throws {
    for configuration in ["", "{}", ""] {
      let cache = FactsCache(
        in: Array(folder.absolute("caches/dateline").utf8), of: location,
        configuration: Array(configuration.utf8), program: [], leastCount: 0, settlingTime: -60)
      try expectSame(cache)
    }
    #expect(folder.names(in: "caches/dateline").count == 2)
  }

  @Test func oldFactsOfOtherArchivesGo() throws {
    let (old, new) = ("caches/dateline/0.facts", "caches/dateline/1.facts")
    for path in [old, new, "caches/dateline/0.txt"] { try folder.write(path, "") }
    for path in [old, "caches/dateline/0.txt"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: folder.absolute(path))
    }
    _ = try linter(cache()).lint()
    #expect(!folder.exists(old))
    #expect(folder.exists(new) && folder.exists("caches/dateline/0.txt"))
  }

  // MARK: What goes wrong

  @Test func brokenFactsAreFoundAnew() throws {
    let cache = cache()
    _ = try linter(cache).lint()
    let file = URL(fileURLWithPath: folder.absolute(try #require(stored)))
    let whole = try Data(contentsOf: file)
    var generator = SeededGenerator(seed: 74)
    for round in 0..<40 {
      var broken = whole
      if round % 4 == 0 {
        broken.removeSubrange(Int.random(in: broken.indices, using: &generator)...)
      } else {
        // The head and the table are a small part.
        let end = round % 4 == 1 ? broken.count : 200
        broken[Int.random(in: 0..<end, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      try broken.write(to: file)
      try expectSame(cache)
    }
  }

  @Test func whereNothingCanBeKeptArchivesAreRead() throws {
    try folder.write("caches", "a file")
    try expectSame(cache())
    unlink(folder.absolute("caches"))
    try folder.makeFolder("caches/dateline")
    let name = String(decoding: cache().file.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    try folder.makeFolder("caches/dateline/\(name)")
    try expectSame(cache())
  }

  @Test func aLinkIsReplacedAndNotFollowed() throws {
    try expectSame(cache())
    let file = folder.absolute(try #require(stored))
    try folder.write("elsewhere", "a file")
    unlink(file)
    symlink(folder.absolute("elsewhere"), file)
    try expectSame(cache())
    #expect(folder.holds("elsewhere", "a file"))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: file)) == nil)
  }
}
