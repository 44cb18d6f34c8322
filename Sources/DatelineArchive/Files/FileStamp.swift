#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells, without reading it, that a file was written or replaced: its length and times.
struct FileStamp: Hashable, Sendable {
  let size: Int64
  /// In nanoseconds. Tools can set the time of writing, but not the other.
  private let writeTime: Int64
  private let changeTime: Int64

  init(_ status: stat) {
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
    size = reader.number()
    writeTime = reader.number()
    changeTime = reader.number()
  }

  func write(to writer: inout CacheWriter) {
    for number in [size, writeTime, changeTime] { writer.write(number) }
  }

  /// Whether the file was last touched before a time in nanoseconds.
  func isOlder(than time: Int64) -> Bool { writeTime < time && changeTime < time }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(clamping: time.tv_sec) &* 1_000_000_000 &+ Int64(clamping: time.tv_nsec)
  }
}
