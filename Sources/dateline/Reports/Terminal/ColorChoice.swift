import ArgumentParser

/// The values of `--color`.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

extension ColorChoice: ExpressibleByArgument {}
