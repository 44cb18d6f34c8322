import DatelineArchive
import DatelineAuthoring
import DatelineSyntax

extension PageSnapshot {
  /// What would be renamed at a byte offset.
  ///
  /// - Throws: why nothing can be.
  public func renameTarget(at offset: Int) throws(ChangeRefusal) -> RenameTarget {
    try renameSubject(at: offset).target
  }

  /// Renames what stands at a byte offset, through the archive: a headline with all links to its page, whose file keeps its
  /// name; a name in all contexts and topics.
  ///
  /// Blanks at the ends of a headline stay as they are.
  ///
  /// - Parameters:
  ///   - offset: the byte offset.
  ///   - text: the new text.
  ///   - timestamp: the local time, as `2018-02-06 13:49:28`, for pages that list their versions.
  /// - Throws: why nothing is to be done.
  public func renaming(
    at offset: Int, to text: [UInt8], timestamp: String
  ) throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive else { throw .noArchive }
    let subject = try renameSubject(at: offset)
    switch subject.target.kind {
    case .headline:
      let blanks = subject.blanks
      let headline = blanks.before + text[...].trimmingBlanks + blanks.behind
      return try archive.change { (reader) throws(AuthoringRefusal) in
        try reader.renaming(subject.page, headline: headline, timestamp: timestamp)
      }
    case .name:
      let name = Array(text[...].trimmingBlanks)
      return try archive.change { (reader) throws(AuthoringRefusal) in
        try reader.renamingEntity(subject.target.text, to: name)
      }
    }
  }

  /// What is renamed, and how.
  private struct RenameSubject {
    let target: RenameTarget
    /// The page with the headline.
    let page: ArchivePath
    /// The blanks around the text, which are part of the headline.
    var blanks: (before: [UInt8], behind: [UInt8]) = ([], [])
  }

  private func renameSubject(at offset: Int) throws(ChangeRefusal) -> RenameSubject {
    guard let index, document.path.isInArchive else { throw .noArchive }
    guard tree.mergeConflict == nil else { throw .mergeConflict }
    guard let subject = subject(at: offset) else { throw .nothingToRename }
    switch subject.kind {
    case .headline:
      return try headline(subject.range, of: document.path)
    case .name(let name), .topic(let name):
      guard !name.isEmpty else { throw .nothingToRename }
      let range = trimmed(subject.range)
      return RenameSubject(
        target: RenameTarget(kind: .name, range: range, text: name), page: document.path)
    case .link(let path):
      // The text of a link is a copy of the headline.
      let link = tree.path(to: subject.range.lowerBound).lazy.compactMap(Link.init).first
      guard let text = link?.text, text.range.contains(offset) || text.range.upperBound == offset else {
        throw .nothingToRename
      }
      guard path.documentKind == .eventPage else { throw .nothingToRename }
      guard let page = index[path] else { throw .noSuchPage(path) }
      guard page.headline?.bytes.elementsEqual(text.bytes) ?? false else { throw .staleText(path) }
      return try headline(text.range, of: path)
    case .address:
      throw .nothingToRename
    }
  }

  private func headline(_ range: Range<Int>, of path: ArchivePath) throws(ChangeRefusal) -> RenameSubject {
    let inner = trimmed(range)
    guard !inner.isEmpty else { throw .nothingToRename }
    return RenameSubject(
      target: RenameTarget(kind: .headline, range: inner, text: Array(bytes[inner])), page: path,
      blanks: (
        before: Array(bytes[range.lowerBound..<inner.lowerBound]),
        behind: Array(bytes[inner.upperBound..<range.upperBound])
      ))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let slice = bytes[range].trimmingBlanks
    return slice.startIndex..<slice.endIndex
  }
}
