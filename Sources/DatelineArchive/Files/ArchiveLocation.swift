#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where an archive is: the folder that holds `news/`.
public struct ArchiveLocation: Hashable, Sendable {
  /// The absolute path of the root, without links in it and, unless it is `/`, without a slash at the end.
  public let root: [UInt8]

  /// Takes a folder as the root of an archive.
  ///
  /// - Throws: `ArchiveError` where it can't be found or holds no folder `news`. A link to a folder doesn't count.
  public init(root: [UInt8]) throws(ArchiveError) {
    try self.init(newRoot: root)
    guard Self.holdsNews(self.root) else { throw .noNews(path: root) }
  }

  /// Takes a folder as the root of an archive that is yet to be written: it needs no folder `news`.
  ///
  /// - Throws: `ArchiveError` where it can't be found.
  public init(newRoot root: [UInt8]) throws(ArchiveError) {
    guard !root.isEmpty, !root.contains(0), let real = Self.realPath(root) else {
      throw .unreadable(path: root, errorNumber: root.isEmpty || root.contains(0) ? ENOENT : errno)
    }
    self.root = real
  }

  private init(known root: [UInt8]) {
    self.root = root
  }

  /// Goes upward from a file or folder, existing or not, to the nearest folder that holds `news/`, beginning
  /// with the path itself. Returns `nil` where there is none.
  ///
  /// It is sought first above the path as it is written, then with the links in its folders resolved, then above what the
  /// path itself leads to: a link in an archive is that archive's, wherever it leads, and what is behind it is outside.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to the working folder.
  ///   - workingFolder: by default that of the process.
  public static func find(from path: [UInt8], workingFolder: [UInt8]? = nil) -> ArchiveLocation? {
    guard let absolute = absolute(path, workingFolder) else { return nil }
    if let found = searchUpward(from: asWritten(absolute)) { return found }
    let kept = resolvingFolders(absolute)
    if let found = searchUpward(from: kept) { return found }
    guard let real = realPath(absolute), real != kept else { return nil }
    return searchUpward(from: real)
  }

  /// The path of a file inside the archive, or `nil` for one outside. The root's own path is empty.
  ///
  /// The file need not exist. Links in the folders on the way are resolved; where the file itself is a link
  /// it keeps its name if that is inside, and is otherwise what it leads to.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to the working folder.
  ///   - workingFolder: by default that of the process.
  public func path(of path: [UInt8], workingFolder: [UInt8]? = nil) -> ArchivePath? {
    guard let absolute = Self.absolute(path, workingFolder) else { return nil }
    if let inside = inside(Self.resolvingFolders(absolute)) { return inside }
    return Self.realPath(absolute).flatMap(inside)
  }

  /// The absolute path of a file of the archive.
  public func absolutePath(of path: ArchivePath) -> [UInt8] {
    if path.bytes.isEmpty { return root }
    return (root == [Self.slash] ? [] : root) + [Self.slash] + path.bytes
  }

  /// The absolute path of the process's working folder, without links; `nil` where it is gone.
  public static func workingFolder() -> [UInt8]? { realPath([UInt8(ascii: ".")]) }

  private func inside(_ path: [UInt8]) -> ArchivePath? {
    if path == root { return ArchivePath(bytes: []) }
    let prefix = root == [Self.slash] ? root : root + [Self.slash]
    guard path.starts(with: prefix) else { return nil }
    return ArchivePath(bytes: Array(path.dropFirst(prefix.count)))
  }

  private static let slash = UInt8(ascii: "/")

  private static func searchUpward(from path: [UInt8]) -> ArchiveLocation? {
    var folder = path[...]
    while true {
      let candidate = folder.isEmpty ? [slash] : Array(folder)
      if holdsNews(candidate) { return ArchiveLocation(known: realPath(candidate) ?? candidate) }
      guard let end = folder.lastIndex(of: slash) else { return nil }
      folder = folder[..<end]
    }
  }

  /// Whether `news` is there and is a folder, not a link to one.
  private static func holdsNews(_ folder: [UInt8]) -> Bool {
    let news = (folder.last == slash ? folder : folder + [slash]) + Array("news".utf8)
    do throws(SystemCall.Failure) {
      return try withCString(news) { (path) throws(SystemCall.Failure) in
        guard case .folder = try SystemCall.entry(path, in: AT_FDCWD) else { return false }
        return true
      }
    } catch {
      return false
    }
  }

  private static func absolute(_ path: [UInt8], _ workingFolder: [UInt8]?) -> [UInt8]? {
    guard !path.contains(0) else { return nil }
    var absolute = path
    if path.first != slash {
      guard let folder = workingFolder ?? self.workingFolder() else { return nil }
      absolute = folder + [slash] + path
    }
    // Nothing can be at a longer one.
    return absolute.count < Int(PATH_MAX) ? absolute : nil
  }

  /// A path without `.` and `..`. As `..` is the folder around what a link leads to, what stands before one is resolved.
  private static func asWritten(_ path: [UInt8]) -> [UInt8] {
    var parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }[...]
    var start: [UInt8] = []
    if let last = parts.lastIndex(where: { $0.elementsEqual("..".utf8) }) {
      start = resolvingFolders([slash] + parts[...last].joined(separator: [slash]))
      if start == [slash] { start = [] }
      parts = parts[(last + 1)...]
    }
    return parts.reduce(start) { $0 + [slash] + $1 }
  }

  /// Resolves links in the folders above the last component, as far as they exist; the rest is normalised as
  /// text.
  private static func resolvingFolders(_ path: [UInt8]) -> [UInt8] {
    let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    var probe = parts.count
    if let last = parts.last, !last.elementsEqual("..".utf8) { probe -= 1 }
    var result: [UInt8] = []
    // Most often all exist. Otherwise the last that does is found by halving: what lies above it exists too.
    var (existing, missing) = (0, probe + 1)
    while existing + 1 < missing {
      if let real = realPath([slash] + parts[..<probe].joined(separator: [slash])) {
        (existing, result) = (probe, real)
      } else {
        missing = probe
      }
      probe = (existing + missing) / 2
    }
    if result == [slash] { result = [] }
    for part in parts[existing...] {
      if part.elementsEqual("..".utf8) {
        result = Array(result[..<(result.lastIndex(of: slash) ?? 0)])
      } else {
        result.append(slash)
        result += part
      }
    }
    return result.isEmpty ? [slash] : result
  }

  private static func realPath(_ path: [UInt8]) -> [UInt8]? {
    withCString(path) { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
  }
}
