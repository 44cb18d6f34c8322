import DatelineRules
import Testing

/// Each fault of the group `page`, planted in a clean page, is found on its very line.
@Suite struct PlantedPageFaultTests {
  private static let dateLine = "### [2015-11-20](/news/2015/11/20/index.md)"

  private static let head: [PlantedFault] = [
    PlantedFault("missing-date-line", line: 1, in: .english, dateLine + "\n\n", "", fix: .safe),
    PlantedFault("missing-date-line", line: 1, in: .chinese, dateLine + "\n\n", "", fix: .safe),
    PlantedFault(
      "malformed-date-line", line: 1, in: .english, dateLine, "### [20 Nov](/news/2015/11/20/index.md)"),
    PlantedFault("malformed-date-line", line: 1, in: .english, "### [", "#### [", fix: .safe),
    PlantedFault("malformed-date-line", line: 1, in: .english, "index.md)", "index.md"),
    PlantedFault("malformed-date-line", line: 1, in: .english, "index.md)", "index.md) Friday"),
    PlantedFault("malformed-date-line", line: 1, in: .english, dateLine, "### 2015-11-20", fix: .safe),
    PlantedFault("wrong-headline-level", line: 3, in: .english, "##### H", "#### H", fix: .unsafe),
    PlantedFault("impossible-date", line: 1, in: .english, "[2015-11-20]", "[2015-11-31]", fix: .unsafe),
    PlantedFault("date-differs-from-path", line: 1, in: .english, "[2015-11-20]", "[2015-11-21]", fix: .safe),
    PlantedFault(
      "date-differs-from-path", line: 1, in: .english, dateLine,
      "### [2015-11-21](/news/2015/11/21/index.md)",
      fix: .unsafe),
    PlantedFault("wrong-date-link", line: 1, in: .english, "11/20/index", "11/2/index", fix: .safe),
    PlantedFault("wrong-date-link", line: 1, in: .chinese, "](/news", "](/zh/news", fix: .safe),
    PlantedFault("wrong-date-link", line: 1, in: .english, "(/news/2015/11/20/index.md)", "()", fix: .safe),
    PlantedFault("repeated-date-line", line: 2, in: .english, dateLine, dateLine + "\n" + dateLine),
    PlantedFault("missing-headline", line: 3, in: .english, "# Ferries sail again after the storm\n", ""),
    PlantedFault("empty-headline", line: 4, in: .english, "# Ferries sail again after the storm", "#  "),
    PlantedFault("repeated-headline", line: 5, in: .english, "storm\n", "storm\n# Boats sail\n"),
    PlantedFault("wrong-headline-level", line: 4, in: .english, "# Ferries", "## Ferries", fix: .safe),
    PlantedFault("heading-without-space", line: 4, in: .english, "# Ferries", "#Ferries", fix: .safe),
    PlantedFault("heading-without-space", line: 3, in: .english, "##### H", "#####H", fix: .safe),
    PlantedFault("heading-without-space", line: 11, in: .english, "### So", "###So", fix: .safe),
    PlantedFault("misplaced-topic", line: 4, in: .english, "##### Harbour\n", "##### Harbour\n##### Storm\n"),
    PlantedFault("misplaced-topic", line: 7, in: .formats, "the storm\n", "the storm\n##### Storm\n"),
    PlantedFault("empty-topic", line: 3, in: .english, "##### Harbour", "##### "),
    PlantedFault("missing-topic", line: 3, in: .chinese, "##### 港口\n", ""),
    PlantedFault("topic-in-headline", line: 4, in: .english, "# Ferries", "# Harbour: Ferries"),
    PlantedFault("unexpected-line", line: 2, in: .english, "\n\n", "\nIn haste\n\n"),
    PlantedFault("unexpected-line", line: 7, in: .english, "says.\n", "says.\nMore follows.\n"),
    PlantedFault("unexpected-line", line: 14, in: .english, "harbour)\n", "harbour)\nMore\n"),
    PlantedFault(
      "unexpected-line", line: 8, in: .english, "says.\n\n", "says.\n\n1. [Post](https://example.org)\n"),
  ]

