/// Paths relative to a folder, by their bytes alone: no file system is asked, no link is followed.
enum RelativePath {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The path of `target` as seen from `folder`, with `../` where need be; `.` if they are the same.
  ///
  /// Both are absolute; one without a slash at its start is read as if it had one.
  static func path(of target: [UInt8], from folder: [UInt8]) -> [UInt8] {
    path(ofNormalized: normalized(target), from: normalized(folder))
  }

  /// The same for paths that `normalized(_:)` returned.
  static func path(ofNormalized target: [UInt8], from folder: [UInt8]) -> [UInt8] {
    // The last place where both paths are at a slash or at an end.
    var shared = 0
    var index = 0
    let limit = min(target.count, folder.count)
    while true {
      let targetEnds = index == target.count || target[index] == slash
      let folderEnds = index == folder.count || folder[index] == slash
      if targetEnds && folderEnds { shared = index }
      guard index < limit, target[index] == folder[index] else { break }
      index += 1
    }
    var result: [UInt8] = []
    result.reserveCapacity(target.count - shared + 8)
    for byte in folder[shared...] where byte == slash {
      result += [dot, dot, slash]
    }
    // Behind the shared part comes a slash, or nothing.
    result += target[shared...].dropFirst()
    if result.last == slash { result.removeLast() }
    return result.isEmpty ? [dot] : result
  }

  /// An absolute path without empty components, `.` and `..`, and without a slash at its end: the
  /// root folder is empty.
  static func normalized(_ path: [UInt8]) -> [UInt8] {
    if isNormalized(path) { return path }
    var result: [UInt8] = []
    result.reserveCapacity(path.count + 1)
    for component in path.split(separator: slash) {
      if component.elementsEqual([dot]) { continue }
      if component.elementsEqual([dot, dot]) {
        result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
        continue
      }
      result.append(slash)
      result += component
    }
    return result
  }

  /// Most paths are in order, and finding that out allocates nothing.
  private static func isNormalized(_ path: [UInt8]) -> Bool {
    guard let last = path.last else { return true }
    guard path[0] == slash, last != slash else { return false }
    for index in path.indices.dropLast() where path[index] == slash {
      let next = path[index + 1]
      // A name that begins with a dot is taken for one of the two: it only costs a little.
      if next == slash || next == dot { return false }
    }
    return true
  }

  /// `path` if it is absolute, else the path that it has from `folder`.
  static func absolute(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] {
    path.first == slash ? path : folder + [slash] + path
  }
}
