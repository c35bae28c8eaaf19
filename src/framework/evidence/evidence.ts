import { inWords } from '../../calendar/day.ts'
import type { Station } from '../../thread/station.ts'
import { type DocumentType, documentTypes, inMegabytes } from './document.ts'

export const evidenceForms = ['release', 'listening', 'link', 'document', 'note'] as const
export type EvidenceForm = (typeof evidenceForms)[number]

/** In a word or two, where a list has little room. */
const formWords: Readonly<Record<EvidenceForm, string>> = {
  release: 'Release',
  listening: 'Listening',
  link: 'Link',
  document: 'Document',
  note: 'Note',
}

/** At the head of its page. */
export const formNames: Readonly<Record<EvidenceForm, string>> = {
  release: 'Figures that were released',
  listening: 'What people said',
  link: 'A page elsewhere',
  document: 'A document',
  note: 'A note',
}

/** The form that stands in an address, or null when it names none. */
export function formOf(text: string | undefined): EvidenceForm | null {
  return evidenceForms.find(form => form === text) ?? null
}

/** A file beside a piece of evidence; `deletedOn` when only that it was here is left. */
export type Document = Readonly<{ name: string; type: DocumentType; size: number; deletedOn: string | null }>

/** How something is known. Its day is that of the thing itself; the day it was put here is another one. */
export type Evidence = Readonly<{
  station: Station
  form: EvidenceForm
  href: string | null
  release: Readonly<{ id: string; title: string }> | null
  /** What people said again and again, on which it rests. Its name is for those who work on answers. */
  theme: Readonly<{ id: string; title: string }> | null
  document: Document | null
  /** The elements it answers, in the order of the framework. */
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
}>

/** Where a link leads, in short: the host, as it is looked up. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : href
}

/** The path of a link that leads to a page of this Goldthread, which stands under `publicUrl`; null of any other. */
export function ownPath(href: string, publicUrl: string): string | null {
  if (!URL.canParse(href)) return null
  const { origin, pathname, search, hash } = new URL(href)
  return origin === new URL(publicUrl).origin ? `${pathname}${search}${hash}` : null
}

/** What it is, in a few words, such as "Link to cqc.org.uk". */
export function whatItIs({ form, href, document }: Pick<Evidence, 'form' | 'href' | 'document'>): string {
  if (href) return `Link to ${hostOf(href)}`
  if (document) return `${documentTypes[document.type].words}, ${inMegabytes(document.size)}`
  return formWords[form]
}

/** The two days, which are not the same: when it was gathered, and when it was put here. */
export function daysOf({ standsOn, madeOn }: Pick<Station, 'standsOn' | 'madeOn'>): string {
  return `Of ${inWords(standsOn)}, put here on ${inWords(madeOn)}`
}

/** A piece of evidence in lines, as it is written down when it changes, and as it stands beside what somebody else typed. */
export function linesOf({ station, href, elements }: Evidence): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'What it shows', value: station.title },
    { key: 'In full', value: station.words || 'Nothing' },
    ...(href ? [{ key: 'Address', value: href }] : []),
    { key: 'From', value: inWords(station.standsOn) },
    { key: 'Elements', value: elements.map(({ title }) => title).join(', ') || 'None yet' },
  ]
}

export function inFull(evidence: Evidence): string {
  return linesOf(evidence)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}
