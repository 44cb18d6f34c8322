import DatelineRules
import Testing

@testable import dateline

@Suite struct SARIFReportTests {
  @Test func writesOneRunWithRulesAndResults() {
    #expect(
      Sample.render(.sarif) == #"""
        {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.\#
        0.json","version":"2.1.0","runs":[{
        "tool":{"driver":{"name":"dateline","version":"1.2.3",\#
        "informationUri":"https://dateline.example/rules/","rules":[
        {"id":"odd-name","name":"OddName","shortDescription":{"text":"An odd file name."},\#
        "fullDescription":{"text":"Odd names <break> links."},"help":{"text":"Odd names <break> links.",\#
        "markdown":"Odd names <break> links.\n\nBad:\n\n````markdown\n# \#
        A\n```\n````\n\nGood:\n\n````markdown\n# B\n````"},\#
        "helpUri":"https://dateline.example/rules/odd-name","defaultConfiguration":{"level":"note"},\#
        "properties":{"tags":["names"],"scope":"page"}},
        {"id":"stale-related-text","name":"StaleRelatedText","shortDescription":{"text":"A link text is \#
        not the headline."},"fullDescription":{"text":"Readers are misled."},"help":{"text":"Readers \#
        are misled.","markdown":"Readers are misled."},\#
        "helpUri":"https://dateline.example/rules/stale-related-text",\#
        "defaultConfiguration":{"level":"error"},"properties":{"tags":["related"],"scope":"references"}}
        ]}},
        "invocations":[{"executionSuccessful":true}],\#
        "originalUriBaseIds":{"%SRCROOT%":{"uri":"file:///home/u/desk/"}},\#
        "columnKind":"unicodeCodePoints","newlineSequences":["\r\n","\n","\r"],
        "results":[
        {"ruleId":"odd-name","ruleIndex":0,"level":"note","message":{"text":"]]> <b> & \"q\" 'a' %0A \#
        \r\n::error::x \u001B]8;;\u0007 \u0085\u2028\u2066\uFFFE \u0000 \t{{{{x}}}} [y\\](z)"},\#
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/a%0A%25%3A%2C%22\#
        %27%3C%26%3E%1B%5B2J%FF%E2%80%AE.md","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,\#
        "startColumn":1,"endLine":1,"endColumn":1}}}],\#
        "partialFingerprints":{"ruleFileText/v1":"90e3c06e6ae75e24"}},
        {"ruleId":"raw-entity","level":"warning","message":{"text":"“水位高” is 水位"},\#
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/2020/01/6/%E6%B4\#
        %AA%E6%B0%B4.md","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":3,"endLine":3,\#
        "endColumn":6}}}],"partialFingerprints":{"ruleFileText/v1":"d3d787ef1ab221b1"},\#
        "fixes":[{"description":{"text":"Fold"},\#
        "artifactChanges":[{"artifactLocation":{"uri":"../arch%20ive/news/2020/01/6/%E6%B4%AA%E6%B0%B4.m\#
        d","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":3,"startColumn":3,\#
        "endLine":3,"endColumn":6}}]}],"properties":{"safety":"unsafe"}}]},
        {"ruleId":"stale-related-text","ruleIndex":1,"level":"error","message":{"text":"The link text \#
        is not the headline \"Dam \\ <A> & B\""},\#
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/2020/1/5/dam.md"\#
        ,"uriBaseId":"%SRCROOT%"},"region":{"startLine":12,"startColumn":5,"endLine":12,"endColumn":9}}}\#
        ],"relatedLocations":[{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/2020/01\#
        /4/dam.md","uriBaseId":"%SRCROOT%"},"region":{"startLine":3}},"message":{"text":"the headline"}}\#
        ,{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/2020/01/4/index.md",\#
        "uriBaseId":"%SRCROOT%"}},"message":{"text":"its day"}}],\#
        "partialFingerprints":{"ruleFileText/v1":"7fddecc65dc177f9"},\#
        "fixes":[{"description":{"text":"Replace the link text"},\#
        "artifactChanges":[{"artifactLocation":{"uri":"../arch%20ive/news/2020/1/5/dam.md",\#
        "uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":12,"startColumn":5,\#
        "endLine":12,"endColumn":9},"insertedContent":{"text":"Dam \"A\""}},\#
        {"deletedRegion":{"startLine":12,"startColumn":11,"endLine":12,"endColumn":11},\#
        "insertedContent":{"text":" \u001B"}}]}],"properties":{"safety":"safe"}}]},
        {"ruleId":"section-order","level":"error","message":{"text":"Out of order"},\#
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"../arch%20ive/news/z.md",\#
        "uriBaseId":"%SRCROOT%"},"region":{"startLine":4,"startColumn":3,"endLine":6,"endColumn":2}}}],\#
        "partialFingerprints":{"ruleFileText/v1":"e013b9b056808a57"}}
        ]}]}

        """#)
  }

  @Test func writesARunWithoutResultsWithoutFindings() {
    #expect(Sample.render(.sarif, []).hasSuffix(#""results":[]}]}"# + "\n"))
  }

  @Test func messagesHoldNeitherPlaceholdersNorLinks() {
    let finding = Sample.finding("news/a.md", message: "{0} [a](b) [c] (d)")
    #expect(Sample.render(.sarif, [finding]).contains(#""text":"{{0}} [a\\](b) [c] (d)""#))
  }

  @Test func theWorkingFoldersAddressEndsInASlash() {
    var context = Sample.context()
    context.workingFolder = Array("/".utf8)
    #expect(Sample.render(.sarif, [], in: context).contains(#""uri":"file:///"}"#))
    context.workingFolder = Array("/a b/c".utf8)
    #expect(Sample.render(.sarif, [], in: context).contains(#""uri":"file:///a%20b/c/"}"#))
  }
}
