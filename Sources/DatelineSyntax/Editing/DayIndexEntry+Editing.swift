extension DayIndex.Entry {
  /// The edits that make the entry say what `new` says: topic line, link and the line below come, go or change.
  ///
  /// - Throws: `PageEditError.missing` if the entry has no finished link, `PageEditError.unreadable` if it wouldn't be
  ///   read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replaced(
    by new: NewIndexEntry, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    var edit = PageEdit(node.tree)
    try change(to: new, dialect: node.tree.dialect(or: dialect), in: &edit)
    return try edit.edits(of: .indexEntry) { changed in
      changed.node(at: node.position).flatMap(DayIndex.Entry.init).map(new.isRead) ?? false
    }
  }

  func change(
    to new: NewIndexEntry, dialect: Dialect, in edit: inout PageEdit
  ) throws(PageEditError) {
    guard let heading, let link else { throw .missing(.entryHeading) }
    changeTopic(to: new.topic, above: heading.range.lowerBound, in: &edit)
    try link.change(text: new.link.text, destination: new.link.destination, in: &edit)
    try changeText(to: new, below: heading.range.upperBound, dialect: dialect, in: &edit)
  }

  private func changeTopic(to text: [UInt8]?, above heading: Int, in edit: inout PageEdit) {
    switch (topic, text) {
    case (let topic?, let text?): topic.node.changeText(to: text, in: &edit)
    case (let topic?, nil): edit.delete(topic.range)
    case (nil, let text?):
      edit.insert(TopicLine.written(text) + node.tree.lineEnd(near: heading), at: heading)
    case (nil, nil): break
    }
  }

  private func changeText(
    to new: NewIndexEntry, below heading: Int, dialect: Dialect, in edit: inout PageEdit
  ) throws(PageEditError) {
    let line = try new.writtenText(in: dialect)
    if case .context(let names) = new.text, let context {
      // The label stays, which may be an older one.
      edit.replace(context.namesRange, by: try Context.joined(names))
    } else if case .summary(let summary) = new.text, let text = self.summary?.text {
      edit.replace(text.range, by: summary)
    } else if let old = node.child(.entrySummary) ?? node.child(.entryContext) {
      if let line {
        // The whole line, since it becomes another node.
        let lineEnd = old.rangeWithoutNewline.upperBound..<old.range.upperBound
        edit.replace(old.range, by: line + old.storage.bytes[lineEnd])
      } else {
        edit.deleteLine(old.range)
      }
    } else if let line {
      edit.insertLine(line, behind: heading)
    }
  }
}
