/// The unit in which columns are counted, named as the Language Server Protocol names it.
public enum PositionEncoding: String, Hashable, Sendable, CaseIterable, Codable {
  /// Bytes.
  case utf8 = "utf-8"
  /// UTF-16 code units.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"
}

extension SourcePosition {
  /// The column in the unit of `encoding`.
  public func column(in encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: utf8Column
    case .utf16: utf16Column
    case .utf32: utf32Column
    }
  }
}
