import DatelineArchive
import DatelineTestSupport
import Foundation
import Testing

@testable import dateline

/// A file that could not be checked is in every report for machines, as each format has it.
@Suite struct FailedFileTests {
  private func report(_ format: ReportFormat, reason: String = "cannot be read: <no>") -> String {
    var context = Sample.context()
    context.failures = [ReportFailure(file: ArchivePath("news/a%.md"), reason: reason)]
    return Sample.render(format, [], in: context)
  }

  @Test func gitHubGetsAnErrorOfTheFile() {
    #expect(
      report(.github)
        == "::error file=../arch ive/news/a%25.md,title=file-failure::'../arch ive/news/a%25.md' "
        + "cannot be read: <no>\n")
  }

  @Test func jUnitGetsATestThatEndedInAnError() {
    #expect(
      report(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dateline" tests="1" failures="0" errors="1">
          <testsuite name="../arch ive/news/a%.md" tests="1" failures="0" errors="1">
            <testcase name="file-failure" classname="../arch ive/news/a%.md" file="../arch ive/news/a%.md">
              <error type="file-failure" message="the file cannot be read: &lt;no&gt;">../arch ive/news/a%.md: \
        the file cannot be read: &lt;no&gt;</error>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func sarifGetsANotificationOfAFailedRun() throws {
    let text = report(.sarif)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notification = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
    #expect(notification["level"] as? String == "error")
    #expect(
      (notification["message"] as? [String: Any])?["text"] as? String
        == "'../arch ive/news/a%.md' cannot be read: <no>")
    #expect(
      text.contains(#""artifactLocation":{"uri":"../arch%20ive/news/a%25.md","uriBaseId":"%SRCROOT%"}"#))
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test func jsonGetsAnObjectOfTheUsualMembers() throws {
    for text in [report(.json), "[" + report(.jsonLines) + "]"] {
      let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      #expect(list.count == 1)
      #expect(list[0]["file"] as? String == "news/a%.md")
      #expect(list[0]["rule"] as? String == "file-failure")
      #expect(list[0]["severity"] as? String == "error")
      #expect(list[0]["message"] as? String == "the file cannot be read: <no>")
      #expect(list[0]["fix"] is NSNull)
    }
  }

  @Test func gitLabGetsACriticalIssue() throws {
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(report(.gitlab).utf8)) as? [[String: Any]])
    #expect(list.count == 1)
    #expect(list[0]["severity"] as? String == "critical")
    #expect(list[0]["check_name"] as? String == "file-failure")
    #expect((list[0]["location"] as? [String: Any])?["path"] as? String == "../arch ive/news/a%.md")
    #expect((list[0]["fingerprint"] as? String)?.count == 16)
  }

  /// No reason breaks out of a format, and text says it elsewhere.
  @Test(arguments: ReportFormat.allCases)
  func reasonsAreEscaped(_ format: ReportFormat) {
    let text = report(format, reason: "\u{1B}[2J\n::error::x ]]> \" {0}")
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\n::error::x"))
  }

  @Test(arguments: ["json", "json-lines", "sarif", "github", "gitlab", "junit"])
  func aRunThatCouldNotReadAFileSaysSo(_ format: String) throws {
    let folder = try TestFolder.archive()
    try folder.write("news/2016/02/3/long.md", String(repeating: "x", count: 2000))
    try folder.write(".dateline.json", "{ limits: { fileSize: 1024 } }")
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "related", "--format", format, "news/2015", "news/2016", "news/1999/x.md"],
      in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("news/2016/02/3/long.md"), "\(outcome.output)")
    #expect(outcome.output.contains("news/1999/x.md"))
    #expect(outcome.output.contains("file-failure"))
  }
}
