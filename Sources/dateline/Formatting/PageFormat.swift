import DatelineArchive
import DatelineFormatting
import DatelineSyntax

/// What formatting comes to for one page: nothing, another text, or a refusal.
struct PageFormat: Sendable {
  let path: ArchivePath
  let original: [UInt8]
  /// The text in canonical layout; `nil` where the page has it already, or was refused.
  var formatted: [UInt8]?
  /// Why the page is left alone.
  var refusal: FormattingRefusal?

  /// Whether it has lines that are none of a page's, which stay as they are.
  let hasUnexpectedLines: Bool

  /// Formats a page.
  ///
  /// - Parameters:
  ///   - kind: what the page is; `nil` if its first heading is to tell.
  ///   - lines: the 0-based lines to which changes are confined.
  init(
    of bytes: [UInt8], at path: ArchivePath, as kind: DocumentKind?, by formatter: PageFormatter,
    lines: Range<Int>? = nil
  ) {
    self.path = path
    original = bytes
    let tree = SyntaxTree(parsing: bytes, as: kind, dialects: formatter.dialects)
    hasUnexpectedLines = tree.kinds.contains(.unexpectedLine)
    do throws(FormattingRefusal) {
      let edits = try formatter.edits(for: tree, lines: lines.map { RangeSet($0) })
      // The formatter has applied these edits before.
      if !edits.isEmpty { formatted = try? edits.applied(to: bytes.span) }
    } catch {
      refusal = error
    }
  }

  /// The format of another file with the same text.
  func moved(to path: ArchivePath) -> PageFormat {
    PageFormat(self, at: path)
  }

  private init(_ other: PageFormat, at path: ArchivePath) {
    self.path = path
    original = other.original
    formatted = other.formatted
    refusal = other.refusal
    hasUnexpectedLines = other.hasUnexpectedLines
  }

  /// Whether there is anything to say of the page.
  var isRemarkable: Bool { formatted != nil || refusal != nil }

  /// The line, counted from 1, that stands in the way; `nil` where none does.
  var refusedLine: Int? {
    switch refusal {
    case .mergeConflict(let offset), .otherReading(let offset):
      LineIndex(original.span).position(at: offset, in: original.span).line + 1
    default: nil
    }
  }
}
