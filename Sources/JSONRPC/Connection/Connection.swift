internal import Synchronization

/// JSON-RPC 2.0 over two file descriptors, framed as in the base protocol of the Language Server Protocol.
///
/// Messages are read on a thread of their own and wait to be taken, in order. Those to be sent are written on another,
/// so that nothing here waits for the other side. While the other side doesn't read what it is sent, or leaves too many of its
/// requests without time to be answered, no more is read from it: its memory is used up, not this one's.
///
/// Each request that was taken has to be answered once; more answers are dropped.
public final class Connection: Sendable {
  /// Where a message goes.
  public enum Direction: Hashable, Sendable {
    /// It came from the other side.
    case received
    /// It goes to the other side.
    case sent
  }

  /// Sees the content of each frame, from the thread that reads or the one that writes. It mustn't send anything.
  public typealias Trace = @Sendable (_ direction: Direction, _ content: [UInt8]) -> Void

  private let input: Descriptor
  private let output: OutputQueue
  private let contentLimit: Int
  private let trace: Trace?
  private let state = Mutex(ConnectionState())

  /// Creates a connection that doesn't read and write yet.
  ///
  /// - Parameters:
  ///   - input: the file descriptor to read from; it stays the caller's to close, but not before ``take()`` has told its
  ///     end: until then a thread reads from it.
  ///   - output: the file descriptor to write to; it stays the caller's to close.
  ///   - contentLimit: the bytes accepted as one message.
  ///   - trace: sees every message, read or about to be written, one after the other in each direction.
  public init(
    input: Int32, output: Int32, contentLimit: Int = FrameReader.defaultContentLimit, trace: Trace? = nil
  ) {
    self.input = Descriptor(input)
    self.output = OutputQueue(Descriptor(output), trace: trace)
    self.contentLimit = contentLimit
    self.trace = trace
  }

  deinit {
    output.close()
  }

  /// Starts to read and write; to be called once. From then on, the process ignores SIGPIPE.
  ///
  /// Where the system refuses a thread, the input counts as ended.
  public func start() {
    Descriptor.ignoreBrokenPipes()
    output.start()
    if !DetachedThread.start({ self.readAll() }) { end() }
  }

  /// Sends nothing more, and waits until what was sent before is written, but no longer than that.
  public func close(within limit: Duration = .seconds(2)) async {
    output.close()
    let output = output
    await withTaskGroup { group in
      group.addTask { await output.finished() }
      group.addTask {
        try? await Task.sleep(for: limit)
        output.finish()
      }
      await group.next()
      group.cancelAll()
    }
  }
}

// MARK: Receiving

extension Connection {
  /// Whether messages wait already, so that work which they may make useless can be put off.
  public var hasWaiting: Bool {
    state.withLock { $0.hasWaiting }
  }

  /// Waits until there are messages and returns all there are: requests and notifications, in order.
  ///
  /// The connection by itself answers what is malformed, and a request that is cancelled before it is taken. One task
  /// at a time can wait: another one makes the first return.
  ///
  /// - Returns: the messages; none if the input has ended, or if the task is cancelled.
  public func take() async -> [IncomingMessage] {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let previous = state.withLock { $0.wait(continuation) }
        previous?.resume(returning: [])
        deliver()
        if Task.isCancelled { stopTaking() }
      }
    } onCancel: {
      stopTaking()
    }
  }

  private func stopTaking() {
    state.withLock { $0.stopWaiting() }?.resume(returning: [])
  }

  private func readAll() {
    var frames = FrameReader(contentLimit: contentLimit)
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      reading: while true {
        let count = input.read(into: buffer)
        guard count > 0 else { break }
        frames.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        do throws(FramingError) {
          while let content = try frames.next() { receive(content) }
        } catch {
          send(.error(id: nil, ResponseError(.parseError, error.description)))
          break reading
        }
        deliver()
        waitForRoom()
      }
    }
    end()
  }

  /// The bytes to be written or taken, and the requests to be answered, at which no more is read.
  private static let mostBytes = 64 << 20
  private static let mostRequests = 1000

  /// Waits while the other side has to catch up. One that has closed its end won't.
  private func waitForRoom() {
    output.wait(untilBelow: Self.mostBytes) {
      !state.withLock { $0.isFull(requests: Self.mostRequests, bytes: Self.mostBytes) }
    } orIf: {
      input.isClosedByOthers
    }
  }

  private func receive(_ content: [UInt8]) {
    trace?(.received, content)
    let message = IncomingMessage(content)
    switch message {
    case .request(let id, _, _):
      let isNew = state.withLock { $0.append(message, id: id, size: content.count) }
      if !isNew { send(.error(id: id, ResponseError(.invalidRequest, "the id \(id) is in use"))) }
    case .notification(let method, let params):
      if method == Self.cancelMethod, let cancelled = try? params.decode(CancelParams.self) {
        cancel(cancelled.id)
      }
      state.withLock { $0.append(message, size: content.count) }
    case .response(let id?, let result):
      state.withLock { $0.stopAsking(id) }?.resume(returning: result)
    case .response(nil, _): break
    case .malformed(let id, let error): send(.error(id: id, error))
    }
  }

  private func deliver() {
    if let (taker, messages) = state.withLock({ $0.wake() }) { taker.resume(returning: messages) }
  }

  private func end() {
    for asker in state.withLock({ $0.end() }) { asker.resume(returning: .failure(Self.closed)) }
    deliver()
  }
}

