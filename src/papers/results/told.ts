import { chartRows } from '../../releases/pages/chart-rows.ts'
import { sayRule } from '../../releases/pages/say-rule.ts'
import { mostTelling } from '../../releases/pages/stand-outs.tsx'
import { findingOf, sayBy } from '../../releases/pages/topic-heading.ts'
import { contrastsOf, sayFacet, sayReversed, sayTopic, type Topic, topicsOf } from '../../releases/topics.ts'
import { facetsOf } from '../../statistics/facets.ts'
import type { Release } from '../../statistics/release.ts'
import { findContrasts, sayContrast } from '../../statistics/sentences.ts'
import { percentShown } from '../../statistics/share.ts'
import { partsOf, sumOf } from '../../ui/charts/row.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { type Column, columnsOf } from './columns.ts'

/** Bars that can be drawn, each made up of one or several series in per cent. Nothing hidden is among them. */
export type Bars = Readonly<{
  alt: string
  names: readonly string[]
  series: readonly Readonly<{ name: string; colour: string; values: readonly number[] }>[]
}>

/** `isProse`: all cells but the first of a row hold sentences, and not figures. */
export type ToldTable = Readonly<{
  caption: string
  headings: readonly string[]
  rows: readonly (readonly string[])[]
  isProse?: boolean | undefined
}>

/** One thing that the results say: the same for a page, a PDF and a slide. */
export type Told = Readonly<{
  kind: 'sum' | 'topic' | 'groups' | 'apart' | 'rule'
  title: string
  words: readonly string[]
  list?: readonly string[] | undefined
  bars?: Bars | undefined
  table?: ToldTable | undefined
  /** What the bars are of. */
  chart?: ToldChart | undefined
}>

export type ToldChart = Readonly<{ release: Release; topic: Topic }>

/** Everything a release says, from its published figures alone. */
export function tellResults(release: Release): Told[] {
  const all = topicsOf(release)
  const topics = all.slice(0, mostTopics)
  const contrasts = findContrasts(release)
  const standOut = mostTelling(contrasts, topics, 5).map(contrast => {
    const topic = topics.find(({ questions }) => questions.includes(contrast.question))
    return `${sayContrast(release, contrast)} ${topic?.title ?? ''}`
  })
  const none =
    'No group that can be shown differs from everyone by more than chance would explain. That is a finding too.'
  const facets = facetsOf(release).map(facet => `${facet.label}: ${sayFacet(facet)}`)
  const asked = all.length === 1 ? 'One question' : `${all.length} questions`
  const share = `${asked}. ${percentShown(release)}% of the figures can be shown without exposing anybody.`
  const shown = topics.length * (1 + release.breakdowns.length) <= mostParts ? 'all' : 'telling'
  return [
    { kind: 'sum', title: 'What stands out', words: standOut.length > 0 ? [share] : [share, none], list: standOut },
    ...(facets.length > 0
      ? [{ kind: 'sum' as const, title: 'What questions say together', words: [], list: facets }]
      : []),
    ...topics.flatMap(topic => {
      const own = contrastsOf(contrasts, topic)
      const groups = release.breakdowns.flatMap((_, b) => {
        const [first] = own.filter(({ breakdown }) => breakdown === b)
        const heading = findingOf(release, topic, b, first)
        return shown === 'all' || first ? tellGroups(release, topic, b, heading) : []
      })
      return [tellTopic(release, topic, everyone), ...groups]
    }),
    ...(release.apart ? tellApart(release.apart) : []),
    {
      kind: 'rule',
      title: 'How we protect people',
      words: [
        sayRule(release.rule),
        `Where it says “${HIDDEN}” there is no figure anywhere in this file, nor behind a chart.`,
        ...(all.length > topics.length
          ? [
              `Only the first ${mostTopics} of ${all.length} questions are in here. All of them are in the file for Excel.`,
            ]
          : []),
        ...(release.apart
          ? ['Answers from the poster are not verified. They stand by themselves, and are in no other figure.']
          : []),
      ],
    },
  ]
}

/** Beyond so many parts, only groups that stand out are told, and never more questions than these. */
const mostParts = 80
const mostTopics = 80

/** Who answered, for the captions. */
type Who = Readonly<{ said: string; share: string }>
const everyone: Who = { said: 'what everyone said', share: 'Per cent of everyone' }
const byPoster: Who = { said: 'what came by the poster, not verified', share: 'Per cent of answers from the poster' }

