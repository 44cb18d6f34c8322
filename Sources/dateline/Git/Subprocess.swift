#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs another program, without a shell between.
enum Subprocess {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// Runs a program that is looked for in PATH, and returns what it wrote.
  ///
  /// - Parameter environment: variables in place of this process's own of these names; the others are passed on.
  /// - Throws: why it could not be started.
  static func run(
    _ arguments: [[UInt8]], input: [UInt8] = [], environment: [(name: String, value: [UInt8])] = []
  ) throws(Input.Failure) -> Outcome {
    // Files take any amount in any order; pipes would have to be served at the same time.
    guard let source = tmpfile(), let sink = tmpfile(), let complaints = tmpfile() else {
      throw Input.Failure(errorNumber: errno)
    }
    defer {
      fclose(source)
      fclose(sink)
      fclose(complaints)
    }
    if !input.isEmpty {
      guard input.withUnsafeBytes({ fwrite($0.baseAddress, 1, $0.count, source) }) == input.count,
        fflush(source) == 0
      else { throw Input.Failure(errorNumber: errno) }
      rewind(source)
    }
    let status = try spawn(
      arguments, environment, files: [fileno(source), fileno(sink), fileno(complaints)])
    return Outcome(
      status: status, output: try contents(of: fileno(sink)), errors: try contents(of: fileno(complaints)))
  }

  private static func contents(of descriptor: Int32) throws(Input.Failure) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return try Input.all(of: descriptor)
  }

  private static func spawn(
    _ arguments: [[UInt8]], _ environment: [(name: String, value: [UInt8])], files: [Int32]
  ) throws(Input.Failure) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(target))
    }
    // The program shall meet broken pipes as any other does.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let strings = arguments.map(copy)
    let variables = environment.map { copy(Array($0.name.utf8) + [UInt8(ascii: "=")] + $0.value) }
    defer { for string in strings + variables { string.deallocate() } }
    var passedOn: [UnsafeMutablePointer<CChar>] = []
    var next = environ
    while let variable = next.pointee {
      if !environment.contains(where: { isVariable(variable, called: $0.name) }) { passedOn.append(variable) }
      next += 1
    }
    var process = pid_t()
    guard let program = strings.first else { throw Input.Failure(errorNumber: ENOENT) }
    let result = posix_spawnp(
      &process, program, &actions, &attributes, strings + [nil], passedOn + variables + [nil])
    guard result == 0 else { throw Input.Failure(errorNumber: result) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Input.Failure(errorNumber: errno) }
    }
    // What WIFEXITED and WEXITSTATUS say; macros don't reach Swift.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }

  /// A copy of a string of C, which has to be deallocated.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    copy.initialize(from: bytes.cString, count: bytes.count + 1)
    return copy
  }

  /// Whether `NAME=value` has a name.
  private static func isVariable(_ variable: UnsafePointer<CChar>, called name: String) -> Bool {
    let count = name.utf8.count
    return strncmp(variable, name, count) == 0 && variable[count] == CChar(bitPattern: UInt8(ascii: "="))
  }
}
