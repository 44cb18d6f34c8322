public import DatelineSyntax

extension ArchivePath {
  /// What a file's name says that it is: a day index if it is `index.md` or `README.md`, else an event page.
  public var documentKind: DocumentKind {
    isNamed("index.md") || isNamed("README.md") ? .dayIndex : .eventPage
  }

  /// The name of the file.
  public var name: ArraySlice<UInt8> {
    bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
  }

  /// The path of another file in the same folder.
  public func sibling(_ name: String) -> ArchivePath {
    ArchivePath(bytes: bytes[..<self.name.startIndex] + Array(name.utf8))
  }

  private func isNamed(_ name: StaticString) -> Bool {
    let own = self.name
    return name.withUTF8Buffer { own.elementsEqual($0) }
  }
}
