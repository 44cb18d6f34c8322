import DatelineArchive
import DatelineRules

/// Checks pages outside any archive: by themselves, their paths as given.
enum LonePageLint {
  static func run(_ pages: [PathArgument], linter: Linter, sizeLimit: Int) -> LintResult {
    var result = LintResult()
    for page in Set(pages).sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let path = ArchivePath(bytes: page.bytes)
      switch Input.kind(of: page.bytes) {
      case .file: break
      case nil:
        result.problems.append(FileProblem(path: path, kind: .vanished))
        continue
      case .folder, .other:
        result.problems.append(FileProblem(path: path, kind: .notRegularFile))
        continue
      }
      do throws(Input.Failure) {
        let bytes = try Input.file(page.bytes)
        guard bytes.count <= sizeLimit else {
          result.problems.append(
            FileProblem(path: path, kind: .tooLarge(size: bytes.count, limit: sizeLimit)))
          continue
        }
        result.filesChecked += 1
        result.findings += linter.lint(bytes, at: path)
      } catch {
        result.problems.append(FileProblem(path: path, kind: .unreadable(errorNumber: error.errorNumber)))
      }
    }
    return result
  }
}
