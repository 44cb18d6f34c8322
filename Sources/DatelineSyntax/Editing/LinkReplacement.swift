/// What is to become of a link.
public struct LinkReplacement: Sendable {
  /// The link.
  public var link: Link
  /// Its new text; `nil` leaves what is there.
  public var text: [UInt8]?
  /// Where it leads from now on; `nil` leaves what is there.
  public var destination: [UInt8]?

  /// Creates a replacement.
  public init(_ link: Link, text: [UInt8]? = nil, destination: [UInt8]? = nil) {
    self.link = link
    self.text = text
    self.destination = destination
  }
}

extension SyntaxTree {
  /// The edits that give links of the page other texts, other destinations or both.
  ///
  /// - Throws: as ``Link/replacing(text:destination:)``, if that can't be done to one of them.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page, however many links are replaced.
  public func replacing(_ replacements: [LinkReplacement]) throws(PageEditError) -> EditSet {
    var edit = PageEdit(self)
    for replacement in replacements {
      try replacement.link.change(text: replacement.text, destination: replacement.destination, in: &edit)
    }
    // A text may have more nodes than the one before, so that links are found by their number.
    let links = positions(of: .link)
    let numbers = Dictionary(uniqueKeysWithValues: links.enumerated().map { ($1, $0) })
    return try edit.edits(of: .link) { new in
      let newLinks = new.positions(of: .link)
      guard newLinks.count == links.count else { return false }
      return replacements.allSatisfy { replacement in
        numbers[replacement.link.node.position].flatMap { new.node(at: newLinks[$0]) }.flatMap(Link.init)?
          .reads(text: replacement.text, destination: replacement.destination) ?? false
      }
    }
  }

  private func positions(of kind: SyntaxKind) -> [Int] {
    rawNodes.indices.filter { rawNodes[$0].kind == kind }
  }
}
