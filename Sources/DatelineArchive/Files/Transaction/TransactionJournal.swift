/// What a transaction is about to do, on disk before it does anything else.
///
/// It names files of the archive only, and none that is hidden: a journal that came with somebody's archive can't
/// be used to change what lies outside, nor the insides of `.git`.
struct TransactionJournal {
  /// What a file holds, in short.
  struct Digest: Hashable {
    let count: Int
    let hash: UInt64

    init(_ bytes: [UInt8], seed: UInt64) {
      count = bytes.count
      hash = ContentHash.hash(bytes, seed: seed)
    }

    init(count: Int, hash: UInt64) {
      self.count = count
      self.hash = hash
    }
  }

  /// One change.
  struct Entry {
    let path: ArchivePath
    /// What the file held; `nil` if there was none.
    let old: Digest?
    /// What it shall hold; `nil` if it is removed.
    let new: Digest?
    /// How many of the folders on the way to it stay, whatever happens: those after them go when they are empty.
    let keptFolders: Int

    /// The folders on the way to it, and its name.
    var place: (folders: ArraySlice<ArraySlice<UInt8>>, name: ArraySlice<UInt8>)? {
      guard let components = path.components, let name = components.last else { return nil }
      return (components.dropLast(), name)
    }
  }

  let seed: UInt64
  let entries: [Entry]

  init(_ entries: [Entry], seed: UInt64) {
    self.entries = entries
    self.seed = seed
  }

  /// Whether transactions change a path at all.
  static func isAllowed(_ path: ArchivePath) -> Bool {
    guard let components = path.components, !components.isEmpty else { return false }
    return !components.contains { $0.first == UInt8(ascii: ".") }
  }

  // MARK: As bytes

  // Fields that end in a NUL, since a path can have any other byte. The last shows that nothing is missing.
  private static let heading = "dateline journal 1"
  private static let ending = "end"
  private static let nothing = "-"

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ field: some Collection<UInt8>) {
      bytes += field
      bytes.append(0)
    }
    func append(_ digest: Digest?) {
      append((digest.map { "\($0.count) \($0.hash)" } ?? Self.nothing).utf8)
    }
    append(Self.heading.utf8)
    append("\(seed)".utf8)
    for entry in entries {
      append(entry.path.bytes)
      append(entry.old)
      append(entry.new)
      append("\(entry.keptFolders)".utf8)
    }
    append(Self.ending.utf8)
    return bytes
  }

  /// Reads a journal; `nil` for anything that this version wouldn't have written.
  init?(_ bytes: [UInt8]) {
    var fields = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
    func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }
    guard fields.count >= 4, fields.count % 4 == 0, fields.removeLast().isEmpty,
      fields.removeLast().elementsEqual(Self.ending.utf8),
      fields.removeFirst().elementsEqual(Self.heading.utf8),
      let seed = UInt64(text(fields.removeFirst()))
    else { return nil }
    self.seed = seed
    var entries: [Entry] = []
    while let path = fields.popFirst(), let old = fields.popFirst(), let new = fields.popFirst(),
      let kept = fields.popFirst()
    {
      let path = ArchivePath(bytes: Array(path))
      guard Self.isAllowed(path), let old = Self.digest(text(old)), let new = Self.digest(text(new)),
        let kept = Int(text(kept)), kept >= 0
      else { return nil }
      entries.append(Entry(path: path, old: old.digest, new: new.digest, keptFolders: kept))
    }
    self.entries = entries
  }

  private static func digest(_ field: String) -> (digest: Digest?, Void)? {
    if field == nothing { return (nil, ()) }
    let parts = field.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), count >= 0, let hash = UInt64(parts[1]) else {
      return nil
    }
    return (Digest(count: count, hash: hash), ())
  }
}
