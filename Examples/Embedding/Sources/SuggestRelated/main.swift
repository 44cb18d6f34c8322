// Suggests related events for a page that is being written, and lists them on it: SuggestRelated ARCHIVE HEADLINE
import DatelineArchive
import DatelineRelated
import DatelineRules
import DatelineSyntax

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: SuggestRelated ARCHIVE HEADLINE") }
let (headline, jobs) = (Array(arguments[2].utf8), Jobs.available())
let files = try ArchiveFiles(ArchiveLocation(root: Array(arguments[1].utf8)))

// Reads the archive once; an index can be kept, and changed page by page.
let linter = ArchiveLinter(files, linter: Linter(), jobs: jobs, sizeLimit: ArchiveFiles.defaultSizeLimit)
let index = RelatedIndex(linter.reading().index, jobs: jobs)
var suggester = Suggester(index)

let answer = suggester.answer(to: RelatedQuery(text: PageText(headline: headline)), limit: 3)
for name in answer.names {
  print("name: \(String(decoding: name.name.bytes, as: UTF8.self)), likely \(Int(name.probability * 100)) %")
}
for suggestion in answer.suggestions { print("page: \(suggestion.page.path)") }

guard let date = index.archive.dates.last else { fatalError("the archive has no pages") }
let draft = NewEventPage(
  path: PagePath(date: date, name: SlugRule.english.slugForNewPage(headline: headline.span) + ".md".utf8),
  headline: headline)
let text = try draft.written(in: .english, dialects: .builtIn)
let page = EventPage(SyntaxTree(parsing: text, as: .eventPage))
let edits = try page.listing(answer.suggestions, in: .english)
print(String(decoding: try edits.applied(to: text.span), as: UTF8.self), terminator: "")
