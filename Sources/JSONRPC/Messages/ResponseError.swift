/// Why a request got no result.
public struct ResponseError: Error, Hashable, Sendable {
  /// What kind of error it is, for programs.
  public var code: Code
  /// What is wrong, for people.
  public var message: String
  /// More of it, for programs.
  public var data: RawJSON?

  /// Creates an error.
  public init(_ code: Code, _ message: String, data: RawJSON? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// A number that tells what kind of error it is.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int

    /// Takes any number, known or not.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }
}

extension ResponseError.Code {
  /// What came is no JSON.
  public static let parseError = Self(rawValue: -32700)
  /// What came is JSON, but no message, or not one that is allowed now.
  public static let invalidRequest = Self(rawValue: -32600)
  /// The method isn't known.
  public static let methodNotFound = Self(rawValue: -32601)
  /// The parameters aren't those of the method.
  public static let invalidParams = Self(rawValue: -32602)
  /// Something went wrong within.
  public static let internalError = Self(rawValue: -32603)
  /// A request before `initialize`.
  public static let serverNotInitialized = Self(rawValue: -32002)
  /// The input ended before the answer came. JSON-RPC leaves this number to implementations; others use it as well.
  public static let connectionClosed = Self(rawValue: -32097)
  /// The request was sound and failed all the same.
  public static let requestFailed = Self(rawValue: -32803)
  /// The server gave the request up; the client may send it again.
  public static let serverCancelled = Self(rawValue: -32802)
  /// The document has changed, and an answer for what it was would be of no use.
  public static let contentModified = Self(rawValue: -32801)
  /// The one that sent the request has cancelled it.
  public static let requestCancelled = Self(rawValue: -32800)
}

extension ResponseError: CustomStringConvertible {
  /// The message and the code.
  public var description: String {
    "\(message) (\(code.rawValue))"
  }
}
