/// The contents of the file that was read last, in storage that the next file uses again.
///
/// Reading into a buffer allocates nothing once the buffer is as large as the largest file.
public struct FileBuffer: Sendable {
  private var storage: [UInt8] = []

  /// How many bytes the file has.
  public private(set) var count = 0

  /// Creates an empty buffer. It takes its memory when it is first read into.
  public init() {}

  /// The file's bytes, without copying. Let go of the slice before reading again, or that copies the storage.
  public var bytes: ArraySlice<UInt8> { storage[..<count] }

  /// The file's bytes as an array of their own.
  ///
  /// - Complexity: O(*n*) in the file's length.
  public func copy() -> [UInt8] { Array(storage[..<count]) }

  /// Calls the closure with the file's bytes.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
    }
  }

  private static let initialSize = 1 << 16

  /// Reads an open file to its end.
  ///
  /// A read that brings less than there is room for has met the end: nothing else cuts that of a regular file short
  /// (POSIX, `read`). A file's size is asked for only where that can matter: when it seems to be empty (as a FIFO does
  /// that took the file's place) and when it doesn't fit.
  mutating func read(_ descriptor: Int32, limit: Int, path: () -> ArchivePath) throws(FileProblem) {
    count = 0
    if storage.isEmpty { storage = [UInt8](repeating: 0, count: Self.initialSize) }
    while true {
      if count == storage.count { try grow(for: descriptor, limit: limit, path: path) }
      let added: Int
      do throws(SystemCall.Failure) {
        added = try storage.withUnsafeMutableBufferPointer { (buffer) throws(SystemCall.Failure) in
          let free = UnsafeMutableBufferPointer(rebasing: buffer[count...])
          return try SystemCall.read(descriptor, into: UnsafeMutableRawBufferPointer(free))
        }
      } catch {
        count = 0
        throw FileProblem(path: path(), kind: .init(opening: error))
      }
      let isCutShort = added < storage.count - count
      count += added
      guard count <= limit else {
        let size = count
        count = 0
        throw FileProblem(path: path(), kind: .tooLarge(size: size, limit: limit))
      }
      if isCutShort { break }
    }
    if count == 0 { _ = try size(of: descriptor, path: path) }
  }

  private mutating func grow(for descriptor: Int32, limit: Int, path: () -> ArchivePath) throws(FileProblem) {
    let size = try size(of: descriptor, path: path)
    guard size <= limit else {
      count = 0
      throw FileProblem(path: path(), kind: .tooLarge(size: size, limit: limit))
    }
    // A byte more, so that the end of the file is seen without growing once more.
    let wanted = max(size + 1, storage.count * 2)
    storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
  }

  private func size(of descriptor: Int32, path: () -> ArchivePath) throws(FileProblem) -> Int {
    do throws(SystemCall.Failure) {
      guard case .file(let size) = try SystemCall.entry(of: descriptor) else {
        throw SystemCall.Failure.notRegular
      }
      return size
    } catch {
      throw FileProblem(path: path(), kind: .init(opening: error))
    }
  }
}
