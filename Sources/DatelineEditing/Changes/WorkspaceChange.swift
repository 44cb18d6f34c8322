public import DatelineArchive
public import DatelineAuthoring
public import DatelineSyntax

/// What is to become of several files.
///
/// Carried out in order: files come first that are created, then all edits, each of its file's present text, then files get
/// other paths, then files go.
public struct WorkspaceChange: Hashable, Sendable {
  /// What is to be done, in order.
  public private(set) var operations: [FileOperation] = []
  /// What might have been expected to change and doesn't.
  public private(set) var leftAlone: [LeftAlone] = []
  /// What it means for the archive as a whole.
  public private(set) var remarks: [AuthoringRemark] = []

  /// Creates a change that does nothing.
  public init() {}

  /// Whether nothing is to be done.
  public var isEmpty: Bool { operations.isEmpty }

  /// The edits of a file's present text; none if it isn't edited.
  public func edits(of path: ArchivePath) -> EditSet {
    for case .edit(path, _, let edits) in operations { return edits }
    return EditSet()
  }

  /// Puts operations in the order in which they can be carried out.
  private mutating func sort() {
    func rank(_ operation: FileOperation) -> Int {
      switch operation {
      case .create: 0
      case .edit: 1
      case .rename: 2
      case .delete: 3
      }
    }
    operations = operations.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }
}

// MARK: - Making changes

extension WorkspaceChange {
  /// Edits of files, given with their texts.
  init(editing files: [(path: ArchivePath, bytes: [UInt8], edits: EditSet)]) {
    operations = files.filter { !$0.edits.isEmpty }.map { file in
      .edit(file.path, of: file.bytes, file.edits.keepingLineEndsWhole(in: file.bytes))
    }
  }

  /// What a plan does.
  ///
  /// - Parameter renames: the files that get other paths in any case, which is no part of the change then.
  init(_ plan: AuthoringPlan, besides renames: [ArchivePath: ArchivePath] = [:]) {
    leftAlone = plan.leftAlone
    remarks = plan.remarks
    var targets = renames
    for step in plan.steps {
      if case .movesPage(let target) = step.kind { targets[step.path] = target }
    }
    let changes = Dictionary(plan.changes.map { ($0.path, $0) }) { first, _ in first }
    let arrivals = Set(targets.values)
    for change in plan.changes {
      if let original = change.original, let target = targets[change.path] {
        // Where nothing is to arrive, the file is only moved.
        if let text = changes[target]?.replacement { edit(change.path, original, text) }
        if renames[change.path] == nil { operations.append(.rename(change.path, to: target)) }
      } else if arrivals.contains(change.path) {
        continue
      } else if let original = change.original, let text = change.replacement {
        edit(change.path, original, text)
      } else if let text = change.replacement {
        operations.append(.create(change.path, text: text))
      } else {
        operations.append(.delete(change.path))
      }
    }
    sort()
  }

  private mutating func edit(_ path: ArchivePath, _ old: [UInt8], _ new: [UInt8]) {
    let edits = EditSet(from: old, to: new)
    guard !edits.isEmpty else { return }
    operations.append(.edit(path, of: old, edits.keepingLineEndsWhole(in: old)))
  }
}
