#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one function of the platform's mathematics that ranking needs.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
}
