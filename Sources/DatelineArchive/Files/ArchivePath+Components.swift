extension ArchivePath {
  /// The path of something in this folder. The empty path is the root.
  public func appending(_ name: some Collection<UInt8>) -> ArchivePath {
    if bytes.isEmpty { return ArchivePath(bytes: Array(name)) }
    var path: [UInt8] = []
    path.reserveCapacity(bytes.count + 1 + name.count)
    path += bytes
    path.append(UInt8(ascii: "/"))
    path += name
    return ArchivePath(bytes: path)
  }

  /// The components, or `nil` where the path isn't one inside an archive: absolute, or with an empty
  /// component, `.`, `..` or a NUL byte. The root has no components.
  var components: [ArraySlice<UInt8>]? {
    if bytes.isEmpty { return [] }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) || part.contains(0) {
        return nil
      }
    }
    return parts
  }

  /// Whether the path is the folder itself or lies below it.
  public func isInside(_ folder: ArchivePath) -> Bool {
    guard !folder.bytes.isEmpty else { return true }
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || bytes[folder.bytes.count] == UInt8(ascii: "/")
  }
}
