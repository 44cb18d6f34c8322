/// Why a stream of bytes can't be cut into frames. Nothing tells where the next frame would begin, so each of these
/// is the end of the stream.
public enum FramingError: Error, Hashable, Sendable {
  /// A header without `Content-Length`.
  case missingLength
  /// A `Content-Length` that is no number, is negative, or doesn't fit a machine's word.
  case invalidLength
  /// Two different lengths for one frame.
  case contradictoryLengths
  /// More bytes than are accepted for one frame.
  case contentTooLong(limit: Int)
  /// A header that doesn't end within the bytes accepted for one.
  case headerTooLong(limit: Int)
  /// A line of the header that is no field with a name and a value.
  case malformedHeader
  /// Content in a charset other than UTF-8.
  case unsupportedCharset
}

extension FramingError: CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop.
  public var description: String {
    switch self {
    case .missingLength: "the header has no Content-Length"
    case .invalidLength: "the Content-Length is not a number of bytes"
    case .contradictoryLengths: "the header has two different Content-Lengths"
    case .contentTooLong(let limit): "the content is longer than \(limit) bytes"
    case .headerTooLong(let limit): "the header is longer than \(limit) bytes"
    case .malformedHeader: "the header has a line without a field"
    case .unsupportedCharset: "the content is not in UTF-8"
    }
  }
}
