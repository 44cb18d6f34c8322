/// How documents are kept in step.
public struct TextDocumentSyncOptions: Codable, Hashable, Sendable {
  /// Whether opening and closing is told.
  public var openClose: Bool?
  /// How changes are told.
  public var change: TextDocumentSyncKind?
  /// Whether saving is told before.
  public var willSave: Bool?
  /// Whether the client waits for edits before saving.
  public var willSaveWaitUntil: Bool?
  /// Whether saving is told.
  public var save: OneOf<Bool, SaveOptions>?

  /// Creates a value from its members.
  public init(
    openClose: Bool? = nil, change: TextDocumentSyncKind? = nil, willSave: Bool? = nil,
    willSaveWaitUntil: Bool? = nil, save: OneOf<Bool, SaveOptions>? = nil
  ) {
    self.openClose = openClose
    self.change = change
    self.willSave = willSave
    self.willSaveWaitUntil = willSaveWaitUntil
    self.save = save
  }
}
