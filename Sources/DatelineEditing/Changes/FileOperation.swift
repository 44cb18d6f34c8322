public import DatelineArchive
public import DatelineSyntax

/// One thing that is to be done to one file, by an editor.
public enum FileOperation: Hashable, Sendable {
  /// The file comes to be, with a text. There is none yet.
  case create(ArchivePath, text: [UInt8])
  /// The text is edited: that of the open document, else that on the disk, as it was when the edits were worked out.
  case edit(ArchivePath, of: [UInt8], EditSet)
  /// The file gets another path, as it is by then.
  case rename(ArchivePath, to: ArchivePath)
  /// The file goes.
  case delete(ArchivePath)

  /// The file, as it is called before.
  public var path: ArchivePath {
    switch self {
    case .create(let path, _), .edit(let path, _, _), .rename(let path, _), .delete(let path): path
    }
  }
}
