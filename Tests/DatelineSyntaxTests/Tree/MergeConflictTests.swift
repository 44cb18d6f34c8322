import DatelineSyntax
import Testing

@Suite struct MergeConflictTests {
  @Test(arguments: [
    ("### [2015-11-20](/news/2015/11/20/index.md)\n\n<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> b\n", 45),
    ("# A\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> b\n", 5),
    ("# A\n\nText.\n\n### Source:\n\n1. [A](https://a.example/)\n>>>>>>> b\n", 52),
  ])
  func marksOnAPageAreSeen(_ text: String, _ offset: Int) {
    #expect(SyntaxTree(parsing: text, as: .eventPage).mergeConflict?.lowerBound == offset)
  }

  @Test func marksInAnIndexWithoutTextsAreSeen() {
    let index = """
      ## [2015-11-20](/zh/news/2015/11/20/index.md)

      ### [A](/zh/news/2015/11/20/a.md)
      <<<<<<< HEAD
      ### [B](/zh/news/2015/11/20/b.md)
      =======
      ### [C](/zh/news/2015/11/20/b.md)
      >>>>>>> other

      """
    let conflict = SyntaxTree(parsing: index, as: .dayIndex).mergeConflict
    #expect(conflict.map { index.utf8.count > $0.upperBound } == true)
  }

  @Test func theFirstMarkIsTheOneOfSeveral() {
    let text = "# A\n\nText.\n<<<<<<< HEAD\n=======\n>>>>>>> b\n<<<<<<< HEAD\n"
    #expect(SyntaxTree(parsing: text, as: .eventPage).mergeConflict == 11..<24)
  }

  @Test func otherTextIsNoConflict() {
    #expect(SyntaxTree(parsing: "# <<<<<<< A\n\n<<< B\n", as: .eventPage).mergeConflict == nil)
  }
}
