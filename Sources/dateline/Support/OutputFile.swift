import DatelineArchive

/// Where a command writes a document: standard output, or a file that is nothing the command reads.
struct OutputFile {
  private let path: PathArgument?

  /// Takes what an option names.
  ///
  /// - Parameters:
  ///   - path: `nil` or `-` for standard output.
  ///   - targets: what the command reads.
  ///   - inputs: further files that it reads.
  /// - Throws: `CommandFailure` for what is read, and for a path among the archive's pages.
  init(
    _ path: PathArgument?, besides targets: PageTargets, inputs: [PathArgument?] = [], option: String
  ) throws(CommandFailure) {
    self.path = path.flatMap { $0.isStandardInput ? nil : $0 }
    try targets.refuse(toWrite: self.path, besides: inputs.compactMap(\.self), for: option)
  }

  /// The file's name in messages; `nil` for standard output.
  var name: String? { path?.text }

  /// Begins a document.
  func open() throws(CommandFailure) -> OutputStream { try OutputStream(path) }

  /// Writes all of a document.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let stream = try open()
    try stream.write(bytes)
    try stream.close()
  }
}
