extension EventPage {
  /// The edits that note in `### Changes:` that the page was edited: the current version becomes an earlier one, written
  /// at `timestamp`, and the page as it is now becomes the last item.
  ///
  /// - Parameters:
  ///   - link: Headline and path that the page has now.
  ///   - timestamp: When the version was written that has been the current one until now, as `2018-02-06 13:49:28`.
  /// - Throws: `PageEditError.missing` if the page has no section of changes or no current version in it;
  ///   `PageEditError.unreadable` if the text wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func notingChange(
    to link: NewListItem.Link, timestamp: String
  ) throws(PageEditError) -> EditSet {
    guard let changes else { throw .missing(.changesSection) }
    let items = Array(changes.items)
    guard let current = items.last else { throw .missing(.listItem) }
    guard let note = current.note, let text = note.text, note.timestamp == nil,
      text.bytes.elementsEqual(Self.current.utf8)
    else { throw .missing(.changeNote) }
    let kind = items.count == 1 ? "(First version)" : "(Update)"
    // A current version that repeated the number before it counts on now, and the new one repeats it.
    let repeats =
      items.count > 1 && current.number != nil && current.number == items[items.count - 2].number
    let number = changes.numbering(of: items).number(insertedAt: items.count)
    var edit = PageEdit(tree)
    edit.replace(text.range, by: Array("\(timestamp) \(kind)".utf8))
    if repeats { edit.setNumber(of: current, to: number) }
    let line =
      Array("\(number). ".utf8) + Link.written(link.text, link.destination) + " _\(Self.current)_".utf8
    edit.insertLine(line, behind: current.range.upperBound)
    return try edit.edits(of: .changesSection) { new in
      guard let changes = EventPage(new).changes else { return false }
      let last = Array(changes.items.suffix(2))
      return last.count == 2 && last[0].note?.timestamp?.bytes.elementsEqual(timestamp.utf8) ?? false
        && last[1].note?.text?.bytes.elementsEqual(Self.current.utf8) ?? false
        && last[1].link?.reads(text: link.text, destination: link.destination) ?? false
    }
  }

  private static let current = "(Current version)"
}
