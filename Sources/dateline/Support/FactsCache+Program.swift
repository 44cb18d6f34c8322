import DatelineArchive
import DatelineConfiguration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FactsCache {
  /// What earlier runs of this program found in an archive; `nil` if nothing is to be kept.
  init?(of location: ArchiveLocation, _ configuration: Configuration) {
    guard let folder = Self.folder, let program = Self.program else { return nil }
    self.init(in: folder, of: location, configuration: configuration.source, program: program)
  }

  /// The folder for what can be made anew, as the XDG Base Directory Specification has it.
  private static var folder: [UInt8]? {
    func value(_ name: String) -> [UInt8]? {
      getenv(name).map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }
    if let own = value("DATELINE_CACHE_DIR") { return own.first == UInt8(ascii: "/") ? own : nil }
    if let caches = value("XDG_CACHE_HOME"), caches.first == UInt8(ascii: "/") {
      return caches + Array("/dateline".utf8)
    }
    guard let home = value("HOME"), home.first == UInt8(ascii: "/") else { return nil }
    #if canImport(Darwin)
      return home + Array("/Library/Caches/dateline".utf8)
    #else
      return home + Array("/.cache/dateline".utf8)
    #endif
  }

  /// What tells this program from its other builds: where it lies, its length and times.
  private static var program: [UInt8]? {
    var status = stat()
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0, stat(path, &status) == 0 else { return nil }
      let time = status.st_mtimespec
    #else
      guard stat("/proc/self/exe", &status) == 0 else { return nil }
      let time = status.st_mtim
    #endif
    return Array(
      "\(ProgramVersion.description) \(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)\n"
        .utf8)
  }
}
