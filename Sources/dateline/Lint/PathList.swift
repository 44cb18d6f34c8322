/// Reads the paths of `--files-from`.
enum PathList {
  static func read(_ file: PathArgument) throws(CommandFailure) -> [PathArgument] {
    let bytes: [UInt8]
    do throws(Input.Failure) {
      bytes = file.isStandardInput ? try Input.standardInput() : try Input.file(file.bytes)
    } catch {
      throw CommandFailure("--files-from: '\(file.text)' can't be read: \(error.reason)\(file.suggestion)")
    }
    return paths(in: bytes)
  }

  /// The paths, one a line, or ended by NUL bytes if there is one, as `git … -z` writes them.
  static func paths(in bytes: [UInt8]) -> [PathArgument] {
    if bytes.contains(0) {
      return bytes.split(separator: 0).map { PathArgument(bytes: Array($0)) }
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      var line = line
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return line.isEmpty ? nil : PathArgument(bytes: Array(line))
    }
  }
}
