#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The bytes of one JSON value, to be made a Swift value of when it is known of which type.
public struct RawJSON: Hashable, Sendable {
  /// The value's text in UTF-8.
  public let bytes: ArraySlice<UInt8>

  /// Takes the text of one JSON value. That it is one isn't checked before it is decoded.
  public init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Writes a value as JSON: no blanks, members in no certain order, absent optionals left out.
  ///
  /// - Throws: `ResponseError` with ``ResponseError/Code/internalError`` if the value can't be written, such as a
  ///   number that isn't finite.
  /// - Complexity: O(*n*) in the size of the value.
  public init(encoding value: some Encodable) throws(ResponseError) {
    do {
      bytes = ArraySlice(try Self.encoder.encode(value))
    } catch {
      throw ResponseError(.internalError, "the \(type(of: value)) can't be written as JSON")
    }
  }

  /// The value `null`.
  public static let null = RawJSON(bytes: ArraySlice("null".utf8))

  /// Whether it is `null`, which is also what absent parameters are.
  public var isNull: Bool {
    bytes.elementsEqual(Self.null.bytes)
  }

  /// Reads the value as one of a type.
  ///
  /// `null` is read as an empty object where a type can't be read from it, so that absent parameters do for
  /// methods whose parameters are all optional.
  ///
  /// - Throws: `ResponseError` with ``ResponseError/Code/invalidParams``, whose message names the member.
  /// - Complexity: O(*n*) in the number of bytes.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(ResponseError) -> Value {
    do throws(ResponseError) {
      return try decodeAsItIs(type)
    } catch {
      if isNull, let value = try? RawJSON(bytes: ArraySlice("{}".utf8)).decodeAsItIs(type) { return value }
      throw error
    }
  }

  private func decodeAsItIs<Value: Decodable>(_ type: Value.Type) throws(ResponseError) -> Value {
    do {
      return try Self.decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw ResponseError(.invalidParams, error.summary)
    } catch {
      throw ResponseError(.invalidParams, "the \(type) can't be read")
    }
  }

  private static let decoder = JSONDecoder()
  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }()
}

extension RawJSON: CustomStringConvertible {
  /// The text, with what isn't UTF-8 replaced.
  public var description: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
