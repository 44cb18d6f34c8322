import DatelineArchive
import DatelineRules
import DatelineSyntax

/// A small archive in one string: files headed by lines `//- path`, or one page without such a line.
///
/// A string can't hold bytes that are not UTF-8; U+FFFD, by which they are shown, stands for one.
struct ExampleArchive {
  var files: [(path: ArchivePath, bytes: [UInt8])] = []
  /// Whether there is more than a single page, so that rules that see more than a page can run.
  var isArchive = false

  init(_ text: String) {
    self.init(parsing: text)
    for index in files.indices {
      let pieces = files[index].bytes.split(
        separator: Array("\u{FFFD}".utf8), omittingEmptySubsequences: false)
      files[index].bytes = Array(pieces.joined(separator: [0xFF]))
    }
  }

  private init(parsing text: String) {
    guard text.hasPrefix("//- ") else {
      files = [(ArchivePath("news/2015/11/20/example.md"), Array(text.utf8))]
      return
    }
    isArchive = true
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("//- ") {
        files.append((ArchivePath(String(line.dropFirst(4))), []))
      } else {
        files[files.count - 1].bytes += Array(line.utf8)
        if !lines.isEmpty { files[files.count - 1].bytes.append(UInt8(ascii: "\n")) }
      }
    }
  }

  /// All findings in all files, by path.
  func lint() -> [Finding] {
    let linter = DroppedRule.linter
    if !isArchive {
      return files.flatMap { linter.lint($0.bytes, at: $0.path) }
    }
    return linter.lint(files)
  }

  /// The archive with a fix made; a `README.md` that equals the fixed index stays equal.
  func applying(_ fix: Fix, to file: ArchivePath) throws -> ExampleArchive {
    var copy = self
    guard let bytes = files.first(where: { $0.path == file })?.bytes else { return self }
    let fixed = try EditSet(fix.edits).applied(to: bytes.span)
    let twin = file.name.elementsEqual("index.md".utf8) ? file.sibling("README.md") : file
    for index in files.indices
    where files[index].path == file || (files[index].path == twin && files[index].bytes == bytes) {
      copy.files[index].bytes = fixed
    }
    return copy
  }
}
