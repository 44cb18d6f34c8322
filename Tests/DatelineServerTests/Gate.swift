import DatelineServer
import Dispatch
import Synchronization

/// Holds a server back from reading its archive until a test lets it.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let count = Atomic(0)
  private let configuration: String

  /// - Parameter configuration: what is configured for the archive.
  init(configuration: String = "{}") { self.configuration = configuration }

  /// Lets the server read, as often as it wants.
  func open() { semaphore.signal() }

  /// Options of such a server, which logs what happens.
  var options: ServerOptions {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.logLevel = .info
    // Reading an archive begins with its configuration; before that it is read once for what is open meanwhile.
    options.configuration = ServerOptions.NamedConfiguration(name: "gate") { [self] in
      if count.add(1, ordering: .relaxed).oldValue > 0 {
        semaphore.wait()
        semaphore.signal()
      }
      return .success(Array(configuration.utf8))
    }
    return options
  }
}
