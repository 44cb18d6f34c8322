/// What a value of the configuration has to be.
///
/// The one description from which both the check of a file and the published JSON Schema derive.
indirect enum Shape: Sendable {
  case text(TextForm)
  case name(NameSet)
  case integer(ClosedRange<Int>)
  case boolean
  case list(of: Shape, atLeast: Int = 0)
  /// An object with fixed keys.
  case object([Key])
  /// An object whose keys are names: one of a set, or of one's own choosing.
  case map(keys: NameSet?, values: Shape)
  /// An object whose keys are texts of any form.
  case texts(values: Shape)
  /// Either a text or name, or an object.
  case either(Shape, object: Shape)
  /// A shape with a name of its own, so that the schema says it once.
  case definition(String, Shape)

  /// A key of an object.
  struct Key: Sendable {
    var name: String
    /// What the key is for, as the schema and so an editor shows it.
    var description: String
    var shape: Shape
    var isRequired = false
    /// What holds without the key.
    var defaultValue: JSONValue?
  }
}

extension Shape.Key {
  /// A key whose value is one of a few names.
  ///
  /// - Parameter kind: what the names are, for messages: `order`.
  static func choice(_ name: String, _ kind: String, _ names: [String], _ description: String) -> Shape.Key {
    Shape.Key(
      name: name, description: description,
      shape: .name(NameSet(kind: kind, names: names, isListed: true)))
  }
}
