#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells, without reading it, that a file was written or replaced: which one it is, its length and times.
struct FileStamp: Hashable, Sendable {
  /// Its number and its device's: a renamed folder brings files of other times by the same names, or of the same.
  private let number: UInt64
  private let device: UInt64
  let size: Int64
  /// In nanoseconds. Tools can set the time of writing, but not the other.
  private let writeTime: Int64
  private let changeTime: Int64

  init(_ status: stat) {
    number = UInt64(truncatingIfNeeded: status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    size = Int64(clamping: status.st_size)
    #if canImport(Darwin)
      writeTime = Self.nanoseconds(status.st_mtimespec)
      changeTime = Self.nanoseconds(status.st_ctimespec)
    #else
      writeTime = Self.nanoseconds(status.st_mtim)
      changeTime = Self.nanoseconds(status.st_ctim)
    #endif
  }

  /// Reads a stamp that ``write(to:)`` wrote.
  init(_ reader: inout CacheReader) {
    number = reader.number()
    device = reader.number()
    size = reader.number()
    writeTime = reader.number()
    changeTime = reader.number()
  }

  func write(to writer: inout CacheWriter) {
    for number in [number, device] { writer.write(number) }
    for number in [size, writeTime, changeTime] { writer.write(number) }
  }

  /// Whether the file was last touched before a time in nanoseconds.
  func isOlder(than time: Int64) -> Bool { isWritten(before: time) && changeTime < time }

  /// Whether the file was last written before a time in nanoseconds, as tools that set that time tell.
  func isWritten(before time: Int64) -> Bool { writeTime < time }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(clamping: time.tv_sec) &* 1_000_000_000 &+ Int64(clamping: time.tv_nsec)
  }
}
