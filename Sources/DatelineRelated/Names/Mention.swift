/// A name that a page's text has, and how it stands there at best.
struct Mention: Hashable, Sendable {
  /// The name's number.
  let name: Int32
  let standing: NameStanding
}
