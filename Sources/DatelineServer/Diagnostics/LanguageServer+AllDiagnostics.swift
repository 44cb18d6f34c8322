import DatelineEditing
import JSONRPC
import LanguageServerProtocol

/// Diagnostics of all files.
extension LanguageServer {
  /// Takes a request for the diagnostics of all files. Clients send the next one as soon as one is answered, so it is
  /// answered only when something has changed since the last answer.
  func answerAllDiagnostics(_ id: RequestID, _ params: WorkspaceDiagnosticParams) {
    // One is what a client needs. With too many unanswered, nothing more would be read from it.
    if parked.count == Self.mostParked {
      connection.respond(
        to: parked.removeFirst().id,
        failing: ResponseError(.serverCancelled, "newer requests of the kind wait"))
    }
    parked.append(ParkedDiagnostics(id: id, params: params))
  }

  private static let mostParked = 100

  /// Forgets a request that was cancelled while it waited.
  func unpark(_ id: RequestID) {
    guard let place = parked.firstIndex(where: { $0.id == id }) else { return }
    parked.remove(at: place)
    connection.respond(to: id, failing: .cancelled)
  }

  /// Notes that diagnostics may be others than before.
  func noteChange() {
    lastChange = (lastChange.count + 1, .now)
  }

  /// How long nothing has to change before all files are looked at again: that costs much more than one.
  private static let calm = Duration.seconds(1)

  /// Answers what waits for changes, if there are some.
  func answerParked() {
    guard archives.values.allSatisfy({ !$0.isBusy }) else { return }
    let due = parked.filter { waiter in
      guard let toldAll else { return true }
      // A client that knows nothing has begun anew.
      return toldAll.change != lastChange.count
        || waiter.params.previousResultIds.isEmpty && toldAll.hadItems
    }
    guard !due.isEmpty else { return }
    let rest = Self.calm - (ContinuousClock.now - lastChange.time)
    guard toldAll == nil || rest <= .zero else { return settle(after: rest) }
    let jobs = toldAll == nil ? options.jobs : 1
    let change = lastChange.count
    parked.removeAll { waiter in due.contains { $0.id == waiter.id } }
    let requests = sortedArchives.compactMap(archiveRequest)
    let versions = documents.versions
    for waiter in due {
      start(waiter.id) { [connection] cancellation -> WorkspaceDiagnosticReport in
        let (rest, hadItems) = await Background.run {
          var report = AllDiagnosticsReport(waiter.params, versions: versions, connection)
          for request in requests {
            request.diagnostics(jobs: jobs, cancellation) { report.add($0) }
          }
          return report.end()
        }
        // Noted before the client has it, which then asks again.
        let answer = WorkspaceAnswer(request: waiter.id, change: change, hadItems: hadItems)
        if !cancellation.isCancelled { await self.noteToldAll(answer) }
        return rest
      }
    }
  }

  private func noteToldAll(_ answer: WorkspaceAnswer) {
    if answer.change >= toldAll?.change ?? 0 { toldAll = answer }
    releaseMemory()
  }

  /// Notes that a request was cancelled, maybe when its answer was already noted.
  func forgetAnswer(to id: RequestID) {
    if toldAll?.request == id { toldAll = nil }
  }

  private func settle(after time: Duration) {
    guard !isCalming else { return }
    isCalming = true
    Task {
      try? await Task.sleep(for: time)
      isCalming = false
      if !connection.hasWaiting { settle() }
    }
  }
}
