/// Asks the client to use a method from now on.
public enum RegistrationRequest: RequestMethod {
  /// What is sent.
  public typealias Params = RegistrationParams
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "client/registerCapability"
}
