import DatelineArchive
import DatelineSyntax

extension PageTargets {
  /// Whether a named file is one that no command takes for a page: its name doesn't end in `.md`.
  static func isNoPage(_ path: PathArgument) -> Bool {
    Input.kind(of: path.bytes) == .file && !path.bytes.suffix(3).elementsEqual(".md".utf8)
  }

  /// Takes out the named files that are no pages of the archive: Markdown files neither below `news/` nor its front
  /// page, unless they begin as a page does. Lists of changed files hold such files.
  mutating func passOverOthers(in archive: ArchiveFiles?, limit: Int, dialects: Dialects) {
    guard let archive else { return }
    for path in filesBesideTheArchive {
      // What can't be read is reported when it is to be checked.
      guard let bytes = try? archive.read(path, limit: limit) else { continue }
      let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: dialects)
      if !tree.beginsWithDayLink { passOver(path) }
    }
  }

  /// Says which named files were passed over.
  func tellOfPassedOver() {
    var told: Set<PassedOver> = []
    for one in passedOver where told.insert(one).inserted {
      let what =
        switch one.reason {
        case .noPage where location == nil: "is no page: its name doesn't end in '.md'"
        case .noPage: "is no page of the archive"
        case .outside: "is not in the archive"
        case .missing: "doesn't exist (any longer)"
        }
      Output.complain("passed over: '\(one.path.text)' \(what)")
    }
  }
}
