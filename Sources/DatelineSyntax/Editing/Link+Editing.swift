extension Link {
  /// The edits that give the link another text.
  ///
  /// - Throws: `PageEditError.unreadable` if the parser would end the text elsewhere, as an unbalanced bracket can
  ///   make it, or the link isn't finished so that the text would be read on.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingText(with text: some Collection<UInt8>) throws(PageEditError) -> EditSet {
    try replacing(text: Array(text), destination: nil)
  }

  /// The edits that let the link lead elsewhere.
  ///
  /// - Throws: `PageEditError.missing` if the link has no parentheses, `PageEditError.unreadable` if the parser would
  ///   end the destination elsewhere, as `)` can make it.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingDestination(with destination: some Collection<UInt8>) throws(PageEditError) -> EditSet
  {
    try replacing(text: nil, destination: Array(destination))
  }

  /// The edits that give the link another text, another destination, or both; `nil` leaves what is there.
  ///
  /// - Throws: as ``replacingText(with:)`` and ``replacingDestination(with:)``.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacing(text: [UInt8]?, destination: [UInt8]?) throws(PageEditError) -> EditSet {
    try node.tree.replacing([LinkReplacement(self, text: text, destination: destination)])
  }

  func change(text: [UInt8]?, destination: [UInt8]?, in edit: inout PageEdit) throws(PageEditError) {
    if let text {
      guard let bracket = node.child(.openBracket) else { throw .missing(.openBracket) }
      let end = bracket.range.upperBound
      edit.replace(self.text?.range ?? end..<end, by: text)
    }
    if let destination {
      guard let parenthesis = node.child(.openParenthesis) else { throw .missing(.openParenthesis) }
      let end = parenthesis.range.upperBound
      edit.replace(self.destination?.range ?? end..<end, by: destination)
    }
  }

  /// Whether text and destination are what was asked for; `nil` wasn't asked for.
  func reads(text: [UInt8]?, destination: [UInt8]?) -> Bool {
    (text.map { $0.elementsEqual(self.text?.bytes ?? []) } ?? true)
      && (destination.map { $0.elementsEqual(self.destination?.bytes ?? []) } ?? true)
  }

  /// `[text](destination)`
  static func written(_ text: [UInt8], _ destination: [UInt8]) -> [UInt8] {
    [Byte.openBracket] + text + [Byte.closeBracket, Byte.openParenthesis] + destination + [
      Byte.closeParenthesis
    ]
  }
}
