/// The names that a transaction gives to its files, all made from one stem: `.dateline-<process>-<random>`.
struct TransactionNames {
  private let stem: [UInt8]

  /// Names that no other transaction has.
  init(process: Int32) {
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    stem = Self.prefix + Array("\(process)-\(random)".utf8)
  }

  /// The names of a transaction by that of its journal, in either state; `nil` for any other file.
  init?(journal name: some Collection<UInt8>) {
    let name = Array(name)
    let states = [Self.journalSuffix, Self.doneSuffix]
    guard name.count < 100, name.starts(with: Self.prefix),
      let suffix = states.first(where: { name.suffix($0.count).elementsEqual($0) })
    else { return nil }
    stem = Array(name.dropLast(suffix.count))
    let parts = stem.dropFirst(Self.prefix.count).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, process != nil,
      UInt64(String(decoding: parts[1], as: UTF8.self), radix: 16) != nil
    else { return nil }
  }

  /// The process that made the transaction.
  var process: Int32? {
    let digits = stem.dropFirst(Self.prefix.count).prefix { $0 != UInt8(ascii: "-") }
    guard let number = Int32(String(decoding: digits, as: UTF8.self)), number > 0 else { return nil }
    return number
  }

  /// The journal while it is being written; a name that `Leftovers` knows.
  var draft: [UInt8] { stem + Array(".tmp".utf8) }
  /// The journal while it can be undone; it lies in the root.
  var journal: [UInt8] { stem + Self.journalSuffix }
  /// The journal once all is done but for the clearing up.
  var done: [UInt8] { stem + Self.doneSuffix }

  /// The new file of a change, beside the place where it will go.
  func new(_ change: Int) -> [UInt8] { stem + Array("-\(change).new".utf8) }
  /// The old file of a change, whole.
  func old(_ change: Int) -> [UInt8] { stem + Array("-\(change).old".utf8) }
  /// What will be the old file, while it is being copied.
  func copy(_ change: Int) -> [UInt8] { stem + Array("-\(change).copy".utf8) }

  private static let prefix = Array(".dateline-".utf8)
  private static let journalSuffix = Array(".journal".utf8)
  private static let doneSuffix = Array(".done".utf8)
}
