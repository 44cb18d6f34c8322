import DatelineSyntax

/// Finds the file that someone probably meant.
enum NearestPath {
  private static let slash = UInt8(ascii: "/")

  /// The path in which each name that isn't there became the nearest in its folder; `nil` if nothing is near, or
  /// nothing is missing.
  static func nearest(to path: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = path.first == slash ? [slash] : []
    var isOther = false
    for name in path.split(separator: slash) {
      let folder = result
      result += name
      if !Input.exists(result) {
        guard let nearest = nearest(to: Array(name), in: folder) else { return nil }
        result = folder + nearest
        isOther = true
      }
      result.append(slash)
    }
    return isOther ? result.dropLast() : nil
  }

  /// The name in a folder that is nearest to a name.
  private static func nearest(to name: [UInt8], in folder: [UInt8]) -> [UInt8]? {
    // Hidden files are meant only by hidden names.
    let dot = UInt8(ascii: ".")
    let names = Input.names(in: folder).filter { ($0.first == dot) == (name.first == dot) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return NearestName.nearest(to: name, in: names)
  }
}
