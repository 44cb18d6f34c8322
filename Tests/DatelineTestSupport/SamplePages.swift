/// Pages of every form, made up for tests; some of them are not in canonical layout.
package enum SamplePages {
  package static let all: [String] =
    chinese + english
    + [CanonicalPages.formats, CanonicalPages.dayIndex, chineseDayIndex, frontPage, untidy]

  /// The six forms of Chinese pages: topic always; summary, sources and related each there or not.
  package static let chinese: [String] = [
    chinese(summary: true, sources: true, related: true),
    chinese(summary: false, sources: true, related: true),
    chinese(summary: true, sources: false, related: true),
    chinese(summary: false, sources: false, related: true),
    chinese(summary: false, sources: true, related: false),
    chinese(summary: false, sources: false, related: false),
  ]

  package static func chinese(summary: Bool, sources: Bool, related: Bool) -> String {
    var page = "### [2016-02-3](/news/2016/02/3/index.md)\n\n##### 港口罢工\n# 港口工人结束罢工。 The strike ends.\n"
    if summary { page += "\n工人们周三返回码头 &quot;不再等待&quot;。\n\n" }
    if !summary, sources || related { page += "\n\n\n" }
    if !summary, !sources, !related { page += "\n\n\n" }
    if sources {
      page += "\n### 信息来源:\n\n1. [BBC](https://example.org/a?b=1&c=2) [IMG](https://example.org/a.jpg)\n"
      page += "2. [Reuters](http://example.com/b_(c).html)\n"
    }
    if related {
      page += "\n### 有关:\n\n1. [ 港口关闭。 ](/zh/news/2016/01/9/港口关闭.md) _消息: 上海, 港口_\n"
      page += "2. [[[旧页面]] (A]](/zh/news/2015/12/30/旧页面.md) _消息: 港口_\n"
    }
    return page
  }

  /// English as it was written until 2017, with a cover image whose number repeats the one before.
  package static let english: [String] = [
    """
    ### [2014-05-7](/news/2014/05/7/index.md)

    #  Bridge. A bridge opens over the river.  Toll ''waived''

    The bridge took nine years &amp; two mayors to build...\u{20}


    ### Source:

    1. [AP via "The Post"](http://example.org/x)
    2. [Cover Image](https://example.org/i.jpg?a=1&amp;b=2)
    2. [Cover Image](https://example.org/j.jpg)

    ### Related:

    1. [River floods  ](/news/2014/05/2/river-floods.md) _Context: Mayor, River, São Paulo_
    2. [Mayor resigns (again)](/news/2013/11/28/mayor-resigns-again.md) _Context: March 11, 2004 vote, Mayor_

    """,
    "### [2013-11-28](/news/2013/11/28/index.md)\n\n# Mayor resigns (again)\n\n\n\n",
  ]

  package static let chineseDayIndex = """
    ## [2016-02-3](/zh/news/2016/02/3/index.md)

    ##### 港口罢工
    ### [港口工人结束罢工。](/zh/news/2016/02/3/港口工人结束罢工.md)
    ##### 天气
    ### [大雪](/zh/news/2016/02/3/大雪.md)

    ## [前一天...](/zh/news/2016/02/2/index.md)

    """

  package static let frontPage = """
    # [News](/)

    ## [2014-05-7](/news/2014/05/7/index.md)

    ### [Bridge](/news/2014/05/7/bridge.md)
    It opens.
    ---
    ## [2014-05-6](/news/2014/05/6/index.md)

    ### [Rain](/news/2014/05/6/rain.md)

    """

  /// Suppressions, pieces that can't be placed, line ends of every kind.
  package static let untidy =
    "\u{FEFF}stray\r\n### [2014-05-7](/news/2014/05/7/index.md) more\r\r\n"
    + "<!-- dateline-disable-page x -->\n ## Headline\t<!-- dateline-disable-line y -->\n"
    + "Words <b>bold</b> CafÃ© | -{zh:a}- ${x} [http:--example.org (Name)]\u{0}\u{2028}\n\n"
    + "### Sorces\n1 [a](b c)d\n[e\n- f\n2. [g](h) [i](j) _k: l_ m\n"
    + "#### Related：\n1. [n](/news/\n2. \n3. [o](/news/p.md)_Context: q,r , s\nlast"
}
