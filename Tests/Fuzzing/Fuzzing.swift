import DatelineTestSupport
import Foundation
import LibFuzzer

/// Runs libFuzzer on one target: `fuzz --target=NAME`, with libFuzzer's own arguments. `.ci/fuzz` knows which.
///
/// `fuzz --prepare=FOLDER` writes the seeds of all targets and the dictionary, and prints the targets' names.
@main enum Fuzzing {
  /// The target of this process. libFuzzer takes a function without context.
  private static let target: FuzzTarget = {
    let name = argument("--target=")
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      fail("--target= takes one of: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
  }()

  static func main() throws {
    if let folder = argument("--prepare=") { return try prepare(URL(filePath: folder)) }
    _ = target
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        Fuzzing.target.run(FuzzInput(Array(UnsafeBufferPointer(start: start, count: count))))
        return 0
      })
  }

  /// libFuzzer leaves alone what begins with two dashes.
  private static func argument(_ name: String) -> String? {
    CommandLine.arguments.last { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

  private static func prepare(_ folder: URL) throws {
    for target in FuzzTarget.all {
      let seeds = folder.appending(path: "seeds/\(target.name)")
      try? FileManager.default.removeItem(at: seeds)
      try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
      for (number, seed) in target.seeds().enumerated() {
        try Data(seed).write(to: seeds.appending(path: "\(number)"))
      }
      print(target.name)
    }
    try Data(FormatDictionary.text).write(to: folder.appending(path: "dictionary"))
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("fuzz: \(message)\n".utf8))
    exit(2)
  }
}
