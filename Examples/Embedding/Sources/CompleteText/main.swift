// What a text view does to complete what is typed, without a server: CompleteText ARCHIVE PAGE TYPED
import DatelineArchive
import DatelineEditing
import DatelineRelated
import DatelineRules
import DatelineSyntax

let arguments = CommandLine.arguments
guard arguments.count == 4 else { fatalError("usage: CompleteText ARCHIVE PAGE TYPED") }
let files = try ArchiveFiles(ArchiveLocation(root: Array(arguments[1].utf8)))
let path = ArchivePath(arguments[2])

let linter = Linter()
let reading = ArchiveLinter(files, linter: linter, jobs: 1, sizeLimit: ArchiveFiles.defaultSizeLimit)
  .reading()
var archive = ArchiveSnapshot(RelatedIndex(reading.index), linter: linter) { path throws(FileProblem) in
  try files.read(path)
}

// Each keystroke changes the text. A snapshot is a value, so what is looked at can't change meanwhile.
var text = DocumentText(try archive.read(path))
for character in arguments[3] {
  let cursor = text.place(of: text.bytes.count, in: .utf16)
  text.replace(from: cursor, to: cursor, in: .utf16, with: String(character).utf8)
}
let document = Document(text, at: path, dialects: linter.dialects)
archive.open(document)
let page = archive.page(document)

let list = page.completions(at: text.bytes.count, options: CompletionOptions(limit: 3))
for item in list.items { print("\(item.label)\(item.detail.map { " — \($0)" } ?? "")") }

// The first one is chosen.
if let item = list.items.first {
  let edits = try EditSet([item.edit] + item.additionalEdits)
  let lines = try edits.applied(to: text.bytes.span).split(separator: UInt8(ascii: "\n"))
  print("> " + String(decoding: lines.last ?? [], as: UTF8.self))
  if let about = item.subject.flatMap(page.documentation) { print(about.plainText) }
}
