import DatelineArchive
import DatelineAuthoring
import DatelineRules
import DatelineSyntax

extension ArchiveSnapshot {
  /// The archive as authoring sees it, open documents included.
  var reader: ArchiveReader {
    let dialects = linter.dialects
    return ArchiveReader(
      index: archive, dialect: linter.defaultDialect.flatMap { dialects[$0] }, connections: connections
    ) { (path) throws(FileProblem) in try read(path) }
  }

  /// Works out what is to be done.
  func change(
    besides renames: [ArchivePath: ArchivePath] = [:],
    _ operation: (ArchiveReader) throws(AuthoringRefusal) -> AuthoringPlan
  ) throws(ChangeRefusal) -> WorkspaceChange {
    do throws(AuthoringRefusal) {
      return WorkspaceChange(try operation(reader), besides: renames)
    } catch {
      throw .authoring(error)
    }
  }
}
