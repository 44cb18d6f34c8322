public import DatelineSyntax

extension ArchivePath {
  /// What a file's name says that it is: a day index if it is `index.md` or `README.md`, else an event page.
  public var documentKind: DocumentKind {
    let name = name
    switch name.count {
    case 8: return Self.isName(name, "index.md") ? .dayIndex : .eventPage
    case 9: return Self.isName(name, "README.md") ? .dayIndex : .eventPage
    default: return .eventPage
    }
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

  private static func isName(_ name: ArraySlice<UInt8>, _ other: StaticString) -> Bool {
    other.withUTF8Buffer { name.elementsEqual($0) }
  }
}
