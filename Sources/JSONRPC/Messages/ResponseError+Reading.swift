extension ResponseError {
  /// Reads the error of a response; what it lacks is made up for, since the request has failed in any case.
  init(reading value: RawJSON) {
    let content = try? value.decode(Content.self)
    self.init(
      Code(rawValue: content?.code ?? Code.internalError.rawValue), content?.message ?? value.description,
      data: Self.data(of: value))
  }

  private static func data(of value: RawJSON) -> RawJSON? {
    var scanner = JSONScanner(value.bytes)
    guard let members = try? scanner.members() else { return nil }
    return members.last { value.bytes[$0.key].elementsEqual("data".utf8) }
      .map { RawJSON(bytes: value.bytes[$0.value]) }
  }

  private struct Content: Decodable {
    var code: Int
    var message: String
  }
}
