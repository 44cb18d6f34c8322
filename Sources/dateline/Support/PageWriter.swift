import DatelineArchive
import DatelineSyntax

/// Writes pages that were changed, each by itself, so that one that fails stops no other; but an index and its copy go
/// as one.
struct PageWriter {
  private let files: ArchiveFiles?
  private let shown: (ArchivePath) -> String

  /// - Parameters:
  ///   - files: the archive of the pages; `nil` for pages outside any.
  ///   - shown: a page's name in messages.
  init(_ files: ArchiveFiles?, shown: @escaping (ArchivePath) -> String) {
    self.files = files
    self.shown = shown
  }

  /// Writes pages and complains of those that can't be written. Asked to end, it leaves the rest as it is, and says so.
  ///
  /// - Returns: the pages that were written, in the order given, and why the others weren't.
  func write<Page: ChangedPage>(_ pages: [Page]) -> (written: [Page], failures: [ReportFailure]) {
    let writer = files.map { FileWriter($0) }
    var rest = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var written: Set<ArchivePath> = []
    var failures: [ReportFailure] = []
    guard !pages.isEmpty else { return ([], []) }
    Interruption.hold()
    defer { Interruption.release() }
    for page in pages where !Interruption.isRequested {
      guard rest.removeValue(forKey: page.path) != nil else { continue }
      tellOfOtherNames(page, writer)
      if let files, let twin = twin(of: page, in: rest) {
        tellOfOtherNames(twin, writer)
        rest[twin.path] = nil
        let problems = write([page, twin], FileTransaction(files))
        if problems.isEmpty { written.formUnion([page.path, twin.path]) }
        failures += problems
      } else if let problem = write(page, writer) {
        failures.append(problem)
      } else {
        written.insert(page.path)
      }
    }
    if !written.isEmpty { Interruption.enter(.written) }
    if Interruption.isRequested {
      Output.complain(
        "error: interrupted; \(written.count) of \(pages.count) page\(pages.count == 1 ? " is" : "s are") written, "
          + "the rest stays as it was")
    }
    return (pages.filter { written.contains($0.path) }, failures)
  }

  /// The index of a `README.md`, or the other way round, where both are to be the same again.
  private func twin<Page: ChangedPage>(of page: Page, in pages: [ArchivePath: Page]) -> Page? {
    guard page.path.documentKind == .dayIndex, FileTransaction.mayChange(page.path) else { return nil }
    let twins = ["index.md", "README.md"].compactMap { pages[page.path.sibling($0)] }
    return twins.first { $0.original == page.original && $0.replacement == page.replacement }
  }

  private func tellOfOtherNames(_ page: some ChangedPage, _ writer: FileWriter?) {
    guard writer?.hasOtherNames(page.path) ?? LonePage.hasOtherNames(page.path) else { return }
    Output.complain(OtherNames.note(on: shown(page.path)))
  }

  private func write(_ page: some ChangedPage, _ writer: FileWriter?) -> ReportFailure? {
    do throws(WriteProblem) {
      if let writer {
        try writer.replace(page.path, holding: page.original, by: page.replacement)
      } else {
        try LonePage.write(page.replacement, to: page.path, holding: page.original)
      }
      return nil
    } catch {
      return failure(error.path, error.reason)
    }
  }

  private func write(_ pages: [some ChangedPage], _ transaction: FileTransaction) -> [ReportFailure] {
    do throws(TransactionProblem) {
      try transaction.commit(
        pages.map { FileChange(path: $0.path, original: $0.original, replacement: $0.replacement) })
      return []
    } catch {
      return error.problems.map { failure($0.path, $0.reason) }
        + error.notPutBack.map { failure($0.path, "is not put back: it \($0.reason)") }
    }
  }

  private func failure(_ path: ArchivePath, _ reason: String) -> ReportFailure {
    Output.complain("error: '\(shown(path))' \(reason)")
    return ReportFailure(file: path, reason: reason)
  }
}
