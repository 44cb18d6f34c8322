/// The lossless syntax tree of one document.
///
/// A tree is the document's bytes and one array of fixed-size nodes in preorder. The tokens, in order, hold every
/// byte exactly once: blanks, line ends, a byte order mark and whatever can't be placed included. Parsing never fails.
///
/// A tree is a value; copying it is cheap. To change a document, make ``TextEdit``s, apply them to ``bytes`` and parse
/// the result: pages are small, and parsing takes microseconds.
public struct SyntaxTree: Sendable {
  /// What all the nodes of a tree share, so that a node costs one reference.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [RawNode]
    let kind: DocumentKind
    let kinds: SyntaxKindSet
    let census = ByteCensusMemo()
    let mergeConflict: Range<Int>?
    let dialects: Dialects

    init(
      bytes: [UInt8], nodes: [RawNode], kind: DocumentKind, kinds: SyntaxKindSet,
      mergeConflict: Range<Int>?, dialects: Dialects
    ) {
      self.bytes = bytes
      self.nodes = nodes
      self.kind = kind
      self.kinds = kinds
      self.mergeConflict = mergeConflict
      self.dialects = dialects
    }
  }

  let storage: Storage

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8 or anything else; less than 4 GiB.
  ///   - kind: What the document is, known from its file name. By default its first heading decides.
  ///   - dialects: The dialects whose labels are known.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(
    parsing bytes: [UInt8], as kind: DocumentKind? = nil, dialects: Dialects = .builtIn
  ) {
    precondition(bytes.count < UInt32.max, "a document must be smaller than 4 GiB")
    storage = Parser.parse(bytes, as: kind, dialects: dialects)
  }

  /// Parses the UTF-8 form of a string.
  public init(
    parsing text: String, as kind: DocumentKind? = nil, dialects: Dialects = .builtIn
  ) {
    self.init(parsing: Array(text.utf8), as: kind, dialects: dialects)
  }

  /// The document, byte for byte as it was given.
  public var bytes: [UInt8] { storage.bytes }

  /// What the document was parsed as.
  public var kind: DocumentKind { storage.kind }

  /// The dialects whose labels were known when the document was parsed.
  public var dialects: Dialects { storage.dialects }

  /// The kinds that occur in the tree, so that a search for a kind that doesn't occur can be left out.
  public var kinds: SyntaxKindSet { storage.kinds }

  /// Bytes that no text should have, such as control characters, wherever they stand, in ascending order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes, if there are any or none was ever asked for; else O(1).
  public var anomalies: [Anomaly] {
    hasAnomalies ? AnomalyScanner.anomalies(in: bytes, from: 0, to: bytes.count) : []
  }

  /// Whether there are ``anomalies``.
  ///
  /// - Complexity: O(*n*) the first time, where *n* is the number of bytes; then O(1).
  public var hasAnomalies: Bool { storage.census.hasAnomaly(storage.bytes) }

  /// The line of the first mark, `<<<<<<< ` or `>>>>>>> `, that a version control system left behind where two versions of
  /// the document are in conflict, as byte offsets; `nil` if there is none.
  ///
  /// The document is two in one then, and nothing should be changed in it but by whoever resolves the conflict.
  public var mergeConflict: Range<Int>? { storage.mergeConflict }

  /// The number of nodes, tokens included.
  public var nodeCount: Int { storage.nodes.count }

  /// The node that holds everything.
  public var root: SyntaxNode { SyntaxNode(storage: storage, index: 0) }

  /// All nodes in preorder.
  public var nodes: SyntaxNodes { SyntaxNodes(storage: storage, bounds: 0..<storage.nodes.count) }

  /// The tokens in order. Joined, their bytes are the document.
  public var tokens: some Sequence<SyntaxNode> {
    nodes.lazy.filter(\.isToken)
  }

  /// The nodes as they are stored, for walks that are made over every page of an archive.
  package var rawNodes: [RawNode] { storage.nodes }

  /// The token at a byte offset, or `nil` beyond the end.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of nodes.
  public func token(at offset: Int) -> SyntaxNode? {
    guard offset >= 0, offset < bytes.count else { return nil }
    // In preorder starts ascend, and behind the token that holds the byte all nodes begin after it.
    var low = 0
    var high = storage.nodes.count
    while low < high {
      let middle = low + (high - low) / 2
      if Int(storage.nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? SyntaxNode(storage: storage, index: low - 1) : nil
  }

  /// The nodes from the root to the token at a byte offset, outermost first; empty beyond the end.
  ///
  /// - Complexity: O(*d*), where *d* is the number of nodes beside the path to the token.
  public func path(to offset: Int) -> [SyntaxNode] {
    guard offset >= 0, offset < bytes.count else { return [] }
    var path = [root]
    while let child = path[path.count - 1].children.first(where: { $0.range.upperBound > offset }) {
      path.append(child)
    }
    return path
  }
}
