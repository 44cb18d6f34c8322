public import DatelineSyntax

extension ArchivePath {
  /// What a file's name says that it is: a day index if it is `index.md` or `README.md`, else an event page.
  public var documentKind: DocumentKind {
    isNamed("index.md") || isNamed("README.md") ? .dayIndex : .eventPage
  }

  /// The name of the file.
  public var name: ArraySlice<UInt8> {
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return bytes[start...]
  }

  /// The path of another file in the same folder.
  public func sibling(_ name: String) -> ArchivePath {
    ArchivePath(bytes: bytes[..<self.name.startIndex] + Array(name.utf8))
  }

  private func isNamed(_ name: StaticString) -> Bool {
    let start = bytes.count - name.utf8CodeUnitCount
    return bytes.hasPrefix(name, at: start) && (start == 0 || bytes[start - 1] == UInt8(ascii: "/"))
  }
}
