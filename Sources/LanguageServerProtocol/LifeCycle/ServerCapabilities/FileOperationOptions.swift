/// Which changes to files a server wants to know of.
public struct FileOperationOptions: Codable, Hashable, Sendable {
  /// New files.
  public var didCreate: FileOperationRegistrationOptions?
  /// New files, before there are any.
  public var willCreate: FileOperationRegistrationOptions?
  /// Files that moved.
  public var didRename: FileOperationRegistrationOptions?
  /// Files, before they move.
  public var willRename: FileOperationRegistrationOptions?
  /// Files that are gone.
  public var didDelete: FileOperationRegistrationOptions?
  /// Files, before they go.
  public var willDelete: FileOperationRegistrationOptions?

  /// Creates a value from its members.
  public init(
    didCreate: FileOperationRegistrationOptions? = nil, willCreate: FileOperationRegistrationOptions? = nil,
    didRename: FileOperationRegistrationOptions? = nil, willRename: FileOperationRegistrationOptions? = nil,
    didDelete: FileOperationRegistrationOptions? = nil, willDelete: FileOperationRegistrationOptions? = nil
  ) {
    self.didCreate = didCreate
    self.willCreate = willCreate
    self.didRename = didRename
    self.willRename = willRename
    self.didDelete = didDelete
    self.willDelete = willDelete
  }
}
