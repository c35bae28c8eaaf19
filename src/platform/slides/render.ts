import type Presentation from 'pptxgenjs'
import type { Chart, Deck, Slide, SlideLook, SlideTable } from './deck.ts'
import { finish } from './finish.ts'

export type SlidesTask = Readonly<{ deck: Deck; look: SlideLook }>

/** In inches: a wide slide, with room at its edges. */
const page = { w: 13.333, h: 7.5, left: 0.9, right: 0.6, title: 0.45, body: 1.65, foot: 7.0 }
const width = page.w - page.left - page.right

/** A deck as a file for PowerPoint. The library is loaded when the first one is made. */
export async function renderSlides({ deck, look }: SlidesTask): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PptxGen } = await import('pptxgenjs')
  const file = new (PptxGen as unknown as new () => Presentation)()
  file.layout = 'LAYOUT_WIDE'
  file.title = deck.title
  file.subject = deck.title
  file.author = deck.organisation
  file.company = deck.organisation
  file.theme = { headFontFace: look.face, bodyFontFace: look.face }
  defineMaster(file, deck, look)
  for (const slide of deck.slides) addSlide(file, slide, look)
  return finish((await file.write({ outputType: 'uint8array' })) as Uint8Array)
}

/** The thread down the left edge, a title, and whose it is at the foot. */
function defineMaster(file: Presentation, { organisation, title, madeOn }: Deck, { colours, face }: SlideLook): void {
  const foot = {
    x: page.left,
    y: page.foot,
    w: width - 1,
    h: 0.3,
    fontSize: 10,
    color: colours.soft,
    fontFace: face,
    margin: 0,
  }
  const heading = {
    x: page.left,
    y: page.title,
    w: width,
    h: 1.05,
    fontSize: 26,
    bold: true,
    color: colours.brand,
    fontFace: face,
    margin: 0,
  }
  file.defineSlideMaster({
    title: 'Goldthread',
    background: { color: colours.paper },
    objects: [
      {
        rect: {
          x: 0.32,
          y: 0,
          w: 0.16,
          h: page.h,
          fill: { color: colours.gold },
          line: { color: colours.edge, width: 1.5 },
        },
      },
      {
        placeholder: {
          options: { name: 'title', type: 'title', align: 'left', valign: 'middle', ...heading },
          text: '',
        },
      },
      { text: { text: `${organisation} · ${title} · ${madeOn}`, options: foot } },
    ],
    slideNumber: {
      x: page.w - 1.1,
      y: page.foot,
      w: 0.6,
      h: 0.3,
      fontSize: 10,
      color: colours.soft,
      fontFace: face,
      align: 'right',
    },
  })
}

function addSlide(file: Presentation, slide: Slide, look: SlideLook): void {
  const made = file.addSlide({ masterName: 'Goldthread' })
  made.addText(slide.title, { placeholder: 'title' })
  const said = [
    ...slide.words.map(words => ({ words, bullet: false })),
    ...(slide.list ?? []).map(words => ({ words, bullet: true })),
  ]
  const isAlone = !slide.chart && !slide.table
  const size = isAlone && linesOf(said, 90) < 11 ? 20 : 16
  const room = isAlone ? 5.1 : 0.1 + 0.29 * linesOf(said, 100)
  made.addText(
    said.map(({ words, bullet }) => ({
      text: words,
      options: { breakLine: true, paraSpaceAfter: 6, ...(bullet && { bullet: { indent: 18 } }) },
    })),
    {
      x: page.left,
      y: page.body,
      w: width,
      h: room,
      fontSize: size,
      color: look.colours.ink,
      fontFace: look.face,
      margin: 0,
      valign: 'top',
      fit: 'shrink',
    },
  )
  const top = page.body + room + 0.15
  const height = page.foot - top - 0.15
  // Tables of many columns need room: what is hidden is said in words in each cell.
  const isWide = (slide.table?.headings.length ?? 0) > 3
  const half = slide.chart && slide.table ? width * (isWide ? 0.38 : 0.52) : width
  if (slide.chart) addChart(made, slide.chart, { x: page.left, y: top, w: half, h: height }, look)
  const beside = slide.chart ? { x: page.left + half + 0.25, w: width - half - 0.25 } : { x: page.left, w: width }
  if (slide.table) addTable(made, slide.table, { ...beside, y: top }, look)
  made.addNotes(slide.notes)
}

/** So many lines these words take, where so many letters stand on one. */
function linesOf(said: readonly Readonly<{ words: string }>[], letters: number): number {
  return said.reduce((sum, { words }) => sum + Math.ceil(words.length / letters), 0)
}

type Made = ReturnType<Presentation['addSlide']>
type Place = Readonly<{ x: number; y: number; w: number; h: number }>

function addChart(slide: Made, { alt, names, series }: Chart, place: Place, { colours, face }: SlideLook): void {
  const data = series.map(({ name, values }) => ({ name, labels: [...names], values: [...values] }))
  const isStacked = series.length > 1
  const text = { fontFace: face, fontSize: 12, color: colours.ink }
  slide.addChart('bar', data, {
    ...place,
    altText: alt,
    chartArea: { roundedCorners: false },
    barDir: 'bar',
    barGrouping: isStacked ? 'stacked' : 'clustered',
    barGapWidthPct: 45,
    chartColors: series.map(({ colour }) => colour),
    ...{
      // From the top down, as a table is read; the library takes it, and its types do not say so.
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisLabelFontFace: text.fontFace,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: text.color,
    },
    ...{ valAxisHidden: true, valAxisMinVal: 0, valAxisMaxVal: 100, valGridLine: { style: 'none' } },
    ...{ showLegend: isStacked, legendPos: 'b', legendFontFace: face, legendFontSize: 11, legendColor: text.color },
    ...{
      showValue: !isStacked,
      dataLabelFormatCode: '0"%"',
      dataLabelColor: text.color,
      dataLabelFontFace: face,
      dataLabelFontSize: 12,
    },
  })
}

function addTable(
  slide: Made,
  { headings, rows, isProse = false }: SlideTable,
  place: Omit<Place, 'h'>,
  { colours, face }: SlideLook,
): void {
  const line = (color: string, pt: number) => ({ type: 'solid' as const, color, pt })
  const none = { type: 'none' as const }
  const align = (c: number) => (c === 0 || isProse ? ('left' as const) : ('right' as const))
  const head = headings.map((text, c) => ({
    text,
    options: { bold: true, align: align(c), border: [none, none, line(colours.edge, 1.5), none] },
  }))
  const body = rows.map(row =>
    row.map((text, c) => ({
      text,
      options: { align: align(c), border: [none, none, line(colours.rule, 0.75), none] },
    })),
  )
  const first = headings.length > 3 || isProse ? 0.26 : headings.length > 1 ? 0.46 : 1
  const widths = headings.map((_, c) => place.w * (c === 0 ? first : (1 - first) / (headings.length - 1)))
  const fontSize = isProse ? 14 : rows.length > 11 ? 10 : rows.length > 8 ? 11 : 12
  const options = {
    ...place,
    colW: widths,
    fontSize,
    fontFace: face,
    color: colours.ink,
    margin: 0.04,
    valign: 'middle' as const,
  }
  slide.addTable([head, ...body] as Parameters<Made['addTable']>[0], options)
}
