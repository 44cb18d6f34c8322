/// Why a file could not be written. It holds what it held before.
public struct WriteProblem: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Kind: Hashable, Sendable {
    /// The file, or a folder on the way to it, can't be read or is nothing that is written to.
    case unreadable(FileProblem.Kind)
    /// Nobody may write the file.
    case readOnly
    /// The file holds other bytes than those that the change was made for.
    case changedOnDisk
    /// The system refused; the value is its error number.
    case failed(errorNumber: Int32)
  }

  /// The file.
  public let path: ArchivePath
  /// What stood in the way.
  public let kind: Kind

  /// Creates a problem.
  public init(path: ArchivePath, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// What is wrong, in English, without the path.
  public var reason: String {
    switch kind {
    case .unreadable(let kind): "is not written: it " + FileProblem(path: path, kind: kind).reason
    case .readOnly: "is not written: it is read-only"
    case .changedOnDisk: "is not written: it has changed on disk since it was read"
    case .failed(let errorNumber): "cannot be written: \(SystemCall.message(of: errorNumber))"
    }
  }
}

extension WriteProblem: CustomStringConvertible {
  /// The path and what is wrong with it.
  public var description: String { "\(path): \(reason)" }
}
