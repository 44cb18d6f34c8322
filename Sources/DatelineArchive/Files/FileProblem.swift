/// Why a file or a folder of the archive could not be read.
public struct FileProblem: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Kind: Hashable, Sendable {
    /// The file, or a folder on the way to it, is a symbolic link. Links are never followed.
    case symbolicLink
    /// A FIFO, a socket, a device, or a folder where a file was expected.
    case notRegularFile
    /// Something else where a folder was expected.
    case notFolder
    /// Nothing has this name (any longer).
    case vanished
    /// The system refused; the value is its error number.
    case unreadable(errorNumber: Int32)
    /// The file is longer than the caller accepts. Both in bytes; the size is what was known when reading
    /// stopped, so a file that grows can be longer.
    case tooLarge(size: Int, limit: Int)
    /// The file is no page: it doesn't begin as one does.
    case notPage
    /// A name that is Markdown's elsewhere, such as `a.MD` or `a.markdown`: pages end in `.md`.
    case otherExtension
    /// The path is empty, absolute, or has an empty component, `.`, `..` or a NUL byte.
    case invalidPath
  }

  /// The path that was asked for.
  public let path: ArchivePath

  /// What stood in the way.
  public let kind: Kind

  /// Creates a problem.
  public init(path: ArchivePath, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Whether the file is merely mentioned and left out (symbolic links, special files, what vanished), which
  /// leaves the exit status alone. Other problems are failures.
  public var isPassedOver: Bool {
    switch kind {
    case .symbolicLink, .notRegularFile, .notFolder, .vanished, .notPage, .otherExtension: true
    case .unreadable, .tooLarge, .invalidPath: false
    }
  }

  /// Whether something is at the path, though it could not be read as a file or folder of the archive.
  public var isOfSomethingThere: Bool {
    switch kind {
    case .symbolicLink, .notRegularFile, .unreadable, .tooLarge, .notPage, .otherExtension: true
    case .notFolder, .vanished, .invalidPath: false
    }
  }

  /// What is wrong, in English, without the path.
  public var reason: String {
    switch kind {
    case .symbolicLink: "is a symbolic link or lies behind one"
    case .notRegularFile: "is not a regular file"
    case .notFolder: "is not a folder"
    case .vanished: "does not exist (any longer)"
    case .unreadable(let errorNumber): "cannot be read: \(SystemCall.message(of: errorNumber))"
    case .tooLarge(let size, let limit): "has \(size) bytes, more than the limit of \(limit)"
    case .notPage: "is no page: it doesn't begin with the link to a day"
    case .otherExtension: "is no page: pages end in '.md'"
    case .invalidPath: "is not a path inside the archive"
    }
  }
}

extension FileProblem: CustomStringConvertible {
  /// The path and what is wrong with it.
  public var description: String { "\(path): \(reason)" }
}

extension FileProblem: Comparable {
  /// By path; problems of one path in an order that is the same on every run.
  public static func < (left: FileProblem, right: FileProblem) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return left.rank < right.rank
  }

  private var rank: (Int, Int, Int) {
    switch kind {
    case .symbolicLink: (0, 0, 0)
    case .notRegularFile: (1, 0, 0)
    case .notFolder: (2, 0, 0)
    case .vanished: (3, 0, 0)
    case .unreadable(let errorNumber): (4, Int(errorNumber), 0)
    case .tooLarge(let size, let limit): (5, size, limit)
    case .invalidPath: (6, 0, 0)
    case .notPage: (7, 0, 0)
    case .otherExtension: (8, 0, 0)
    }
  }
}
