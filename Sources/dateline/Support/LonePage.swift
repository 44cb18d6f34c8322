import DatelineArchive

/// Reads and writes pages outside any archive, by their paths as given.
enum LonePage {
  static func read(_ page: PathArgument, limit: Int) throws(FileProblem) -> [UInt8] {
    let path = ArchivePath(bytes: page.bytes)
    switch Input.kind(of: page.bytes) {
    case .file:
      let size = Input.size(of: page.bytes)
      guard size <= limit else { throw FileProblem(path: path, kind: .tooLarge(size: size, limit: limit)) }
    case nil: throw FileProblem(path: path, kind: .vanished)
    case .folder, .other: throw FileProblem(path: path, kind: .notRegularFile)
    }
    let bytes: [UInt8]
    do throws(Input.Failure) {
      bytes = try Input.file(page.bytes)
    } catch {
      throw FileProblem(path: path, kind: .unreadable(errorNumber: error.errorNumber))
    }
    guard bytes.count <= limit else {
      throw FileProblem(path: path, kind: .tooLarge(size: bytes.count, limit: limit))
    }
    return bytes
  }

  /// Replaces a page that still holds the bytes that were read.
  static func write(_ bytes: [UInt8], to path: ArchivePath, holding original: [UInt8]) throws(WriteProblem) {
    let (folder, name) = split(path)
    let writer: FileWriter
    do {
      writer = try FileWriter(folder: folder)
    } catch {
      throw WriteProblem(path: path, kind: .unreadable(.vanished))
    }
    do throws(WriteProblem) {
      try writer.replace(name, holding: original, by: bytes)
    } catch {
      throw WriteProblem(path: path, kind: error.kind)
    }
  }

  /// Whether a page has further names, under which the old text stays when it is replaced.
  static func hasOtherNames(_ path: ArchivePath) -> Bool {
    let (folder, name) = split(path)
    return (try? FileWriter(folder: folder))?.hasOtherNames(name) ?? false
  }

  /// The writer knows paths below a folder only.
  private static func split(_ path: ArchivePath) -> (folder: [UInt8], name: ArchivePath) {
    let start = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return (
      start == 0 ? [UInt8(ascii: ".")] : Array(path.bytes[..<start]),
      ArchivePath(bytes: Array(path.bytes[start...]))
    )
  }
}
