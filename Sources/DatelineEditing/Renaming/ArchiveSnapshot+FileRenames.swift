import DatelineArchive
import DatelineAuthoring
import DatelineSyntax

extension ArchiveSnapshot {
  /// What goes with files and folders that an editor is about to give other paths: of pages that get another name or day,
  /// all links, the date line, the indexes of both days and the front page. The files' own moves are no part of it.
  ///
  /// Files that aren't event pages, or won't be, change nothing.
  ///
  /// - Throws: why nothing goes with it.
  /// - Complexity: O(*n* · *m*), where *n* is the number of links of the archive and *m* that of the pages that move.
  public func willRename(_ files: [FileRename]) throws(ChangeRefusal) -> WorkspaceChange {
    let moves = fileMoves(files)
    var targets: [ArchivePath: PagePath] = [:]
    for (path, newPath) in moves where path.documentKind == .eventPage && archive[path] != nil {
      guard (try? PagePath(archivePath: path.bytes.span)) != nil,
        let target = try? PagePath(archivePath: newPath.bytes.span), !target.isDayIndex
      else { continue }
      targets[path] = target
    }
    guard !targets.isEmpty else { return WorkspaceChange() }
    return try change(besides: moves) { (reader) throws(AuthoringRefusal) in
      try reader.relocating(targets)
    }
  }

  /// The files of the archive that move, by themselves or with a folder.
  private func fileMoves(_ files: [FileRename]) -> [ArchivePath: ArchivePath] {
    var moves: [ArchivePath: ArchivePath] = [:]
    for file in files where file.path != file.newPath {
      if archive[file.path] != nil || documents[file.path] != nil || (try? read(file.path)) != nil {
        moves[file.path] = file.newPath
        continue
      }
      let folder = file.path.bytes + [UInt8(ascii: "/")]
      for page in archive.pages {
        guard let page, page.path.bytes.starts(with: folder) else { continue }
        func moved(_ path: ArchivePath) -> ArchivePath {
          ArchivePath(bytes: file.newPath.bytes + path.bytes[file.path.bytes.count...])
        }
        moves[page.path] = moved(page.path)
        // What holds the same bytes as an index is no page of its own.
        if page.isIndexFile { moves[page.path.sibling("README.md")] = moved(page.path.sibling("README.md")) }
      }
    }
    return moves
  }
}
