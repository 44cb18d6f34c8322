import DatelineArchive
import DatelineAuthoring
import DatelineRelated

extension EntityTable {
  /// That a name isn't there, with the nearest ones.
  func refusal(of name: [UInt8]) -> AuthoringRefusal {
    .noSuchName(name, near: nearest(to: name).map(\.name.bytes))
  }
}
