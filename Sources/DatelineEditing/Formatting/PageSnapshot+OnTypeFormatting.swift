public import DatelineFormatting
public import DatelineSyntax

extension PageSnapshot {
  /// The characters behind which ``formatting(afterTyping:at:_:)`` may have something to do.
  public static var formattingTriggers: [Character] { ["\n", "."] }

  /// The edits that go with a character that was just typed.
  ///
  /// Behind a line end at the end of an item, the next item's number; behind one at an empty item, nothing is left of that
  /// item; behind the period of a number, a blank. None where nothing of that kind was typed.
  ///
  /// - Parameters:
  ///   - character: the character: `\n` for any line end.
  ///   - offset: the place behind it, and behind blanks that the editor has put there.
  ///   - options: what the author wants otherwise.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public func formatting(
    afterTyping character: Character, at offset: Int,
    _ options: PageFormatter.Options = PageFormatter.Options()
  ) -> EditSet {
    guard (0...bytes.count).contains(offset), tree.kind == .eventPage, tree.mergeConflict == nil else {
      return EditSet()
    }
    switch character {
    case "\n", "\r\n", "\r": return continuation(at: offset, options)
    case ".": return blankBehindNumber(at: offset)
    default: return EditSet()
    }
  }

  // MARK: Behind a line end

  private func continuation(at offset: Int, _ options: PageFormatter.Options) -> EditSet {
    let lines = document.text.lines
    let line = lines.line(containing: offset)
    let content = lines.contentRange(ofLine: line, in: bytes.span)
    // What stands behind the cursor was parted from the line above, and is no new item.
    guard line > 0, bytes[content].trimmingBlanks.isEmpty else { return EditSet() }
    let above = lines.contentRange(ofLine: line - 1, in: bytes.span)
    let path = tree.path(to: above.lowerBound)
    guard let section = path.first(where: { $0.kind.isSection }).flatMap(Section.init),
      let item = path.first(where: { $0.kind == .listItem }).flatMap(ListItem.init), let number = item.number,
      // A line that goes on behind what seems to be its end, as one with a lone CR does.
      item.range.upperBound <= content.lowerBound
    else { return EditSet() }
    guard item.isEmpty else {
      return edits(
        TextEdit(range: content, replacement: "\(number + 1). "), in: section, below: content.upperBound,
        from: number + 1, by: 1, options)
    }
    // Its line is the one that was just begun.
    return edits(
      .deletion(item.range.lowerBound..<content.lowerBound), in: section, below: content.lowerBound,
      from: number + 1, by: -1, options)
  }

  /// An edit with those of the numbers below it, where they count on from a number and are to go on to.
  private func edits(
    _ edit: TextEdit, in section: Section, below offset: Int, from number: Int, by step: Int,
    _ options: PageFormatter.Options
  ) -> EditSet {
    var edits = [edit]
    let below = section.items.filter { $0.range.lowerBound >= offset }
    if options.renumbersItems, below.first?.number == number {
      for item in below {
        guard let token = item.numberToken, let number = item.number, number + step > 0 else { continue }
        edits.append(TextEdit(range: token.range, replacement: "\(number + step)"))
      }
    }
    return (try? EditSet(edits)) ?? EditSet()
  }

  // MARK: Behind a period

  private func blankBehindNumber(at offset: Int) -> EditSet {
    guard offset > 0, let token = tree.token(at: offset - 1), token.kind == .period,
      tree.path(to: offset - 1).contains(where: { $0.kind.isSection })
    else { return EditSet() }
    let next = offset < bytes.count ? bytes[offset] : UInt8(ascii: "\n")
    guard [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "[")].contains(next) else { return EditSet() }
    return (try? EditSet([.insertion(of: " ", at: offset)])) ?? EditSet()
  }
}

extension ListItem {
  /// Whether nothing stands behind the number.
  fileprivate var isEmpty: Bool {
    node.children.allSatisfy { child in
      switch child.kind {
      case .itemNumber, .period, .whitespace, .trailingWhitespace, .newline: true
      default: false
      }
    }
  }
}
