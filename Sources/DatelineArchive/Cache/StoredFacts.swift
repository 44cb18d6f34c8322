#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of a ``FactsCache``: a head, a table of folders, and a block for each folder.
struct StoredFacts: Sendable {
  private static let mark = Array("dateline facts 1".utf8)
  private static let headSize = mark.count + 5 * MemoryLayout<UInt64>.size
  private static let entrySize = 3 * MemoryLayout<UInt64>.size
  /// More than any folder or table takes.
  private static let pieceLimit = 1 << 28

  private let file: OpenFile
  /// The places of blocks by the hashes of their folders' paths.
  private let folders: HashTable
  private let places: [FilePlace]

  /// What opening a file comes to.
  enum Opening {
    case usable(StoredFacts)
    /// It is missing, broken, or for another purpose.
    case unusable
    /// Its hashes are of a seed that this process doesn't hash with.
    case otherSeed
  }

  static func opening(_ path: [UInt8], purpose: UInt64) -> Opening {
    guard let descriptor = withCString(path, { try? SystemCall.openFile($0, in: AT_FDCWD) }) else {
      return .unusable
    }
    let file = OpenFile(descriptor)
    guard let size = SystemCall.sizeOfPrivateFile(descriptor),
      let head = file.read(FilePlace(offset: 0, length: headSize)), head.starts(with: mark)
    else { return .unusable }
    var reader = CacheReader(head[mark.count...])
    let (seed, storedPurpose) = (reader.number(UInt64.self), reader.number(UInt64.self))
    let tableSize = Int(clamping: reader.number(UInt64.self))
    let (tableHash, headHash) = (reader.number(UInt64.self), reader.number(UInt64.self))
    guard storedPurpose == purpose, tableSize <= min(size - headSize, pieceLimit),
      ContentHash.hash(Array(head.dropLast(8)), seed: seed) == headHash
    else { return .unusable }
    guard ContentHash.adopt(seed) else { return .otherSeed }
    guard let table = file.read(FilePlace(offset: headSize, length: tableSize)),
      ContentHash.hash(table) == tableHash,
      let stored = StoredFacts(file, size: size, table: table)
    else { return .unusable }
    return .usable(stored)
  }

  private init?(_ file: OpenFile, size: Int, table: [UInt8]) {
    var folders = HashTable(capacity: table.count / Self.entrySize)
    var places: [FilePlace] = []
    places.reserveCapacity(table.count / Self.entrySize)
    var reader = CacheReader(table[...])
    while !reader.isAtEnd {
      folders.insert(reader.number(), places.count)
      let place = FilePlace(
        offset: Int(clamping: reader.number(UInt64.self)), length: Int(clamping: reader.number(UInt64.self)))
      guard !reader.isBroken, (8...Self.pieceLimit).contains(place.length), place.offset <= size,
        place.length <= size - place.offset
      else { return nil }
      places.append(place)
    }
    self.file = file
    self.folders = folders
    self.places = places
  }

  /// What is stored of a folder.
  func block(of folder: ArchivePath) -> ArraySlice<UInt8>? {
    guard let place = folders[ContentHash.hash(folder.bytes)],
      let block = file.read(places[place])
    else { return nil }
    var reader = CacheReader(block[...])
    let content = block[8...]
    return reader.number() == ContentHash.hash(content) ? content : nil
  }

  // MARK: Writing

  /// Writes the facts of all folders.
  ///
  /// - Parameter known: has the blocks of the folders that didn't change.
  /// - Returns: whether nothing is missing.
  static func write(
    _ records: [FolderMemory.Record], purpose: UInt64, known: StoredFacts?, to file: FileReplacement
  ) throws(WriteProblem) -> Bool {
    var table = CacheWriter()
    var offset = headSize + records.count * entrySize
    for record in records {
      guard let length = record.block.map({ $0.count + 8 }) ?? known?.place(of: record.folder)?.length else {
        return false
      }
      for number in [record.folder, UInt64(offset), UInt64(length)] { table.write(number) }
      offset += length
    }
    var piece = CacheWriter()
    piece.append(mark[...])
    for number in [
      ContentHash.seed, purpose, UInt64(table.bytes.count), ContentHash.hash(table.bytes),
    ] { piece.write(number) }
    piece.write(ContentHash.hash(piece.bytes))
    piece.append(table.bytes[...])
    for record in records {
      if let block = record.block {
        piece.write(ContentHash.hash(block))
        piece.append(block[...])
      } else {
        guard let known, let place = known.place(of: record.folder), let block = known.file.read(place)
        else { return false }
        piece.append(block[...])
      }
      if piece.bytes.count > 1 << 20 {
        try file.append(piece.bytes)
        piece.removeAll()
      }
    }
    try file.append(piece.bytes)
    return true
  }

  private func place(of folder: UInt64) -> FilePlace? { folders[folder].map { places[$0] } }
}