/** What came by an open channel, behind all else and under titles that say so. */
function tellApart(apart: Release): Told[] {
  const words = [
    'Whoever had the address could answer. Nobody can tell who they are, or whether one person answered more than once.',
    `These answers are in no other figure, and must not be added to any. ${sayRule(apart.rule)}`,
  ]
  const topics = topicsOf(apart).slice(0, mostTopics)
  return [
    { kind: 'apart', title: 'Not verified: answers from the poster', words },
    ...topics.map((topic): Told => {
      const told = tellTopic(apart, topic, byPoster)
      return { ...told, kind: 'apart', title: `Not verified: ${told.title}` }
    }),
  ]
}

function tellTopic(release: Release, topic: Topic, who: Who): Told {
  const [row] = chartRows(release, topic, null)
  const labels = columnsOf(release, topic, 'each').map(({ label }) => label)
  const parts = row && row.base !== null ? partsOf(row) : []
  const named = parts.map(({ of, figure }) => ({ name: of.map(option => labels[option]!).join(' + '), figure }))
  const drawn = named.flatMap(({ name, figure }) => (figure ? [{ name, percent: figure.percent }] : []))
  const said = named.map(({ name, figure }) => `${name}: ${figure ? `${figure.percent}%` : HIDDEN}`)
  const reversed = sayReversed(release, topic)
  return {
    kind: 'topic',
    title: topic.title,
    words: [sayTopic(release, topic), ...(reversed ? [reversed] : [])],
    ...(drawn.length > 0 &&
      drawn.length <= mostBars && {
        chart: { release, topic },
        bars: {
          alt: `Bars of ${who.said}. ${said.join('. ')}.`,
          names: drawn.map(({ name }) => name),
          series: [{ name: who.share, colour: '4A1D4F', values: drawn.map(({ percent }) => percent) }],
        },
      }),
    ...(named.length > 0 && {
      table: {
        caption: who.said.replace(/^w/, 'W'),
        headings: ['Answer', 'People', 'Share'],
        rows: named.map(({ name, figure }) => [
          name,
          ...(figure ? [people(figure.count), `${figure.percent}%`] : [HIDDEN, HIDDEN]),
        ]),
      },
    }),
  }
}

/** More bars than these cannot be told apart; the table says it all. */
const mostBars = 20

/** A topic by one breakdown; nothing where it has more answers than can be told apart. */
function tellGroups(release: Release, topic: Topic, breakdown: number, heading: string): Told[] {
  const columns = columnsOf(release, topic, 'sides')
  if (columns.length > mostColumns) return []
  const { label } = release.breakdowns[breakdown]!
  const rows = chartRows(release, topic, breakdown).map(row => ({
    ...{ name: row.label, base: row.base },
    figures: columns.map(({ of }) => (row.base === null ? null : sumOf(row, of))),
  }))
  const whole = rows.filter(({ figures }) => figures.every(figure => figure !== null))
  return [
    {
      kind: 'groups',
      title: `${sayBy(label)}. ${heading}`,
      words: [topic.title],
      ...(topic.kind !== 'several' &&
        whole.length > 0 && { bars: stacked(columns, whole, rows.length - whole.length, label) }),
      table: {
        caption: `${topic.title}, ${by(label)}`,
        headings: [label, 'People', ...columns.map(column => column.label)],
        rows: rows.map(({ name, base, figures }) => [
          ...[name, base === null ? HIDDEN : people(base)],
          ...figures.map(figure => (figure ? `${figure.percent}%` : HIDDEN)),
        ]),
      },
    },
  ]
}

const mostColumns = 6

type Whole = Readonly<{ name: string; figures: readonly (Readonly<{ percent: number }> | null)[] }>

function stacked(columns: readonly Column[], rows: readonly Whole[], hidden: number, label: string): Bars {
  const said = rows.map(({ name, figures }) => {
    const each = figures.map((figure, c) => `${columns[c]!.label} ${figure?.percent}%`)
    return `${name}: ${each.join(', ')}`
  })
  const left = hidden === 0 ? '' : ` ${hidden === 1 ? 'One group has' : `${hidden} groups have`} no bar. ${HIDDEN}.`
  return {
    alt: `Bars ${by(label)}. ${said.join('. ')}.${left}`,
    names: rows.map(({ name }) => name),
    series: columns.map(({ label, colour }, c) => ({
      name: label,
      colour,
      values: rows.map(({ figures }) => figures[c]?.percent ?? 0),
    })),
  }
}

/** The same in the middle of a sentence. */
const by = (breakdown: string) => sayBy(breakdown).replace(/^B/, 'b')

const people = (count: number) => count.toLocaleString('en-GB')