  private static let sections: [PlantedFault] = [
    PlantedFault("unknown-section", line: 16, in: .english, "### Related:", "### Relatde:", fix: .safe),
    PlantedFault("unknown-section", line: 16, in: .english, "### Related:", "### RELATED :", fix: .safe),
    PlantedFault("unknown-section", line: 16, in: .english, "### Related:", "### Reladet:", fix: .unsafe),
    PlantedFault("unknown-section", line: 9, in: .chinese, "信息来源", "信息来原", fix: .safe),
    PlantedFault("unknown-section", line: 16, in: .english, "### Related:", "### Weather:"),
    PlantedFault("foreign-section-label", line: 9, in: .chinese, "信息来源", "Source", fix: .unsafe),
    PlantedFault("foreign-section-label", line: 13, in: .chinese, "有关", "Related", fix: .unsafe),
    PlantedFault("foreign-section-label", line: 9, in: .formats, "Sources", "Source", fix: .unsafe),
    PlantedFault("unknown-section", line: 16, in: .english, "Related:", "Related: see also"),
    PlantedFault("malformed-section-heading", line: 16, in: .english, "### Rel", "##### Rel", fix: .safe),
    PlantedFault("malformed-section-heading", line: 16, in: .english, "### Rel", "# Rel", fix: .safe),
    PlantedFault("malformed-section-heading", line: 11, in: .english, "Source:", "Source", fix: .safe),
    PlantedFault("malformed-section-heading", line: 9, in: .chinese, "源:", "源：", fix: .safe),
    PlantedFault("malformed-section-heading", line: 16, in: .english, "### Rel", "#### Rel", fix: .safe),
    PlantedFault(
      "sections-out-of-order", line: 13, in: .english,
      "The ferries sail again to Málaga, O'Neil's office says.\n",
      "### Related:\n\n1. [Gale](/news/2015/11/17/gale.md) _Context: storm_\n"),
    PlantedFault("repeated-section", line: 18, in: .english, "### Related:", "### Related:\n\n### Related:"),
    PlantedFault("empty-section", line: 16, in: .english, "### Related:", "### Related:\n\n### Related:"),
    PlantedFault("malformed-change-note", line: 16, in: .formats, "02-07 09", "02-30 09"),
    PlantedFault("malformed-change-note", line: 16, in: .formats, "_2018-02-07 09:01:30 ", "_"),
    PlantedFault("malformed-change-note", line: 16, in: .formats, "(Update)", "(Updated)"),
    PlantedFault(
      "wrong-current-version", line: 17, in: .formats, "_(Current version)_", "_2018-02-08 09:01:30 (Update)_"
    ),
    PlantedFault(
      "wrong-current-version", line: 16, in: .formats, "_2018-02-07 09:01:30 (Update)_", "_(Current version)_"
    ),
    PlantedFault("wrong-current-version", line: 16, in: .formats, "(Update)", "(First version)"),
    PlantedFault("changes-out-of-order", line: 16, in: .formats, "2018-02-07", "2018-02-05"),
    PlantedFault("malformed-formats-line", line: 2, in: .formats, "[JSON]", "[JSON"),
    PlantedFault("malformed-formats-line", line: 2, in: .formats, "[JSON]", "[JPEG]"),
    PlantedFault("wrong-formats-link", line: 2, in: .formats, "example.json", "sample.json", fix: .safe),
    PlantedFault("missing-formats-line", line: 4, in: .formats, "Formats: [HTML]", "Formate: [HTML]"),
  ]

  @Test(arguments: head)
  func faultAboveTheSectionsIsFound(_ fault: PlantedFault) throws { try fault.verify() }

  @Test(arguments: sections)
  func faultInSectionsIsFound(_ fault: PlantedFault) throws { try fault.verify() }
}
