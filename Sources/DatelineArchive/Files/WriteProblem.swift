#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written or removed. It holds what it held before.
public struct WriteProblem: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Kind: Hashable, Sendable {
    /// The file, or a folder on the way to it, can't be read or is nothing that is written to.
    case unreadable(FileProblem.Kind)
    /// Nobody may write the file.
    case readOnly
    /// The file holds other bytes than those that the change was made for.
    case changedOnDisk
    /// Something has the name of the file that was to be created.
    case alreadyThere
    /// Two changes of one transaction are for this file.
    case namedTwice
    /// Another process is changing files of the archive.
    case busy
    /// Whoever asked for the change wants it no longer.
    case cancelled
    /// The file is the journal of an interrupted run, but not of this version of Dateline.
    case unknownJournal
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

  /// What is wrong, and where that isn't plain what to do, in English, without the path.
  public var reason: String {
    switch kind {
    case .unreadable(let kind): "is not written: it " + FileProblem(path: path, kind: kind).reason
    case .readOnly: "is not written: it is read-only"
    case .changedOnDisk: "is not written: it has changed on disk since it was read; run this again"
    case .alreadyThere: "is not created: something has got that name since it was looked for; run this again"
    case .namedTwice: "is not written: two changes are meant for it"
    case .busy: "is in use: another process is changing the archive; try again when it is done"
    case .cancelled: "is not written: the run was interrupted"
    case .unknownJournal:
      "is no journal that this version of Dateline can read: if an interrupted run of another version left it, "
        + "that one can undo it; if it is damaged and the pages are as they should be, remove it"
    case .failed(let errorNumber):
      "cannot be written: \(SystemCall.message(of: errorNumber))\(Self.advice(on: errorNumber))"
    }
  }

  private static func advice(on errorNumber: Int32) -> String {
    switch errorNumber {
    case ENOSPC, EDQUOT: "; make room and run this again"
    case EACCES, EPERM: "; see who may write in its folder"
    default: ""
    }
  }
}

extension WriteProblem: CustomStringConvertible {
  /// The path and what is wrong with it.
  public var description: String { "\(path): \(reason)" }
}
