#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many threads are worth starting.
public enum Jobs {
  /// The cores that this process may use: those of its affinity mask, and no more than its control group's
  /// quota of time comes to (rounded up). At least 1.
  ///
  /// Reads a few files under `/proc` and `/sys` on Linux, so keep the value.
  public static func available() -> Int {
    let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #if os(Linux)
      return max(1, min(allowedByMask() ?? online, allowedByQuota() ?? online))
    #else
      return online
    #endif
  }

  /// How many workers can each have a folder, a file and the folders above them open without reaching the limit of the
  /// process; 0 where that is too much for one.
  static var allowedByDescriptors: Int {
    var limits = rlimit()
    #if canImport(Glibc)
      let result = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    #else
      let result = getrlimit(RLIMIT_NOFILE, &limits)
    #endif
    guard result == 0 else { return 8 }
    // Half for the rest of the process.
    return Int(clamping: limits.rlim_cur) / 2 / (FolderQueue.openLevels + 3)
  }

  /// Counts the bits of the line `Cpus_allowed`; Swift doesn't see `sched_getaffinity`.
  private static func allowedByMask() -> Int? {
    guard let status = contents(of: "/proc/self/status") else { return nil }
    let label = Array("Cpus_allowed:".utf8)
    for line in status.split(separator: UInt8(ascii: "\n")) where line.starts(with: label) {
      var count = 0
      for byte in line.dropFirst(label.count) {
        count += Character(UnicodeScalar(byte)).hexDigitValue?.nonzeroBitCount ?? 0
      }
      return count > 0 ? count : nil
    }
    return nil
  }

  /// The smallest `cpu.max` from this process's control group (version 2) upward.
  private static func allowedByQuota() -> Int? {
    guard let groups = contents(of: "/proc/self/cgroup") else { return nil }
    let label = Array("0::".utf8)
    var smallest: Int?
    for line in groups.split(separator: UInt8(ascii: "\n")) where line.starts(with: label) {
      var group = line.dropFirst(label.count)
      while true {
        let file = Array("/sys/fs/cgroup".utf8) + group + Array("/cpu.max".utf8)
        if let quota = contents(of: file).flatMap(cores(quota:)) { smallest = min(smallest ?? quota, quota) }
        guard let slash = group.lastIndex(of: UInt8(ascii: "/")) else { break }
        group = group[..<slash]
      }
    }
    return smallest
  }

  /// Cores from `QUOTA PERIOD`; `nil` for `max PERIOD`.
  static func cores(quota text: [UInt8]) -> Int? {
    let fields = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard fields.count == 2, let quota = Int(String(decoding: fields[0], as: UTF8.self)),
      let period = Int(String(decoding: fields[1], as: UTF8.self)), quota > 0, period > 0
    else { return nil }
    return max(1, quota / period + (quota % period == 0 ? 0 : 1))
  }

  private static func contents(of path: String) -> [UInt8]? { contents(of: Array(path.utf8)) }

  private static func contents(of path: [UInt8]) -> [UInt8]? {
    guard !path.contains(0) else { return nil }
    do {
      let descriptor = try withCString(path) { (path) throws(SystemCall.Failure) in
        try SystemCall.openFile(path, in: AT_FDCWD)
      }
      defer { close(descriptor) }
      var buffer = FileBuffer()
      try buffer.read(descriptor, limit: 1 << 20) { ArchivePath(bytes: path) }
      return buffer.copy()
    } catch {
      return nil
    }
  }
}
