extension EventPage {
  /// The edits that let the links of the line `Formats:` lead to the page's new place. Each keeps its ending; a link that
  /// has none of its own stays. None if the page has no such line.
  ///
  /// - Throws: `PageEditError.unreadable` if the path wouldn't be read back, as `)` can make it.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingFormats(
    with path: PagePath, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    let stem = path.formatsStem(prefix: tree.dialect(or: dialect).linkPrefix)
    var edit = PageEdit(tree)
    var wanted: [[UInt8]] = []
    for link in formats?.children.compactMap(Link.init) ?? [] {
      guard let destination = link.destination, let period = destination.bytes.lastIndex(of: Byte.period)
      else {
        continue
      }
      wanted.append(stem + destination.bytes[period...])
      edit.replace(destination.range, by: stem + destination.bytes[period...])
    }
    return try edit.edits(of: .formatsLine) { new in
      let links = EventPage(new).formats?.children.compactMap(Link.init) ?? []
      return wanted.elementsEqual(links.compactMap { $0.destination.map { Array($0.bytes) } })
    }
  }
}

extension PagePath {
  /// What the links of a page's line `Formats:` have before `.html`.
  func formatsStem(prefix: String) -> [UInt8] {
    Array("\(prefix)/news/\(date.pathComponents)/".utf8) + slug
  }
}

extension Dialect {
  /// The links to a page's other formats; none in most dialects.
  func formats(_ stem: [UInt8]) -> [NewListItem.Link] {
    guard hasFormatsLine else { return [] }
    return ["HTML", "JSON", "XML"].map { format in
      NewListItem.Link(text: format.utf8, destination: stem + ".\(format.lowercased())".utf8)
    }
  }

  /// A page's first lines, with blank ones around them: links to its other formats; nothing in most dialects.
  func formatsLines(_ stem: [UInt8]) -> [UInt8] { NewListItem.Link.formatsLines(formats(stem)) }
}

extension NewListItem.Link {
  /// The line `Formats:` with blank ones around it; nothing without links.
  static func formatsLines(_ links: [NewListItem.Link]) -> [UInt8] {
    guard !links.isEmpty else { return [] }
    var line = Array("\nFormats: ".utf8)
    for link in links { line += DatelineSyntax.Link.written(link.text, link.destination) + "  ".utf8 }
    return line + "\n\n".utf8
  }
}
