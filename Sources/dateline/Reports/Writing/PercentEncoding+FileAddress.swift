import DatelineSyntax

extension PercentEncoding {
  /// The `file` URI of an absolute path.
  ///
  /// - Parameter host: the host that has the file, without which a terminal can't tell whether it is its own.
  static func fileAddress(_ path: [UInt8], on host: [UInt8] = []) -> [UInt8] {
    var result: [UInt8] = []
    result.append("file://")
    result += encode(host)
    result += encode(path)
    return result
  }
}
