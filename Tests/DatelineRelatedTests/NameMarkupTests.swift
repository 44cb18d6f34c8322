import Testing

@testable import DatelineRelated

@Suite struct NameMarkupTests {
  @Test(arguments: [
    ("M<sub>W</sub>", ["MW"]), ("Port", []), ("a < b", []), ("CO<sub>2</sub> < 4", ["CO2 < 4"]),
    ("<b>x</b>", ["x"]), ("I <3 NY", []), ("a<b", []), ("-{zh-tw:数位; zh-cn:数字;}-", ["数位", "数字"]),
    ("甲-{zh-hk:乙;zh-cn:丙}-丁", ["甲乙丁", "甲丙丁"]), ("-{zh", []), ("-{普通}-", ["普通"]), ("-", []), ("", []),
  ])
  func namesWithMarkupAreFoundWithout(_ name: String, _ forms: [String]) {
    #expect(NameMarkup.forms(of: Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) } == forms)
  }
}
