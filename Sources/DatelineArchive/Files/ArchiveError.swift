/// Why there is no archive where one was expected.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The folder doesn't exist or can't be opened. The path is as given.
  case unreadable(path: [UInt8], errorNumber: Int32)
  /// The folder has no `news/` that is a folder and not a link to one. The path is as given.
  case noNews(path: [UInt8])
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, in English.
  public var description: String {
    switch self {
    case .unreadable(let path, let errorNumber):
      "\(String(decoding: path, as: UTF8.self)): \(SystemCall.message(of: errorNumber))"
    case .noNews(let path):
      "\(String(decoding: path, as: UTF8.self)): not an archive: it has no folder news/"
    }
  }
}
