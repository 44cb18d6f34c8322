/// A message as it comes in: its envelope is read, its parameters aren't yet.
public enum IncomingMessage: Hashable, Sendable {
  /// A request, to be answered with its id. Absent parameters are ``RawJSON/null``.
  case request(id: RequestID, method: String, params: RawJSON)
  /// A notification, which isn't answered. Absent parameters are ``RawJSON/null``.
  case notification(method: String, params: RawJSON)
  /// The answer to a request. Without an id it answers something that the other side couldn't read.
  case response(id: RequestID?, result: Result<RawJSON, ResponseError>)
  /// What is no message, with the error to answer, and the id if that much could be read.
  case malformed(id: RequestID?, error: ResponseError)
}

extension IncomingMessage {
  /// Reads the content of a frame.
  ///
  /// All of it is checked to be JSON, with brackets nested at most 128 deep. Where a key is given twice the last one
  /// holds. Batches aren't part of the Language Server Protocol and are malformed.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ content: [UInt8]) {
    do throws(ResponseError) {
      self = try Envelope(content).message
    } catch {
      self = .malformed(id: nil, error: error)
    }
  }
}
