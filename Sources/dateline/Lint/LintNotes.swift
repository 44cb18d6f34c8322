import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

/// What a run should say beside its findings, so that a green one isn't taken for more than it is.
struct LintNotes {
  let configuration: Configuration
  let targets: PageTargets
  let isStandardInput: Bool
  /// A file's name in messages.
  let shown: (ArchivePath) -> String

  func notes(on result: LintResult) -> [String] {
    var notes = targets.files.sorted().filter(configuration.isExcluded).map {
      "'\(shown($0))' is not checked: the configuration excludes it"
    }
    if isStandardInput, let path = targets.files.first, !path.isPlaceOfPage {
      notes.append(
        "'\(shown(path))' is the path of neither page nor index, so that some rules have nothing to say")
    }
    if let index = result.index { notes += unusedPatterns(index, result.problems) }
    if configuration.runsNoRule {
      notes.append("the configuration has every rule off")
    } else if result.filesChecked == 0 {
      notes.append("no file was checked")
    }
    return notes
  }

  /// The patterns of the configuration that match nothing in the archive.
  private func unusedPatterns(_ index: ArchiveIndex, _ problems: [FileProblem]) -> [String] {
    var patterns = configuration.exclude.map { (key: "exclude", glob: $0) }
    for (place, override) in configuration.overrides.enumerated() {
      patterns += override.paths.map { (key: "overrides[\(place)].paths", glob: $0) }
    }
    guard !patterns.isEmpty else { return [] }
    let pages = index.pages.lazy.compactMap { $0 }
    return patterns.filter { pattern in
      !pages.contains { page in
        // Of a README that equals the index beside it there are no facts.
        pattern.glob.matches(page.path)
          || page.readme == .same && pattern.glob.matches(page.path.sibling("README.md"))
      } && !problems.contains { pattern.glob.matches($0.path) }
    }.map { "the pattern '\($0.glob)' in '\($0.key)' of the configuration matches no page" }
  }
}

extension ArchivePath {
  /// Whether a page, a day index or the front page can have this path.
  fileprivate var isPlaceOfPage: Bool {
    self == ArchivePath("index.md") || self == ArchivePath("README.md")
      || (try? PagePath(archivePath: bytes.span)) != nil
  }
}
