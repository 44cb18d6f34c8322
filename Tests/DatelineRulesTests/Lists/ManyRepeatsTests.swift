import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Lists that repeat an item very often: fixes together are no larger than a few times the page.
@Suite struct ManyRepeatsTests {
  private static let path = ArchivePath("news/2015/11/20/example.md")

  private func findings(_ rule: String, count: Int) -> (bytes: [UInt8], findings: [Finding]) {
    let head = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# Harbour reopens\n\n\n\n\n"
    let items = (1...count).map { number in
      switch rule {
      case "repeated-source": "\(number). [The Courier](https://courier.example/harbour)\n"
      case "repeated-related": "\(number). [Storm](/news/2015/11/19/storm.md) _Context: harbour_\n"
      default:
        number == 1
          ? "1. [Storm](/news/2015/11/19/storm.md) _Context: harbour_\n"
          : "\(number). [Harbour reopens](/news/2015/11/20/example.md) _Context: harbour_\n"
      }
    }
    let label = rule == "repeated-source" ? "Source" : "Related"
    let bytes = Array((head + "### \(label):\n\n" + items.joined()).utf8)
    return (bytes, Linter().lint(bytes, at: Self.path).filter { $0.diagnostic.rule == rule })
  }

  @Test(arguments: ["repeated-source", "repeated-related", "self-related"])
  func fixesGrowWithThePage(_ rule: String) throws {
    let (bytes, found) = findings(rule, count: 2000)
    #expect(found.count == 1999)
    let edits = found.reduce(0) { $0 + ($1.diagnostic.fix?.edits.count ?? 0) }
    #expect(edits <= 20 * 2000)
    let fix = try #require(found.first?.diagnostic.fix)
    let fixed = try EditSet(fix.edits).applied(to: bytes.span)
    #expect(Linter().lint(fixed, at: Self.path).allSatisfy { $0.diagnostic.rule != rule })
  }

  @Test(arguments: ["repeated-source", "repeated-related", "self-related"])
  func aFewAreFixedAtOnceAndEachSaysHow(_ rule: String) throws {
    let (bytes, found) = findings(rule, count: 4)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.diagnostic.fix == found.first?.diagnostic.fix && $0.diagnostic.fix != nil })
    let (fixed, counts, left) = Linter().fix(bytes, at: Self.path, allowsUnsafe: true)
    #expect(counts[rule] == 3)
    #expect(left.allSatisfy { $0.diagnostic.rule != rule })
    #expect(String(decoding: fixed, as: UTF8.self).contains("1. ["))
    #expect(!String(decoding: fixed, as: UTF8.self).contains("2. ["))
  }
}
