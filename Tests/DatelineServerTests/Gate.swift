import DatelineServer
import Dispatch

/// Holds a server back from reading its archive until a test lets it.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Lets the server read, as often as it wants.
  func open() { semaphore.signal() }

  /// Options of such a server, which logs what happens.
  var options: ServerOptions {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.logLevel = .info
    // Reading an archive begins with its configuration.
    options.configuration = ServerOptions.NamedConfiguration(name: "gate") { [semaphore] in
      semaphore.wait()
      semaphore.signal()
      return .success(Array("{}".utf8))
    }
    return options
  }
}
