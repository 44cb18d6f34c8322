/// What a connection knows of messages that are under way.
struct ConnectionState {
  typealias Taker = CheckedContinuation<[IncomingMessage], Never>
  typealias Asker = CheckedContinuation<Result<RawJSON, ResponseError>, Never>

  private enum Incoming {
    /// In the inbox.
    case waiting
    /// With whoever will answer it.
    case taken
    /// Answered as cancelled, but still in the inbox, or to be answered by whoever took it.
    case cancelled
  }

  private var inbox: [IncomingMessage] = []
  /// The bytes of the messages in it.
  private var inboxSize = 0
  private var taker: Taker?
  private var hasEnded = false
  /// The other side's requests until they are answered from here.
  private var incoming: [RequestID: Incoming] = [:]
  /// How many requests were cancelled before anyone took them, so that they are still in the inbox.
  private var cancelledCount = 0
  private var outgoing: [RequestID: Asker] = [:]
  private var lastID = 0
  /// How many requests of the other side have no answer yet.
  private var dueCount = 0

  /// Whether the other side has to wait before more of what it sends is read: so many bytes are still to be taken, or so many
  /// of its requests to be answered, that they may take up any amount of memory. Where some requests may wait for its answers,
  /// it takes many more.
  func isFull(requests: Int, bytes: Int) -> Bool {
    inboxSize >= bytes || dueCount >= (outgoing.isEmpty ? requests : 10 * requests)
  }

  // MARK: Inbox

  /// Whether messages wait to be taken.
  var hasWaiting: Bool { inbox.count > cancelledCount }

  /// Adds a notification.
  ///
  /// - Parameter size: its length in bytes.
  mutating func append(_ message: IncomingMessage, size: Int) {
    inbox.append(message)
    inboxSize += size
  }

  /// Lets someone wait. Returns the one that did so before.
  mutating func wait(_ taker: Taker) -> Taker? {
    defer { self.taker = taker }
    return self.taker
  }

  /// The one that waits, with what there is for it, if there is something.
  mutating func wake() -> (taker: Taker, messages: [IncomingMessage])? {
    guard let taker else { return nil }
    let messages = takeAll()
    guard !messages.isEmpty || hasEnded else { return nil }
    self.taker = nil
    return (taker, messages)
  }

  mutating func stopWaiting() -> Taker? {
    defer { taker = nil }
    return taker
  }

  /// Cancelled requests that nobody took need nobody's answer.
  private mutating func takeAll() -> [IncomingMessage] {
    defer {
      inbox = []
      inboxSize = 0
      cancelledCount = 0
    }
    return inbox.filter { message in
      guard case .request(let id, _, _) = message else { return true }
      let isWanted = incoming[id] == .waiting
      incoming[id] = isWanted ? .taken : nil
      return isWanted
    }
  }

  // MARK: Requests of the other side

  /// Adds a request. Returns false if one with its id isn't answered yet.
  mutating func append(_ request: IncomingMessage, id: RequestID, size: Int) -> Bool {
    guard incoming[id] == nil else { return false }
    incoming[id] = .waiting
    dueCount += 1
    inbox.append(request)
    inboxSize += size
    return true
  }

  /// Notes that a request is being answered. Returns whether an answer is due.
  mutating func answer(_ id: RequestID) -> Bool {
    guard incoming[id] != .waiting else { return false }
    guard incoming.removeValue(forKey: id) == .taken else { return false }
    dueCount -= 1
    return true
  }

  /// Notes that a request is answered as cancelled. Returns whether an answer is due.
  mutating func cancel(_ id: RequestID) -> Bool {
    switch incoming[id] {
    case .waiting: cancelledCount += 1
    case .taken: break
    case .cancelled, nil: return false
    }
    incoming[id] = .cancelled
    dueCount -= 1
    return true
  }

  // MARK: Requests of this side

  mutating func makeID() -> RequestID {
    lastID += 1
    return .number(lastID)
  }

  /// Notes a request that is about to be sent. Returns false if there won't be an answer.
  mutating func ask(_ id: RequestID, _ asker: Asker) -> Bool {
    guard !hasEnded else { return false }
    outgoing[id] = asker
    return true
  }

  /// The one that waits for an answer, and no longer has to.
  mutating func stopAsking(_ id: RequestID) -> Asker? {
    outgoing.removeValue(forKey: id)
  }

  /// Notes that nothing will come in any more. Returns those that wait for an answer.
  mutating func end() -> [Asker] {
    hasEnded = true
    defer { outgoing = [:] }
    return Array(outgoing.values)
  }
}
