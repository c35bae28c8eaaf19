import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { WholeFile } from '../../platform/http/upload.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { mostBytes, safeName, sniff } from './document.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'
import type { EvidenceWords, NewDocument } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type EvidenceTyped = Readonly<{
  title: string
  words: string
  href: string
  release: string
  theme: string
  stood: DayTyped
  elements: readonly string[]
  gaps: readonly string[]
}>

export function typedEvidence(form: Form): EvidenceTyped {
  const { one, many } = form
  const words = { title: one('title'), words: one('words'), href: one('href'), release: one('release') }
  const theme = one('theme')
  return { ...words, theme, stood: typedDay(form, 'stood'), elements: many('elements'), gaps: many('gaps') }
}

export const nothingTyped: EvidenceTyped = {
  ...{ title: '', words: '', href: '', release: '', theme: '' },
  ...{ stood: { day: '', month: '', year: '' }, elements: [], gaps: [] },
}

/** A piece of evidence as its form says it. */
export function typedOf({ station, href, release, theme, elements }: Evidence): EvidenceTyped {
  const { title, words, standsOn } = station
  const chosen = { elements: elements.map(({ id }) => id), gaps: [] }
  return {
    title,
    words,
    href: href ?? '',
    release: release?.id ?? '',
    theme: theme?.id ?? '',
    stood: dayTyped(standsOn),
    ...chosen,
  }
}

/** Nobody means a day before this one. */
const earliest = { day: '1900-01-01', text: 'Enter a year after 1899' }

type Elements = readonly Readonly<{ id: string }>[]

/** Where the words are all there is, they have to be there. */
const missingWords: Partial<Record<EvidenceForm, string>> = {
  listening: 'Say what people told you',
  note: 'Say what you know, and how',
}

/** What every form of evidence has. Its day is that of the thing itself, so it cannot be to come. */
export function readWords(
  form: EvidenceForm,
  typed: EvidenceTyped,
  elements: Elements,
  today: Day,
): FormReading<EvidenceWords> {
  const { title, words, stood } = typed
  const elementIds = elements.map(({ id }) => id).filter(id => typed.elements.includes(id))
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  const day = readDay(stood, 'stood', { first: earliest, last })
  const href = form === 'link' ? readHref(typed.href) : { outcome: 'read' as const, value: null }
  const errors = [
    ...errorsOf(href),
    ...textErrors('title', title, 300, 'Say in one sentence what it shows'),
    ...textErrors('words', words, 20_000, missingWords[form]),
    ...errorsOf(day),
    ...(typed.elements.length > elementIds.length
      ? [{ field: 'elements', text: 'Choose elements from the list' }]
      : []),
  ]
  if (errors.length > 0 || day.outcome === 'wrong' || href.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, standsOn: day.value, href: href.value, elementIds } }
}

/** An address on the web as somebody pasted it. Nothing that could do something by being opened, and no password in it. */
export function readHref(typed: string): FormReading<string> {
  const wrong = (text: string): FormReading<string> => ({ outcome: 'wrong', errors: [{ field: 'href', text }] })
  if (!typed) return wrong('Paste the address of the page')
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  if (/\s/.test(whole) || !URL.canParse(whole))
    return wrong('This is no address of a page. Copy it from the browser again')
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return wrong('Paste an address that begins with https:// or http://')
  if (url.username || url.password) return wrong('This address has a name or a password in it. Leave that out')
  return url.href.length > 2000
    ? wrong('This address is too long: 2,000 characters at most')
    : { outcome: 'read', value: url.href }
}

/** A file that was chosen, held to what its bytes say. */
export function readDocument(file: WholeFile | null): FormReading<NewDocument> {
  if (!file) return wrongFile('Choose a file')
  const { name, content } = file
  if (content === 'too large') return wrongFile(`The file must not be larger than ${mostBytes / 1_000_000} MB`)
  if (content.length === 0) return wrongFile('The file is empty. Choose another one')
  const type = sniff(content, name)
  if (type === 'macros')
    return wrongFile('This file has macros in it, which are programs. Save it without them, then choose it again')
  if (type === null)
    return wrongFile('This is none of the files we take, whatever its name says. Save it as PDF, then choose it again')
  return { outcome: 'read', value: { name: safeName(name, type), type, content } }
}

function wrongFile(text: string): FormReading<NewDocument> {
  return { outcome: 'wrong', errors: [{ field: 'file', text }] }
}

/** What is wrong with the gaps that were chosen. */
export function gapErrors(chosen: readonly string[], gaps: Elements): FieldError[] {
  const isKnown = chosen.every(id => gaps.some(gap => gap.id === id))
  return isKnown ? [] : [{ field: 'gaps', text: 'Choose gaps from the list' }]
}
