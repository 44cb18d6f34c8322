import Testing

@testable import dateline

@Suite struct JUnitReportTests {
  @Test func writesASuiteForEachFileAndAFailureForEachFinding() {
    #expect(
      Sample.render(.junit) == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dateline" tests="4" failures="4" errors="0">
          <testsuite name="../arch ive/news/a&#10;%:,&quot;&apos;&lt;&amp;&gt;\u{1B}[2J�\u{202E}.md" \#
        tests="1" failures="1" errors="0">
            <testcase name="odd-name at 1:1" classname="../arch ive/news/a&#10;%:,\#
        &quot;&apos;&lt;&amp;&gt;\u{1B}[2J�\u{202E}.md" file="../arch ive/news/a&#10;%:,\#
        &quot;&apos;&lt;&amp;&gt;\u{1B}[2J�\u{202E}.md" line="1">
              <failure type="information" message="]]&gt; &lt;b&gt; &amp; &quot;q&quot; &apos;a&apos; \#
        %0A &#13;&#10;::error::x \u{1B}]8;;\u{7} \u{85}\u{2028}\u{2066}\u{FFFE} \u{0} &#9;{{x}} \#
        [y](z)">../arch ive/news/a&#10;%:,&quot;&apos;&lt;&amp;&gt;\u{1B}[2J�\u{202E}.md:1:1: \#
        information: ]]&gt; &lt;b&gt; &amp; &quot;q&quot; &apos;a&apos; %0A &#13;&#10;::error::x \u{1B}\#
        ]8;;\u{7} \u{85}\u{2028}\u{2066}\u{FFFE} \u{0} &#9;{{x}} [y](z) [odd-name]</failure>
            </testcase>
          </testsuite>
          <testsuite name="../arch ive/news/2020/01/6/洪水.md" tests="1" failures="1" errors="0">
            <testcase name="raw-entity at 3:7" classname="../arch ive/news/2020/01/6/洪水.md" \#
        file="../arch ive/news/2020/01/6/洪水.md" line="3">
              <failure type="warning" message="“水位高” is 水位">../arch ive/news/2020/01/6/洪水.md:3:7: \#
        warning: “水位高” is 水位 [raw-entity]</failure>
            </testcase>
          </testsuite>
          <testsuite name="../arch ive/news/2020/1/5/dam.md" tests="1" failures="1" errors="0">
            <testcase name="stale-related-text at 12:5" classname="../arch ive/news/2020/1/5/dam.md" \#
        file="../arch ive/news/2020/1/5/dam.md" line="12">
              <failure type="error" message="The link text is not the headline &quot;Dam \ &lt;A&gt; \#
        &amp; B&quot;">../arch ive/news/2020/1/5/dam.md:12:5: error: The link text is not the headline \#
        &quot;Dam \ &lt;A&gt; &amp; B&quot; [stale-related-text]</failure>
            </testcase>
          </testsuite>
          <testsuite name="../arch ive/news/z.md" tests="1" failures="1" errors="0">
            <testcase name="section-order at 4:3" classname="../arch ive/news/z.md" file="../arch \#
        ive/news/z.md" line="4">
              <failure type="error" message="Out of order">../arch ive/news/z.md:4:3: error: Out of \#
        order [section-order]</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """#)
  }

  @Test func writesOnePassedTestWithoutFindings() {
    #expect(
      Sample.render(.junit, []) == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dateline" tests="1" failures="0" errors="0">
          <testsuite name="dateline" tests="1" failures="0" errors="0">
            <testcase name="No findings" classname="dateline"/>
          </testsuite>
        </testsuites>

        """#)
  }

  @Test func findingsOfOneFileShareASuite() {
    let report = Sample.render(.junit, [Sample.fixable, Sample.fixable, Sample.multiline])
    #expect(report.contains("dam.md\" tests=\"2\" failures=\"2\""))
    #expect(report.split(separator: "<testsuite ").count == 3)
  }
}
