import DatelineSyntax

/// Finds the file that someone probably meant.
enum NearestPath {
  /// The name in a folder that is nearest to a name.
  static func nearest(to name: [UInt8], in folder: [UInt8]) -> [UInt8]? {
    let names = Input.names(in: folder).filter { $0.first != UInt8(ascii: ".") }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return NearestName.nearest(to: name, in: names)
  }
}
