import DatelineArchive
import DatelineRules

let page = """
  ### [2017-03-8](/news/2017/03/8/index.md)

  # Harbour reopens <br> after the storm




  ### Source:

  2. [Coast Herald](https://coast-herald.example/harbour)

  """

let findings = Linter().lint(
  Array(page.utf8), at: ArchivePath("news/2017/03/8/harbour-reopens-after-the-storm.md"))
for finding in findings {
  print("\(finding.start.line + 1): \(finding.diagnostic.message) [\(finding.diagnostic.rule)]")
}
