import DatelineSyntax
import Synchronization

/// Texts that are folded when the first query asks for them: most runs of an editor search nothing.
final class SharedFoldedTexts: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> FoldedTexts)
    case made(FoldedTexts)
  }

  private let state: Mutex<State>

  /// - Parameter make: folds the texts; called once at most.
  init(_ make: @escaping @Sendable () -> FoldedTexts) {
    state = Mutex(.waiting(make))
  }

  /// The texts.
  var texts: FoldedTexts {
    state.withLock { state in
      switch state {
      case .made(let texts): return texts
      case .waiting(let make):
        let texts = make()
        state = .made(texts)
        return texts
      }
    }
  }
}
