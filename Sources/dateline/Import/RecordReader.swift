import DatelineArchive
import DatelineAuthoring
import DatelineExchange
import DatelineSyntax
import FoundationEssentials

/// Reads records and makes their pages, on all cores.
struct RecordReader {
  private let name: String
  private let bytes: [UInt8]
  private let dialects: Dialects

  /// Reads a file, or standard input for `-`.
  init(_ file: PathArgument, dialects: Dialects) throws(CommandFailure) {
    self.dialects = dialects
    name = file.isStandardInput ? "standard input" : file.text
    do throws(Input.Failure) {
      let bytes =
        try file.isStandardInput ? Input.standardInput(limit: .max) : Input.file(file.bytes, limit: .max)
      // A byte order mark, as some editors and spreadsheets write it.
      self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    } catch {
      let suggestion = file.isStandardInput ? "" : file.suggestion
      throw CommandFailure("'\(name)' can't be read: \(error.reason)\(suggestion)")
    }
  }

  /// The pages, in the order of the records.
  ///
  /// - Parameter isQuiet: whether nothing is said of what takes long.
  /// - Throws: `CommandFailure` that names the first records that aren't right.
  func pages(isQuiet: Bool) throws(CommandFailure) -> [GivenPage] {
    if !isQuiet { Progress.begin() }
    let (records, problems) = isArray ? array() : lines()
    var pages: [GivenPage] = []
    var faults = problems
    let dialects = dialects
    let made = Parallel.map(count: records.count, jobs: Jobs.available()) {
      place -> Result<GivenPage, PageRecordError> in
      do throws(PageRecordError) {
        let record = records[place].record
        let page = try record.page(dialects: dialects)
        return .success(GivenPage(path: page.path, bytes: page.bytes, dialect: record.dialect))
      } catch {
        return .failure(error)
      }
    }
    for (record, page) in zip(records, made) {
      switch page {
      case .success(let page): pages.append(page)
      case .failure(let error): faults.append(Fault(place: record.place, message: "\(error)"))
      }
    }
    guard faults.isEmpty else {
      let messages = faults.sorted { $0.place < $1.place }.map { "\(location($0.place)): \($0.message)" }
      let rest = messages.count - Self.mostMessages
      throw CommandFailure(
        messages: messages.prefix(Self.mostMessages)
          + (rest > 0 ? ["\(rest) other records aren't right, too"] : []))
    }
    return pages
  }

  private static let mostMessages = 10

  // MARK: Records

  private struct Record: Sendable {
    /// The line or, in an array, the place of the record, counted from 1.
    let place: Int
    let record: PageRecord
  }

  private struct Fault: Error {
    let place: Int
    let message: String
    var isNoJSON = false
  }

  private func location(_ place: Int) -> String {
    if isArray { return place > 0 ? "\(name): record \(place)" : name }
    return "\(name):\(place)"
  }

  private var isArray: Bool {
    bytes.first { !Self.isBlank($0) } == UInt8(ascii: "[")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Each line by itself.
  private func lines() -> ([Record], [Fault]) {
    var lines: [(number: Int, range: Range<Int>)] = []
    var start = 0
    var number = 1
    let bytes = bytes
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      lines.append((number, start..<end))
      (start, number) = (end + 1, number + 1)
    }
    lines.append((number, start..<bytes.count))
    let filled = lines.filter { !bytes[$0.range].allSatisfy(Self.isBlank) }
    let results = Parallel.map(count: filled.count, jobs: Jobs.available()) {
      place -> Result<Record, Fault> in
      let (number, range) = filled[place]
      do throws(Fault) {
        return .success(
          Record(place: number, record: try Self.decode(PageRecord.self, Array(bytes[range]), at: number)))
      } catch {
        return .failure(error)
      }
    }
    if case .failure(let fault)? = results.first, fault.isNoJSON, isUnfinishedObject(filled[0].range) {
      return (
        [],
        [
          Fault(
            place: fault.place, message: "it is not valid JSON: a record goes on to the end of its line only")
        ]
      )
    }
    var records: [Record] = []
    var faults: [Fault] = []
    for result in results {
      switch result {
      case .success(let record): records.append(record)
      case .failure(let fault): faults.append(fault)
      }
    }
    return (records, faults)
  }

  /// Whether a line begins an object that goes on in the next, as printers for people write it.
  private func isUnfinishedObject(_ line: Range<Int>) -> Bool {
    let text = bytes[line].drop(while: Self.isBlank)
    return text.first == UInt8(ascii: "{") && text.last { !Self.isBlank($0) } != UInt8(ascii: "}")
  }

  /// One array.
  private func array() -> ([Record], [Fault]) {
    do throws(Fault) {
      let records = try Self.decode([PageRecord].self, bytes, at: 0)
      return (records.enumerated().map { Record(place: $0 + 1, record: $1) }, [])
    } catch {
      return ([], [error])
    }
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], at place: Int
  ) throws(Fault) -> Value {
    // The decoder would take such bytes for UTF-16 or UTF-32, in which no one writes records.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(place: place, message: "it is not UTF-8 text")
    }
    do {
      let value = try JSONDecoder().decode(type, from: Data(bytes))
      if let repeated = RepeatedMember(in: bytes) {
        throw Fault(place: repeated.record ?? place, message: "\(repeated.name): is given twice")
      }
      return value
    } catch let fault as Fault {
      throw fault
    } catch let error as DecodingError {
      let explanation = DecodingFault(error)
      throw Fault(
        place: explanation.record ?? place, message: explanation.message, isNoJSON: explanation.isNoJSON)
    } catch {
      throw Fault(place: place, message: "it is not valid JSON")
    }
  }
}
