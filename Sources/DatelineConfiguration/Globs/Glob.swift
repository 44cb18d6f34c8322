public import DatelineArchive

/// A pattern for paths relative to the archive root.
///
/// - `*` stands for any characters but a slash, `?` for one of them.
/// - `**` as a whole component stands for any number of components, none included: `news/**/index.md`.
/// - `[a-z]` stands for one of the characters, `[!a-z]` for any other but a slash.
/// - `{a,b}` stands for either pattern.
/// - `\` takes the next character as it is.
///
/// A pattern that matches a folder matches everything under it, so `news/2003`, `news/2003/` and
/// `news/2003/**` mean the same. Patterns are anchored at the root: `*.md` is not `**/*.md`. A character is a
/// Unicode scalar; a byte of a path that is not UTF-8 is a character that only `*`, `?`, `**` and `[!…]` match.
public struct Glob: Sendable {
  /// The pattern as written.
  public let pattern: String

  /// The bytes with which every matching path begins.
  private let prefix: [UInt8]
  /// What follows the prefix, or `nil` if nothing does.
  private let automaton: GlobAutomaton?

  /// The length in Unicode scalars above which a pattern is refused, so that compiling and matching stay cheap.
  public static let lengthLimit = 512

  /// Compiles a pattern.
  ///
  /// - Throws: ``GlobError`` if the pattern is malformed.
  /// - Complexity: O(*m*²) in the pattern's length.
  public init(_ pattern: String) throws(GlobError) {
    var parser = GlobParser(pattern)
    let nodes = try parser.parse()
    self.pattern = pattern
    var prefix = ""
    var rest = nodes[...]
    while case .one(.scalar(let scalar))? = rest.first {
      prefix.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    self.prefix = Array(prefix.utf8)
    automaton = rest.isEmpty ? nil : GlobAutomaton(.sequence(Array(rest) + [GlobNode.contents]))
  }

  /// Whether the pattern matches the path or a folder that the path is in.
  ///
  /// - Complexity: O(*n* · *m*) at most in the lengths of path and pattern; nearly always O(*n*).
  public func matches(_ path: ArchivePath) -> Bool {
    guard path.bytes.starts(with: prefix) else { return false }
    guard let automaton else {
      return path.bytes.count == prefix.count || path.bytes[prefix.count] == UInt8(ascii: "/")
    }
    return automaton.matches(path.bytes[prefix.count...])
  }
}

extension Glob: Hashable {
  public static func == (left: Glob, right: Glob) -> Bool {
    left.pattern == right.pattern
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(pattern)
  }
}

extension Glob: CustomStringConvertible {
  /// The pattern as written.
  public var description: String { pattern }
}