// MARK: Sending

extension Connection {
  /// Answers a request with a result; `null` too is one.
  public func respond(to id: RequestID, with result: some Encodable) {
    guard state.withLock({ $0.answer(id) }) else { return }
    do throws(ResponseError) {
      send(.result(id: id, try RawJSON(encoding: result)))
    } catch {
      send(.error(id: id, error))
    }
  }

  /// Answers a request with a result that is JSON already.
  public func respond(to id: RequestID, with result: RawJSON) {
    if state.withLock({ $0.answer(id) }) { send(.result(id: id, result)) }
  }

  /// Answers a request with an error.
  public func respond(to id: RequestID, failing error: ResponseError) {
    if state.withLock({ $0.answer(id) }) { send(.error(id: id, error)) }
  }

  /// Answers a request as cancelled, unless it is answered. One that nobody took never will be; the answer of whoever
  /// took it is still due and is dropped, and until then its id is in use.
  ///
  /// What the other side cancels with `$/cancelRequest` is answered so as soon as that is read.
  public func cancel(_ id: RequestID) {
    guard state.withLock({ $0.cancel(id) }) else { return }
    send(.error(id: id, ResponseError(.requestCancelled, "the request was cancelled")))
  }

  /// Sends a notification. Parameters that are `null` are left out, and one whose parameters can't be written isn't sent.
  public func notify(_ method: String, _ params: some Encodable = String?.none) {
    if let params = try? RawJSON(encoding: params) { send(.notification(method: method, params: params)) }
  }

  /// Sends a request and waits for its result. If the task is cancelled, so is the request, and nothing is waited for.
  ///
  /// - Throws: the error that came as the answer, ``ResponseError/Code/requestCancelled`` if the task is cancelled,
  ///   ``ResponseError/Code/connectionClosed`` if the input ends or nothing more is sent, or
  ///   ``ResponseError/Code/internalError`` if the parameters can't be written.
  public func request(
    _ method: String, _ params: some Encodable = String?.none
  ) async throws(ResponseError) -> RawJSON {
    let params = try RawJSON(encoding: params)
    let id = state.withLock { $0.makeID() }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard state.withLock({ $0.ask(id, continuation) }) else {
          return continuation.resume(returning: .failure(Self.closed))
        }
        if !send(.request(id: id, method: method, params: params)) {
          state.withLock { $0.stopAsking(id) }?.resume(returning: .failure(Self.closed))
        } else if Task.isCancelled {
          stopAsking(id)
        }
      }
    } onCancel: {
      stopAsking(id)
    }
    return try result.get()
  }

  private func stopAsking(_ id: RequestID) {
    guard let asker = state.withLock({ $0.stopAsking(id) }) else { return }
    notify(Self.cancelMethod, CancelParams(id: id))
    asker.resume(returning: .failure(ResponseError(.requestCancelled, "the request was cancelled")))
  }

  @discardableResult
  private func send(_ message: OutgoingMessage) -> Bool {
    output.append(message.content)
  }

  private static let cancelMethod = "$/cancelRequest"
  private static let closed = ResponseError(.connectionClosed, "the connection has ended")

  private struct CancelParams: Codable {
    var id: RequestID
  }
}
