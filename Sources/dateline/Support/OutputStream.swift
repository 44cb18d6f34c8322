import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, or a file that is written piece by piece and takes the place of what is there when it is whole. No
/// link is followed.
struct OutputStream {
  private enum Destination {
    case output
    /// A pipe or a terminal, which holds nothing that could be lost.
    case device(Int32)
    case file(FileReplacement)
  }

  private let destination: Destination
  private let name: String

  /// - Parameter file: the file; `nil` for standard output.
  init(_ file: PathArgument?) throws(CommandFailure) {
    name = file?.text ?? ""
    guard let file else {
      destination = .output
      return
    }
    switch Input.kind(of: file.bytes) {
    case .folder: throw CommandFailure("'\(name)' can't be written: it is a folder; name a file")
    case .other:
      let descriptor = open(file.bytes.cString, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw Self.failure(name, errno) }
      destination = .device(descriptor)
    case .file, nil:
      // Until `close`; what fails before that ends the program.
      Interruption.hold()
      do throws(WriteProblem) {
        destination = .file(try FileReplacement(path: file.bytes))
      } catch {
        throw Self.failure(name, error)
      }
    }
  }

  var isTerminal: Bool {
    switch destination {
    case .output: ProcessContext.isTerminal(.output)
    case .device(let descriptor): isatty(descriptor) == 1
    case .file: false
    }
  }

  /// Writes. A reader that has gone away is no failure.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    switch destination {
    case .output: try Output.write(bytes, to: .output)
    case .device(let descriptor):
      let errorNumber = Output.writeAll(bytes, to: descriptor)
      guard errorNumber == 0 || errorNumber == EPIPE else { throw Self.failure(name, errorNumber) }
    case .file(let replacement):
      try check()
      do throws(WriteProblem) { try replacement.append(bytes) } catch { throw Self.failure(name, error) }
    }
  }

  /// Ends a document.
  func close() throws(CommandFailure) {
    switch destination {
    case .output: break
    case .device(let descriptor):
      guard posixClose(descriptor) == 0 || errno == EINTR else { throw Self.failure(name, errno) }
    case .file(let replacement):
      try check()
      do throws(WriteProblem) { try replacement.commit() } catch { throw Self.failure(name, error) }
      Interruption.enter(.written)
      Interruption.release()
    }
  }

  private func check() throws(CommandFailure) {
    if Interruption.isRequested { throw CommandFailure("interrupted; '\(name)' is as it was") }
  }

  private static func failure(_ name: String, _ errorNumber: Int32) -> CommandFailure {
    CommandFailure("'\(name)' can't be written: \(ProcessContext.message(of: errorNumber))")
  }

  private static func failure(_ name: String, _ problem: WriteProblem) -> CommandFailure {
    switch problem.kind {
    case .unreadable(.symbolicLink):
      CommandFailure(
        "'\(name)' is not written: it is a link; name what it leads to, or - for standard output")
    case .failed(let errorNumber): failure(name, errorNumber)
    default: CommandFailure("'\(name)' \(problem.reason)")
    }
  }
}

/// The system's `close`, which the method hides.
private func posixClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
