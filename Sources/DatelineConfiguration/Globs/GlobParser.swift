/// Reads a pattern.
struct GlobParser {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0

  /// How deep braces may be nested.
  private static let depthLimit = 8

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// Returns the pattern's pieces, without a slash or `/**` at its end: those say the same as nothing.
  mutating func parse() throws(GlobError) -> [GlobNode] {
    try checkShape()
    var pieces: [GlobNode] = []
    while offset < scalars.count {
      if atComponentStart, doubleStar(at: offset) {
        offset = min(offset + 3, scalars.count)
        let followsAnother = if case .optional? = pieces.last { true } else { false }
        if !followsAnother { pieces.append(.components) }
        if offset == scalars.count { return Self.withoutContents(pieces) }
      } else {
        pieces.append(try piece())
      }
    }
    if pieces.count > 1, case .one(.scalar("/"))? = pieces.last { pieces.removeLast() }
    return pieces
  }

  /// `a/**` is `a` and everything under it, which `a` alone says too; `**` alone is everything.
  private static func withoutContents(_ pieces: [GlobNode]) -> [GlobNode] {
    pieces.count > 1 ? pieces.dropLast(2) : [.many(.any)]
  }

  private var atComponentStart: Bool {
    offset == 0 || scalars[offset - 1] == "/"
  }

  /// Whether `**` stands here as a whole component.
  private func doubleStar(at offset: Int) -> Bool {
    guard scalars[offset...].starts(with: ["*", "*"]) else { return false }
    return offset + 2 == scalars.count || scalars[offset + 2] == "/"
  }

  /// Refuses patterns that can never match a path relative to the root.
  private func checkShape() throws(GlobError) {
    guard let first = scalars.first else { throw GlobError(message: "the pattern is empty") }
    guard scalars.count <= Glob.lengthLimit else {
      throw GlobError(message: "the pattern is longer than \(Glob.lengthLimit) characters")
    }
    if first == "!" {
      throw GlobError(message: "patterns can't be negated; write '\\!' for a name that begins so")
    }
    if first == "/" {
      throw GlobError(message: "patterns are relative to the archive root and begin without '/'")
    }
    let components = scalars.split(separator: "/", omittingEmptySubsequences: false)
    for (number, component) in components.enumerated() {
      if component.isEmpty, number + 1 < components.count {
        throw GlobError(message: "'//' matches nothing")
      }
      if component.elementsEqual(["."]) || component.elementsEqual([".", "."]) {
        throw GlobError(message: "paths have no '.' or '..' in them")
      }
    }
  }

  private mutating func piece() throws(GlobError) -> GlobNode {
    let scalar = scalars[offset]
    offset += 1
    switch scalar {
    case "*":
      if offset < scalars.count, scalars[offset] == "*" {
        throw GlobError(
          message: depth > 0
            ? "'**' can't stand in braces" : "'**' must be a whole component, as in 'news/**/*.md'")
      }
      return .many(.component)
    case "?": return .one(.component)
    case "[": return .one(try set())
    case "{": return try alternatives()
    case "}": throw GlobError(message: "'}' closes nothing")
    case "\\":
      guard offset < scalars.count else { throw GlobError(message: "nothing follows the last '\\'") }
      offset += 1
      return .one(.scalar(scalars[offset - 1]))
    default: return .one(.scalar(scalar))
    }
  }

  /// Reads what follows a `{`.
  private mutating func alternatives() throws(GlobError) -> GlobNode {
    guard depth < Self.depthLimit else {
      throw GlobError(message: "braces are nested more than \(Self.depthLimit) deep")
    }
    depth += 1
    defer { depth -= 1 }
    var alternatives: [GlobNode] = []
    var current: [GlobNode] = []
    while offset < scalars.count {
      switch scalars[offset] {
      case ",":
        offset += 1
        alternatives.append(.sequence(current))
        current = []
      case "}":
        offset += 1
        return .alternatives(alternatives + [.sequence(current)])
      default: current.append(try piece())
      }
    }
    throw GlobError(message: "'{' is never closed")
  }

  /// Reads what follows a `[`.
  private mutating func set() throws(GlobError) -> GlobNode.Matcher {
    var ranges: [ClosedRange<UInt32>] = []
    let negated = offset < scalars.count && (scalars[offset] == "!" || scalars[offset] == "^")
    if negated { offset += 1 }
    while offset < scalars.count {
      if scalars[offset] == "]" {
        offset += 1
        guard !ranges.isEmpty else { throw GlobError(message: "'[]' holds no character") }
        return .set(ranges, negated: negated)
      }
      let low = try member()
      guard offset + 1 < scalars.count, scalars[offset] == "-", scalars[offset + 1] != "]" else {
        ranges.append(low.value...low.value)
        continue
      }
      offset += 1
      let high = try member()
      guard low <= high else { throw GlobError(message: "the range '\(low)-\(high)' is backwards") }
      ranges.append(low.value...high.value)
    }
    throw GlobError(message: "'[' is never closed")
  }

  /// Reads one character between brackets.
  private mutating func member() throws(GlobError) -> Unicode.Scalar {
    if scalars[offset] == "\\", offset + 1 < scalars.count { offset += 1 }
    guard scalars[offset] != "/" else { throw GlobError(message: "'/' can't stand in brackets") }
    offset += 1
    return scalars[offset - 1]
  }
}
