/// How the report looks: one accent, a scale of sizes by a fifth, digits of one width; dark where the reader's system is, and
/// without colours in the background on paper.
enum ReportStyle {
  static let sheet: StaticString = """

    :root {
      --paper: #fcfbf8; --ink: #1d1f21; --soft: #5c6066; --line: #e2dfd8; --accent: #17607a;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei",
        "Noto Sans CJK SC", sans-serif;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "Songti SC", SimSun,
        "Noto Serif CJK SC", serif;
      --small: .8125rem; --large: 1.5rem; --huge: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem);
    }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #15181b; --ink: #e9e7e2; --soft: #a3a7ac; --line: #32373c; --accent: #7fc3da; }
    }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 66rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word;
    }
    h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
    h1 { font-size: var(--huge); margin: 0 0 2rem; max-width: 22em; }
    time { white-space: nowrap; }
    h2 { font-size: var(--large); margin: 0 0 .75rem; }
    h3 { font-size: 1.1875rem; margin: 0; }
    p { margin: 0 0 1rem; max-width: 42rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    section { margin-top: 4.5rem; scroll-margin-top: 1rem; }
    .kicker {
      margin: 0 0 .5rem; color: var(--accent); font-size: var(--small); font-weight: 600; letter-spacing: .08em;
      text-transform: uppercase;
    }
    .lead, .note, figcaption, caption, footer { color: var(--soft); }
    .note, figcaption, caption, footer { font-size: var(--small); }

    dl { margin: 0; }
    dd { margin: 0; }
    .numbers {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1.5rem 1.25rem;
      padding: 1.5rem 0; border-block: 1px solid var(--line);
    }
    .numbers div { display: flex; flex-direction: column-reverse; }
    .numbers dt { color: var(--soft); font-size: var(--small); }
    .numbers dd { font: 600 1.75rem/1.2 var(--serif); font-variant-numeric: tabular-nums lining-nums; }
    nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: 1.25rem; font-size: .9375rem; }
    nav a { padding: .125rem 0; }

    .shares { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.5rem 2rem; margin: 1.25rem 0 2rem; }
    .shares dt { font-weight: 600; }
    .shares b { display: block; font: 600 1.75rem/1.3 var(--serif); color: var(--accent); }
    .shares span { display: block; color: var(--soft); font-size: var(--small); }

    figure { margin: 1.25rem 0 2rem; }
    .columns svg { display: block; width: 100%; height: 11rem; border-bottom: 1px solid var(--soft); }
    .columns.low { margin: 1rem 0; }
    .columns.low svg { height: 4rem; }
    .columns path, .spark path, .run path { fill: var(--accent); }
    .axis { display: flex; margin: .25rem 0 .5rem; color: var(--soft); font-size: .75rem; }
    .axis span { flex: 1 1 0; min-width: 0; white-space: nowrap; }

    .scroll { overflow-x: auto; margin: 0 0 1.5rem; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.35; }
    caption { caption-side: top; text-align: left; padding-bottom: .5rem; }
    th, td { padding: .3125rem .5rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); }
    thead th { color: var(--soft); font-size: .75rem; font-weight: 500; vertical-align: bottom; border-bottom-color: var(--soft); }
    tbody th { text-align: left; font-weight: 500; }
    th:first-child { text-align: left; padding-left: 0; }
    th.text, td.text { text-align: left; }
    .dense { font-size: var(--small); }
    .dense th, .dense td { padding: .25rem; }
    .dense th:first-child { padding-left: 0; }
    td[style] { background: color-mix(in srgb, var(--accent) var(--v), transparent); }
    td.none, th.none { color: var(--soft); font-weight: 400; }
    th.bar { padding-right: calc(4.5em + .5rem); }
    td.bar i {
      display: inline-block; width: 4em; height: .7em; margin-left: .5em;
      background: linear-gradient(var(--accent), var(--accent)) 0 0 / max(2px, var(--w) * 1%) 100% no-repeat;
    }
    .dense td.bar i { width: 3em; }
    .dense th.bar { padding-right: calc(3.5em + .25rem); }
    td.spark, td.run { width: 45%; min-width: 9rem; }
    td.spark svg { display: block; width: 100%; height: 1.5rem; }
    td.run svg { display: block; width: 100%; height: .5rem; }
    td.host { color: var(--soft); }
    th.page { white-space: normal; min-width: 14rem; }

    summary { cursor: pointer; color: var(--accent); font-size: .9375rem; padding: .25rem 0; }
    details[open] > summary { margin-bottom: .75rem; }
    .timeline { border-top: 1px solid var(--line); padding: .5rem 0; }
    .timeline summary h3 { display: inline; color: var(--ink); }
    .timeline summary span { color: var(--soft); font-size: var(--small); margin-left: .75rem; }

    .arcs { position: relative; padding-left: 8.5rem; margin-bottom: 2rem; --line-height: 1.875rem; }
    .arcs svg { position: absolute; left: 0; top: 0; width: 8rem; height: 100%; overflow: visible; }
    .arcs path { fill: none; stroke: var(--accent); stroke-opacity: .3; vector-effect: non-scaling-stroke; }
    .arcs path.mutual { stroke-opacity: .75; }
    .arcs.many path { stroke-width: .6; }
    .arcs ol { list-style: none; margin: 0; padding: 0; }
    .arcs li {
      position: relative; height: var(--line-height); line-height: var(--line-height); font-size: .9375rem; overflow: hidden;
      white-space: nowrap; text-overflow: ellipsis;
    }
    .arcs li::before {
      content: ""; display: inline-block; width: .4em; height: .4em; margin: 0 .5em .1em 0; border-radius: 50%;
      background: var(--accent);
    }
    .arcs time { color: var(--soft); font-size: var(--small); margin-right: .75rem; }
    .arcs a { color: inherit; text-decoration-color: var(--line); }
    .arcs a:hover { text-decoration-color: currentcolor; }
    footer { margin-top: 5rem; padding-top: 1rem; border-top: 1px solid var(--line); }

    @media (max-width: 40rem) {
      body { padding-top: 1.75rem; }
      section { margin-top: 3.25rem; }
      .numbers { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); }
      .columns svg { height: 8rem; }
      .axis span:nth-child(even) { visibility: hidden; }
      .arcs { padding-left: 3.75rem; --line-height: 4.25rem; }
      .arcs svg { width: 3.5rem; }
      .arcs li { display: flex; flex-direction: column; justify-content: center; line-height: 1.3; white-space: normal; padding-left: .9rem; }
      .arcs li::before { position: absolute; left: 0; top: calc(50% - .2em); margin: 0; }
      .arcs a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --accent: #17607a; }
      @page { margin: 1.5cm; }
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      nav, details:not([open]):not(.timeline) { display: none; }
      section { margin-top: 1.5cm; }
      h2, h3, caption, summary, thead, .lead { break-after: avoid; }
      tr, figure, .numbers, .shares div { break-inside: avoid; }
      tbody tr:nth-child(-n + 3) { break-before: avoid; }
      .scroll { overflow: visible; }
      table { font-size: 7.5pt; }
      th, td { padding: .15rem .25rem; }
      a { color: inherit; text-decoration: none; }
      td, td i, .arcs li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
