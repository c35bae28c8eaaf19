/**
 * How a document is set, in Typst. It is the same for all of them: what they say comes in as data (`/document.json`),
 * so that no word of anybody is ever read as mark-up. Nothing is loaded that is not handed in.
 */
export const template = `
#let d = json("/document.json")
#let c = d.colours.pairs().map(((name, hex)) => (name, rgb(hex))).to-dict()
#let thread-x = 13mm
#let thread-width = 3.2mm
#let head = 17mm
#let left-margin = 27mm

#set document(
  title: d.kind + ": " + d.title,
  author: d.organisation,
  date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)),
)
#set text(font: d.families, fallback: false, lang: "en", region: "GB", size: d.size * 1pt, fill: c.ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.85em)

#let drawing(name, size) = pdf.artifact(image("/drawings/" + name + ".svg", width: size, height: size))

// ── The thread: out of the G, down every page, to the end of the last section ──
#let twist = tiling(size: (1.6mm, 1.6mm), place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.3mm + c.ply)))
#let strand(x, y, width, height, edges) = {
  let edge = 0.55mm + c.casing
  place(top + left, dx: x, dy: y, rect(width: width, height: height, fill: c.gold))
  place(top + left, dx: x, dy: y, rect(width: width, height: height, fill: twist, stroke: edges.map(side => (side, edge)).to-dict()))
}
#let background = context {
  let end = query(<end>).last().location()
  let page = here().page()
  if page <= end.page() {
    let from = if page == 1 { head + 10mm } else { 0mm }
    let to = if page == end.page() { end.position().y - 1.2mm } else { 297mm }
    strand(thread-x - thread-width / 2, from, thread-width, to - from, ("left", "right"))
  }
  if page == 1 {
    strand(thread-x, head + 3.3mm, 210mm - thread-x, thread-width, ("top", "bottom"))
    place(top + left, dx: thread-x - 6mm, dy: head - 1mm, drawing("letter", 12mm))
  }
}
#let foot = context {
  set text(size: 8pt, fill: c.at("ink-2"))
  grid(
    columns: (1fr, auto),
    d.foot,
    [Page #counter(page).display() of #counter(page).final().first()],
  )
}
#set page(
  paper: "a4",
  margin: (left: left-margin, right: 16mm, top: head, bottom: 18mm),
  background: background,
  footer: foot,
)

// ── Words ──
#let phrase(p) = {
  let look = p.at("look", default: none)
  let words = p.text
  if look == "strong" { words = strong(words) }
  if look == "quiet" { words = text(fill: c.at("ink-2"), words) }
  if look == "late" { words = text(fill: c.late, weight: 600, words) }
  if look == "good" { words = text(fill: c.good, weight: 600, words) }
  if "href" in p {
    words = link(p.href, underline(stroke: 0.6pt + c.stitch, offset: 2.2pt, text(fill: c.brand, words)))
  }
  if "mark" in p { box(width: 1.3em, height: 0.7em, place(dx: -0.2em, dy: -0.42em, drawing(p.mark, 1.55em))) + h(0.3em) }
  words
}
#let phrases(all) = all.map(phrase).join()
#show strong: set text(weight: 600)

#show heading: set text(weight: 600)
#show heading.where(level: 1): it => block(below: 0.7em, {
  set par(leading: 0.4em)
  text(size: d.size * 2.5pt, tracking: -0.02em, it.body)
})
#show heading.where(level: 2): it => block(above: 0pt, below: 0.75em, {
  set par(leading: 0.45em)
  text(size: d.size * 1.45pt, tracking: -0.01em, it.body)
})
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.65em, text(size: d.size * 1.1pt, it.body))

// ── Blocks ──
#let cell(lines) = {
  set par(spacing: 0.5em)
  lines.map(line => par(phrases(line))).join()
}
#let rows(t) = {
  // Many columns stand closer.
  let side = if t.headings.len() > 6 { 3pt } else { 5pt }
  set text(size: d.size * 0.9pt)
  block(above: 0.8em, below: 1.2em, table(
    columns: t.headings.map(h => h.share * 1fr),
    align: t.headings.map(h => if h.at("numeric", default: false) { right } else { left }),
    inset: (x, y) => (left: if x == 0 { 0pt } else { side }, right: if x == t.headings.len() - 1 { 0pt } else { side }, y: d.air * 1pt),
    stroke: (x, y) => (bottom: if y == 0 { 1.1pt + c.mark } else { 0.5pt + c.rule }),
    table.header(..t.headings.map(h => strong(h.label))),
    ..t.rows.map(row => row.cells.map(each => {
      let span = if each.span > 1 { (colspan: each.span, align: center, inset: (left: side, right: 0pt, y: d.air * 1pt)) }
      table.cell(..span, breakable: row.long, cell(each.lines))
    })).flatten(),
  ))
}
#let show-block(b, sticky: false) = {
  if b.kind == "paragraph" {
    let look = b.at("look", default: none)
    block(sticky: sticky, if look == "lead" { par(text(size: d.size * 1.15pt, phrases(b.words))) }
    else if look == "quiet" { par(text(size: d.size * 0.9pt, fill: c.at("ink-2"), phrases(b.words))) }
    else { par(phrases(b.words)) })
  }
  if b.kind == "heading" { heading(level: 3, phrases(b.words)) }
  if b.kind == "list" {
    list(
      marker: box(baseline: -0.08em, rect(width: 0.9em, height: 0.24em, radius: 1pt, fill: c.gold, stroke: 0.4pt + c.casing)),
      body-indent: 0.6em,
      spacing: 0.6em,
      ..b.items.map(phrases),
    )
  }
  if b.kind == "table" { rows(b) }
  if b.kind == "figure" {
    block(breakable: false, grid(
      columns: (if b.table.headings.len() > 2 { 1.2fr } else { 1.75fr }, 1fr),
      column-gutter: 6mm,
      image("/drawings/" + b.drawing + ".svg", alt: b.alt, width: 100%),
      rows(b.table),
    ))
  }
}
#let show-section(s, last) = block(breakable: true, above: d.gap * 1mm, below: 0pt, {
  block(sticky: true, below: 0.5em, {
    place(left, dx: thread-x - left-margin - 4.4mm, dy: -2.6mm, drawing(s.mark, 8.8mm))
    text(size: d.size * 0.95pt, weight: 600, fill: c.brand)[#if last [#box(width: 0pt, height: 0pt)<end>]#s.side]
  })
  heading(level: 2, s.title)
  // What leads to a list, a table or a picture stays with it. Were all to stay together, pages would be left empty.
  let leads(i) = i + 1 < s.blocks.len() and s.blocks.at(i + 1).kind in ("list", "table", "figure")
  s.blocks.enumerate().map(((i, b)) => show-block(b, sticky: leads(i))).join()
})

// ── The document ──
#v(14mm)
#block(below: 0.9em, text(fill: c.at("ink-2"), d.organisation + " · " + d.kind + " · " + d.made))
#heading(level: 1, d.title)
#show-block((kind: "paragraph", look: "lead", words: d.lead))
#d.sections.enumerate().map(((i, s)) => show-section(s, i == d.sections.len() - 1)).join()
#if d.note != "" { block(above: 1.6em, text(size: d.size * 0.9pt, fill: c.at("ink-2"), d.note)) }
`
