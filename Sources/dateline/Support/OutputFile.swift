import DatelineArchive

/// Where a command writes a document that it makes of an archive: standard output, or a file outside of its pages.
struct OutputFile {
  private let path: PathArgument?

  /// Takes what an option names.
  ///
  /// - Parameters:
  ///   - path: `nil` or `-` for standard output.
  ///   - location: the archive, whose pages are not to be overwritten.
  /// - Throws: `CommandFailure` for a path among the archive's pages.
  init(_ path: PathArgument?, besides location: ArchiveLocation, option: String) throws(CommandFailure) {
    self.path = path.flatMap { $0.isStandardInput ? nil : $0 }
    try PageTargets(everythingIn: location).refuse(toWrite: self.path, for: option)
  }

  /// The file's name in messages; `nil` for standard output.
  var name: String? { path?.text }

  /// Writes all of a document, which takes the place of what the file holds at once or not at all. No link is followed.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let path else { return try Output.write(bytes, to: .output) }
    switch Input.kind(of: path.bytes) {
    case .folder: throw CommandFailure("'\(path.text)' can't be written: it is a folder; name a file")
    // A pipe or a terminal holds nothing that could be lost.
    case .other: return try Output.write(bytes, toFile: path.bytes)
    case nil:
      guard try Output.write([], toNewFile: path.bytes) else {
        throw CommandFailure("'\(path.text)' is not written: it is a link that leads nowhere")
      }
      try replace(path, holding: [], by: bytes)
    case .file:
      let old: [UInt8]
      do throws(Input.Failure) {
        old = try Input.file(path.bytes)
      } catch {
        throw CommandFailure("'\(path.text)' can't be read, so it isn't replaced: \(error.reason)")
      }
      try replace(path, holding: old, by: bytes)
    }
  }

  private func replace(
    _ path: PathArgument, holding old: [UInt8], by bytes: [UInt8]
  ) throws(CommandFailure) {
    do throws(WriteProblem) {
      try LonePage.write(bytes, to: ArchivePath(bytes: path.bytes), holding: old)
    } catch {
      throw CommandFailure("'\(path.text)' \(error.reason)")
    }
  }
}
