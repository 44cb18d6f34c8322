import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineRules

/// What threads bring together that have read parts of an archive.
@Suite struct SurveyTests {
  private func survey(of numbers: [Int]) -> Survey {
    var survey = Survey()
    for number in numbers {
      let path = ArchivePath("news/2015/11/20/p\(number).md")
      let tree = SyntaxTree(parsing: "# H\(number)\n", as: .eventPage)
      survey.facts.append(PageFacts(of: tree, at: path, dialects: .builtIn))
      survey.filesChecked += 1
    }
    return survey
  }

  @Test(arguments: 0..<30) func partsMakeOneInTheOrderOfPaths(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var parts: [[Int]] = [[], [], []]
    for number in 0..<Int.random(in: 0..<40, using: &random) {
      parts[Int.random(in: 0..<3, using: &random)].append(number)
    }
    let whole = Survey(parts.map { survey(of: $0.shuffled(using: &random)) })
    let numbers = parts.flatMap(\.self)
    #expect(whole.facts.map(\.path) == survey(of: numbers).facts.map(\.path).sorted())
    #expect(whole.filesChecked == numbers.count)
  }

  private func survey(ofFolders folders: [[String]]) -> Survey {
    var survey = Survey()
    for folder in folders {
      survey.facts += folder.map { path in
        PageFacts(of: SyntaxTree(parsing: "# H\n"), at: ArchivePath(path), dialects: .builtIn)
      }
      survey.endFolder()
    }
    return survey
  }

  @Test func foldersComeInTheOrderOfTheirPathsWhicheverPartHasThem() {
    let first = survey(ofFolders: [
      ["news/2016/1/1/a.md", "news/2016/1/1/b.md"], ["news/2015/1/1/a.md"],
    ])
    let second = survey(ofFolders: [
      [], ["news/2015/1/2/a.md"], [], ["index.md"], ["news/2016/1/10/a.md"], [],
    ])
    let expected = [
      "index.md", "news/2015/1/1/a.md", "news/2015/1/2/a.md", "news/2016/1/1/a.md", "news/2016/1/1/b.md",
      "news/2016/1/10/a.md",
    ]
    #expect(Survey([first, second]).facts.map(\.path.description) == expected)
    #expect(Survey([second, first]).facts.map(\.path.description) == expected)
  }

  @Test func aFolderBetweenPagesBesideItComesInOrder() {
    let survey = survey(ofFolders: [["news/a.md", "news/c.md"], ["news/b/a.md"]])
    #expect(Survey([survey]).facts.map(\.path.description) == ["news/a.md", "news/b/a.md", "news/c.md"])
  }

  @Test func treesAreKeptAsLongAsThereIsRoom() {
    let tree = SyntaxTree(parsing: String(repeating: "words \n", count: 40_000), as: .eventPage)
    var survey = Survey()
    for number in 0..<10 { survey.keep(tree, at: ArchivePath("news/2015/11/20/p\(number).md")) }
    #expect(survey.waiting.count == 3)
    #expect(survey.waiting[ArchivePath("news/2015/11/20/p0.md")]?.bytes == tree.bytes)
  }
}
