/// A piece of a file.
struct FilePlace: Sendable {
  let offset: Int
  let length: Int
}
