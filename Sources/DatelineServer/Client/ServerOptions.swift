/// What the command line says of a server.
public struct ServerOptions: Sendable {
  /// The archive to take for every page, as an absolute path; `nil` for the one around each page.
  public var archive: [UInt8]?
  /// The configuration to take in place of the archives' own.
  public var configuration: NamedConfiguration?
  /// Whether nothing is offered that would change a file.
  public var isReadOnly = false
  /// How many threads read an archive.
  public var jobs = 1
  /// The least level of messages that are logged.
  public var logLevel = LogLevel.warning
  /// How long the server waits, after it has looked through an archive whose changes the client doesn't tell, before it
  /// looks again. It does so only while messages come.
  public var lookInterval = Duration.seconds(3)
  /// Gives memory back to the system that is free; called after much work, on a thread that may take its time.
  public var releaseMemory: @Sendable () -> Void = {}
  /// The version that the server tells.
  public var version = ""
  /// Tells the present time as pages note it: `2018-02-06 13:49:28`.
  public var timestamp: @Sendable () -> String

  /// A configuration file that the command line names.
  public struct NamedConfiguration: Sendable {
    /// The file as it was named.
    public var name: String
    /// Reads the file; what goes wrong is told in English.
    public var read: @Sendable () -> Result<[UInt8], Failure>

    /// Why the file can't be read.
    public struct Failure: Error, Sendable {
      /// The reason, in English.
      public var reason: String

      /// Creates a failure.
      public init(reason: String) { self.reason = reason }
    }

    /// Names a configuration file.
    public init(name: String, read: @escaping @Sendable () -> Result<[UInt8], Failure>) {
      self.name = name
      self.read = read
    }
  }

  /// Creates options that leave everything to the client.
  ///
  /// - Parameter timestamp: tells the present time as pages note it: `2018-02-06 13:49:28`.
  public init(timestamp: @escaping @Sendable () -> String) {
    self.timestamp = timestamp
  }
}
