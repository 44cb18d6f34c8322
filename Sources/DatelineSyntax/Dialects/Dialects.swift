/// The dialects that are known, with their labels prepared for the parser.
public struct Dialects: Sendable {
  /// Shared by all copies, so that one costs one reference.
  private final class Storage: Sendable {
    let all: [Dialect]
    let labels: [Label]
    let formatsMask: UInt64
    let coverImageLabels: [[UInt8]]
    let forms: [DialectForm]
    let blankLines: [Dialect.BlankLines]
    /// The bytes of all labels, one after another.
    let labelBytes: [UInt8]

    init(_ dialects: [Dialect]) {
      all = dialects
      blankLines = dialects.map(\.blankLines)
      let coverImageLabels = dialects.filter { $0.coverImage == .item }.map(\.coverImageLabel)
      self.coverImageLabels = Set(coverImageLabels).map { Array($0.utf8) }
      forms = dialects.map { DialectForm($0, coverImageLabels: coverImageLabels) }
      var labels: [Label] = []
      var labelBytes: [UInt8] = []
      var formatsMask: UInt64 = 0
      for (index, dialect) in dialects.prefix(64).enumerated() {
        let mask: UInt64 = 1 << UInt64(index)
        if dialect.hasFormatsLine { formatsMask |= mask }
        for (strings, role) in [
          (dialect.sourcesLabels, SyntaxKind.sourcesSection),
          (dialect.relatedLabels, .relatedSection), (dialect.changesLabels, .changesSection),
          (dialect.contextLabels, .context), ([dialect.previousDayLabel], .dayHeading),
        ] {
          for string in strings {
            let bytes = Array(string.utf8)
            if let known = labels.firstIndex(where: {
              $0.role == role && labelBytes[$0.range].elementsEqual(bytes)
            }) {
              labels[known].mask |= mask
            } else {
              let start = labelBytes.count
              labelBytes += bytes
              labels.append(Label(range: start..<labelBytes.count, role: role, mask: mask))
            }
          }
        }
      }
      self.labels = labels
      self.labelBytes = labelBytes
      self.formatsMask = formatsMask
    }
  }

  /// Where a label is among the bytes of all, what it labels, and which dialects have it, a bit each.
  ///
  /// It holds no reference: all threads ask for labels, and would wait for each other to count it.
  private struct Label: Sendable {
    var range: Range<Int>
    var role: SyntaxKind
    var mask: UInt64
  }

  private let storage: Storage

  /// English, English with Formats, and Chinese.
  public static let builtIn = Dialects([.english, .englishWithFormats, .chinese])

  /// Prepares dialects.
  public init(_ dialects: [Dialect]) {
    storage = Storage(dialects)
  }

  /// The dialects; where a label belongs to several, the earlier one is preferred. At most 64 are told apart.
  public var all: [Dialect] { storage.all }

  private var labels: [Label] { storage.labels }
  /// The dialects whose pages begin with a line `Formats:`, a bit each.
  var formatsMask: UInt64 { storage.formatsMask }
  /// The labels of pictures that are items of their own.
  private var coverImageLabels: [[UInt8]] { storage.coverImageLabels }
  /// The blank lines of each dialect, in the order of ``all``.
  public var blankLines: [Dialect.BlankLines] { storage.blankLines }
  /// The regular form of each dialect.
  var forms: [DialectForm] { storage.forms }

  /// The dialect with an id.
  public subscript(id: String) -> Dialect? {
    all.first { $0.id == id }
  }

  /// All labels of sections, to suggest the nearest one.
  public var sectionLabels: [String] {
    labels.filter { $0.role.isSection }.map {
      String(decoding: storage.labelBytes[$0.range], as: UTF8.self)
    }
  }

  /// Whether the text of an item's link is, in any dialect, the label of a picture that is an item of its own.
  public func isCoverImageLabel(_ text: ArraySlice<UInt8>) -> Bool {
    coverImageLabels.contains { $0.count == text.count && $0.elementsEqual(text) }
  }

  /// The kind of section that a label heads, or `nil` if no dialect knows it.
  func section(labelled range: Range<Int>, in bytes: Span<UInt8>) -> SyntaxKind? {
    for label in labels where label.role.isSection && isLabel(label, range, bytes) { return label.role }
    return nil
  }

  /// Whether a label is known in a role in any dialect.
  func knows(_ range: Range<Int>, as role: SyntaxKind, in bytes: Span<UInt8>) -> Bool {
    mask(of: range, as: role, in: bytes) != 0
  }

  /// Calls a closure with the dialects that have a label, for each label that some dialect has. Of a section's contexts
  /// the first one's counts.
  func forEachLabelMask(in tree: SyntaxTree, _ body: (UInt64) -> Void) {
    let nodes = tree.rawNodes
    let bytes = tree.bytes.span
    func child(_ kind: SyntaxKind, of place: Int?) -> Int? {
      guard let place else { return nil }
      var next = place + 1
      while next <= place + Int(nodes[place].extent) {
        if nodes[next].kind == kind { return next }
        next += 1 + Int(nodes[next].extent)
      }
      return nil
    }
    func see(_ place: Int?, as role: SyntaxKind) {
      guard let place else { return }
      let mask = mask(of: Int(nodes[place].start)..<nodes[place].end, as: role, in: bytes)
      if mask != 0 { body(mask) }
    }
    var place = 1
    while place < nodes.count {
      let kind = nodes[place].kind
      switch kind {
      case .formatsLine:
        if formatsMask != 0 { body(formatsMask) }
      case .sourcesSection, .changesSection:
        see(child(.label, of: child(.sectionHeading, of: place)), as: kind)
      case .relatedSection:
        see(child(.label, of: child(.sectionHeading, of: place)), as: kind)
        see(child(.label, of: child(.context, of: child(.listItem, of: place))), as: .context)
      case .daySection:
        see(child(.text, of: child(.link, of: child(.dayHeading, of: place))), as: .dayHeading)
      default:
        break
      }
      place += 1 + Int(nodes[place].extent)
    }
  }

  @inline(__always)
  private func isLabel(_ label: Label, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard label.range.count == range.count else { return false }
    let all = storage.labelBytes
    for offset in 0..<range.count
    where all[label.range.lowerBound + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The dialects that have a label in a role, a bit each.
  func mask(of range: Range<Int>, as role: SyntaxKind, in bytes: Span<UInt8>) -> UInt64 {
    for label in labels where label.role == role && isLabel(label, range, bytes) { return label.mask }
    return 0
  }
}

extension Dialects: Hashable {
  /// Whether both know the same dialects in the same order.
  public static func == (left: Dialects, right: Dialects) -> Bool {
    left.storage === right.storage || left.all == right.all
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
