#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path stands for, whatever the path, links followed.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// `nil` if there is nothing.
  init?(_ path: [UInt8]) {
    guard !path.isEmpty, !path.contains(0) else { return nil }
    var status = stat()
    guard stat(path.cString, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
