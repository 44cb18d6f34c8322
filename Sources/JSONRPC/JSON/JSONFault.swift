/// A place where a text is no JSON.
struct JSONFault: Error, Hashable {
  /// The offset in bytes.
  var offset: Int
  /// In lower case and without a full stop.
  var message: String
}
