package import DatelineSyntax

/// Pages of every form in canonical layout, made up for tests.
package enum CanonicalPages {
  package struct Page: Sendable, CustomStringConvertible {
    package let description: String
    package let kind: DocumentKind
    package let text: String
    package var bytes: [UInt8] { Array(text.utf8) }
  }

  package static let all =
    [
      Page(description: "english", kind: .eventPage, text: english),
      Page(description: "english summary", kind: .eventPage, text: englishSummary),
      Page(description: "formats", kind: .eventPage, text: formats),
      Page(description: "day index", kind: .dayIndex, text: dayIndex),
      Page(description: "chinese day index", kind: .dayIndex, text: chineseDayIndex),
      Page(description: "front page", kind: .dayIndex, text: frontPage),
    ] + chinese.enumerated().map { Page(description: "chinese \($0)", kind: .eventPage, text: $1) }

  private static let date = "### [2016-02-3](/news/2016/02/3/index.md)\n\n"

  /// The six shapes of Chinese pages.
  private static let chinese: [String] = [
    (nil, true, true), (nil, false, true), ("工人们周三返回码头。", true, true), (nil, true, false),
    (nil, false, false),
    ("工人们周三返回码头。", true, false),
  ].map { (summary: String?, sources: Bool, related: Bool) in
    var page = date + "##### 港口罢工\n# 港口工人结束罢工。 \n"
    page += summary.map { "\n\($0)\n\n" } ?? "\n\n\n"
    if sources {
      page += "\n### 信息来源:\n\n1. [BBC](https://example.org/a?b=1&c=(2)) [IMG](https://example.org/a.jpg)\n"
      page += "2. [Reuters](http://example.com/b_(c).html)\n3. [港报](http://example.com/d)\n"
    }
    if related {
      page += "\n### 有关:\n\n1. [ 港口关闭。 ](/zh/news/2016/01/9/港口关闭.md) _消息: 上海, 港口_\n"
      page += "2. [[[旧页面]] (A]](/zh/news/2015/12/30/旧页面.md) _消息: 港口_\n"
    }
    return page
  }

  private static let english = """
    ### [2014-05-7](/news/2014/05/7/index.md)

    #  Bridge. A bridge opens over the river.  Toll ''waived''




    ### Source:

    1. [AP via "The Post"](http://example.org/x)
    2. [The Mirror](https://example.org/y)
    2. [Cover Image](https://example.org/i.jpg?a=1&amp;b=2)

    ### Related:

    1. [River floods  ](/news/2014/05/2/river-floods.md) _Context: Mayor, River, São Paulo_
    2. [Mayor resigns (again)](/news/2013/11/28/mayor-resigns-again.md) _Context: March 11, 2004 vote, Mayor_
    3. [A vote](/news/2013/11/27/a-vote.md) _Context: A,B, Mayor_

    """

  private static let englishSummary = """
    ### [2013-11-28](/news/2013/11/28/index.md)

    # Mayor resigns (again)

    The mayor's second resignation  came at noon, 2 hours late.




    ### Related:

    1. [Mayor resigns](/news/2013/10/2/mayor-resigns.md) _Context: Mayor_

    """

  /// English as it was written from 2018 on.
  package static let formats = """

    Formats: [HTML](/news/2018/03/4/ferry.html)  [JSON](/news/2018/03/4/ferry.json)  [XML](/news/2018/03/4/ferry.xml)\u{20}\u{20}

    ### [2018-03-4](/news/2018/03/4/index.md)

    ##### Ferry
    # Ferry: a ferry runs aground {{es icon}}

    All aboard are safe.


    ### Sources:

    1. [The Gazette](https://example.org/ferry)
    2. [Cover Image](https://example.org/ferry.jpg)

    ### Changes:

    1. [ferry runs aground](/news/2018/03/4/ferry-runs.md) _2018-03-04 10:11:12 (First version)_
    2. [Ferry runs aground ](/news/2018/03/4/ferry.md) _2018-03-05 10:11:12 (Update)_
    2. [Ferry: a ferry runs aground](/news/2018/03/4/ferry.md) _(Current version)_

    ### Related:

    1. [A ferry sinks](/news/2017/01/2/a-ferry-sinks.md) _Context: Ferry_

    """

  package static let dayIndex = """

    Formats: [HTML](2014/05/7/index.html)  [JSON](2014/05/7/index.json)  [XML](2014/05/7/index.xml)\u{20}\u{20}

    ## [2014-05-7](/news/2014/05/7/index.md)

    ##### Bridge
    ### [Bridge. A bridge opens ](/news/2014/05/7/bridge.md)
    The bridge took nine years ...

    ### [A [[vote]] is held](/news/2014/05/7/a-vote-is-held.md)
    _Context: River, Mayor, March 11, 2004 vote_

    ## [Previous Day...](/news/2014/05/6/index.md)


    """

  private static let chineseDayIndex = """
    ## [2016-02-3](/zh/news/2016/02/3/index.md)

    ##### 港口罢工
    ### [港口工人结束罢工。 ](/zh/news/2016/02/3/港口工人结束罢工.md)
    ##### 天气
    ### [大雪](/zh/news/2016/02/3/大雪.md)
    ## [前一天...](/zh/news/2016/02/2/index.md)


    """

  private static let frontPage = """


    ## [今天](/news/2016/02/3/index.md)

    ##### 天气
    ### [大雪](/zh/news/2016/02/3/大雪.md)
    ---

    ## [昨天](/news/2016/02/2/index.md)

    ### [大雨](/zh/news/2016/02/2/大雨.md)
    ---


    """
}
