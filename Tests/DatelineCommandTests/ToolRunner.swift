import DatelineTestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs programs as a person would: the built executable, git.
enum ToolRunner {
  struct Outcome {
    var status: Int32
    var outputBytes: [UInt8]
    var errorBytes: [UInt8]

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  struct Failure: Error {
    let call: String
    let errorNumber: Int32
  }

  /// The executable, which is built into the folder that holds the tests.
  static let dateline: String = {
    var path = testsPath
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      if access(path + "/dateline", X_OK) == 0 { return path + "/dateline" }
    }
    return "dateline"
  }()

  /// Where the program, or on Darwin the bundle, is that holds the tests.
  private static var testsPath: String {
    #if canImport(Darwin)
      var information = Dl_info()
      guard dladdr(#dsohandle, &information) != 0, let name = information.dli_fname else {
        return CommandLine.arguments[0]
      }
      return String(cString: name)
    #else
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &buffer, buffer.count)
      let own = buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
      return own.isEmpty ? CommandLine.arguments[0] : String(decoding: own, as: UTF8.self)
    #endif
  }

  /// Runs `dateline`.
  ///
  /// - Parameters:
  ///   - output: a file to which standard output goes, in place of being returned.
  ///   - closesOutput: whether standard output is a pipe that nobody reads.
  static func dateline(
    _ arguments: [String], in folder: TestFolder, input: String = "", environment: [String] = [],
    output: String? = nil, closesOutput: Bool = false
  ) throws -> Outcome {
    try run(
      [dateline] + arguments, in: folder, input: input, environment: environment, output: output,
      closesOutput: closesOutput)
  }

  static func run(
    _ arguments: [String], in folder: TestFolder, input: String = "", environment: [String] = [],
    output: String? = nil, closesOutput: Bool = false
  ) throws -> Outcome {
    try run(
      bytes: arguments.map { Array($0.utf8) }, in: folder, input: Array(input.utf8), environment: environment,
      output: output, closesOutput: closesOutput)
  }

  static func run(
    bytes arguments: [[UInt8]], in folder: TestFolder, input: [UInt8] = [], environment: [String] = [],
    output: String? = nil, closesOutput: Bool = false
  ) throws -> Outcome {
    guard let source = tmpfile(), let sink = tmpfile(), let complaints = tmpfile() else {
      throw Failure(call: "tmpfile", errorNumber: errno)
    }
    defer { for file in [source, sink, complaints] { fclose(file) } }
    fwrite(input, 1, input.count, source)
    fflush(source)
    rewind(source)

    var outputDescriptor = fileno(sink)
    var opened: Int32 = -1
    if let output {
      opened = open(output, O_WRONLY | O_CLOEXEC)
      guard opened >= 0 else { throw Failure(call: "open", errorNumber: errno) }
      outputDescriptor = opened
    } else if closesOutput {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Failure(call: "pipe", errorNumber: errno) }
      close(ends[0])
      opened = ends[1]
      outputDescriptor = opened
    }
    defer { if opened >= 0 { close(opened) } }

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(source), 0)
    posix_spawn_file_actions_adddup2(&actions, outputDescriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, fileno(complaints), 2)

    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var base = ["PATH=\(path)", "HOME=\(folder.path)", "GIT_CONFIG_NOSYSTEM=1", "TERM=xterm"]
    // Under a sanitizer, programs that tests start are built with it, too.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { base.append("\(name)=\(String(cString: value))") }
    }
    #if canImport(Darwin)
      posix_spawn_file_actions_addchdir_np(&actions, folder.path)
      let environmentCommand = ["env"]
    #else
      // Swift doesn't see the call that sets the working folder of a process to be.
      let environmentCommand = ["env", "-C", folder.path]
    #endif
    let strings = (environmentCommand.map { Array($0.utf8) } + arguments).map { copy($0) }
    let variables = (base + environment).map { copy(Array($0.utf8)) }
    defer { for string in strings + variables { string.deallocate() } }
    var process = pid_t()
    let result = posix_spawnp(&process, strings[0], &actions, nil, strings + [nil], variables + [nil])
    guard result == 0 else { throw Failure(call: "posix_spawnp", errorNumber: result) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    return Outcome(
      status: exit, outputBytes: contents(of: fileno(sink)), errorBytes: contents(of: fileno(complaints)))
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let string = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { string[index] = CChar(bitPattern: byte) }
    string[bytes.count] = 0
    return string
  }

  /// What a file holds; taken by its descriptor, since `FILE` is another kind of pointer in each C library.
  private static func contents(of descriptor: Int32) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
