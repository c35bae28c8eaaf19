import { isDeepStrictEqual } from 'node:util'
import type { ElementsFile, ElementWords } from '../content.ts'
import { type Copy, freeMark, type OwnElement } from '../copy/copy.ts'
import { type Difference, differencesIn, parts } from '../copy/words.ts'
import { languagesIn, translationsIn } from '../translations/file.ts'
import { mergedInAll, mergedLanguages } from '../translations/merge.ts'
import { placesOf, placesOfHead } from '../translations/places.ts'
import type { Languages, Translations } from '../translations/translation.ts'

/** Whose words stand, where both the organisation and the framework have changed them. */
export type Choice = 'ours' | 'theirs'

/** A part that a newer version would change: `before` is ours, `after` theirs. */
export type Change = Difference &
  Readonly<{
    /** What its choice is called in the form, where we have changed it ourselves; null where theirs is simply taken. */
    choice: string | null
  }>

/**
 * What happens to an element that the newer version has no longer. Under way, it stays; as we took it up, it is retired;
 * changed by ourselves, we choose; and what we have retired already stays so.
 */
export type Fate = 'stays' | 'is-retired' | 'choose' | 'was-retired'

export type Step = Readonly<
  | { kind: 'added'; key: string; words: ElementWords }
  | { kind: 'changed'; element: OwnElement; theirs: ElementWords; changes: readonly Change[] }
  | { kind: 'gone'; element: OwnElement; fate: Fate; choice: string }
>

/** What a newer version would change in an organisation's own copy. */
export type Upgrade = Readonly<{
  from: number
  to: number
  /** The title, where the newer version has another one. */
  title: Change | null
  steps: readonly Step[]
  /** What the newer version says of itself, and has in other languages: of itself, and by the keys of elements. */
  about: string
  languages: Languages
  translations: Readonly<Record<string, Translations>>
}>

/** What the form calls the choice of a part; no key of an element has a full stop in it. */
const choiceOf = (key: string, part: string) => `${key}.${part}`

/**
 * Compares three: the words as they were taken up, the organisation's own, and those of the newer version. Where only
 * one side has changed a part, its change stands. Where both have, somebody has to choose.
 */
export function planUpgrade(copy: Copy, file: ElementsFile): Upgrade {
  const ours = new Map(copy.elements.map(element => [element.key, element]))
  const theirs = new Set(file.elements.map(({ id }) => id))
  const here = file.elements.flatMap(({ id, ...words }): Step[] => {
    const element = ours.get(id)
    if (!element) return [{ kind: 'added', key: id, words }]
    return [{ kind: 'changed', element, theirs: words, changes: changesIn(element, words) }]
  })
  const gone = copy.elements.filter(({ key, base, goneIn }) => base !== null && goneIn === null && !theirs.has(key))
  const steps = [
    ...here,
    ...gone.map(
      (element): Step => ({ kind: 'gone', element, fate: fateOf(element), choice: choiceOf(element.key, 'gone') }),
    ),
  ]
  const spoken = {
    about: file.about,
    languages: languagesIn(file),
    translations: Object.fromEntries(file.elements.map(element => [element.id, translationsIn(file, element)])),
  }
  return { from: copy.version, to: file.version, title: titleChange(copy, file.title), steps, ...spoken }
}

/** The steps in which something is seen to change. */
export function visibleSteps({ steps }: Upgrade): readonly Step[] {
  return steps.filter(step => step.kind !== 'changed' || step.changes.length > 0 || step.element.goneIn !== null)
}

function changesIn({ key, words, base }: OwnElement, theirs: ElementWords): Change[] {
  const isOurs = new Set((base ? differencesIn(base, words) : parts).map(({ part }) => part))
  const isTheirs = new Set((base ? differencesIn(base, theirs) : parts).map(({ part }) => part))
  return differencesIn(words, theirs)
    .filter(({ part }) => isTheirs.has(part))
    .map(each => ({ ...each, choice: isOurs.has(each.part) ? choiceOf(key, each.part) : null }))
}

function fateOf({ retiredOn, cycle, words, base }: OwnElement): Fate {
  if (retiredOn) return 'was-retired'
  if (cycle?.isUnderWay) return 'stays'
  return base && differencesIn(base, words).length > 0 ? 'choose' : 'is-retired'
}

function titleChange({ title, base }: Copy, theirs: string): Change | null {
  if (theirs === title || theirs === base.title) return null
  const choice = title === base.title ? null : choiceOf('', 'title')
  return { part: 'title', name: 'Title of the framework', before: title, after: theirs, choice }
}

/** An element as the upgrade leaves it. `id` is null for one that is new. */
export type Outcome = Readonly<{
  id: string | null
  key: string
  words: ElementWords
  base: ElementWords | null
  goneIn: number | null
  translations: Translations
  retires: boolean
  /** Null where nothing about it changes but what it is compared with next time. */
  happened: Readonly<{ what: 'upgraded' | 'gone' | 'added'; differences: readonly Difference[] }> | null
}>

export type Resolved = Readonly<{ title: string; elements: readonly Outcome[]; languages: Languages }>

/** What is to be written, after every choice was made. */
export function resolveUpgrade(copy: Copy, upgrade: Upgrade, chosen: (choice: string) => Choice): Resolved {
  const wants = ({ choice }: Pick<Change, 'choice'>) => choice === null || chosen(choice) === 'theirs'
  const stepOf = new Map(upgrade.steps.flatMap(step => (step.kind === 'added' ? [] : [[step.element.id, step]])))
  const kept = copy.elements.map((element): Outcome => {
    const step = stepOf.get(element.id)
    if (!step) return untouched(element)
    if (step.kind === 'gone') return leave(step, upgrade.to, wants)
    const taken = step.changes.filter(wants).map(({ part }) => part)
    const words = parts.reduce(
      (into, { part, carry }) => (taken.includes(part) ? carry(into, step.theirs) : into),
      element.words,
    )
    return change(element, words, step.theirs)
  })
  const title = upgrade.title && wants(upgrade.title) ? upgrade.title.after : copy.title
  const elements = withMarks(copy, placed(kept, upgrade)).map(each => spokenAs(each, upgrade.translations))
  return { title, elements, languages: languagesAfter(copy, upgrade, { title, elements }) }
}

/** An element with the translations of the newer version, where they are of its words, beside its own. */
function spokenAs(outcome: Outcome, theirs: Upgrade['translations']): Outcome {
  const translations = mergedInAll(outcome.translations, theirs[outcome.key] ?? {}, placesOf(outcome.words))
  return { ...outcome, translations }
}

/** What somebody has read stays read as long as nothing of it changes. */
function languagesAfter(copy: Copy, upgrade: Upgrade, { title, elements }: Pick<Resolved, 'title' | 'elements'>) {
  const before = new Map(copy.elements.map(({ id, translations }) => [id, translations]))
  const isSame = (language: string) =>
    elements.every(({ id, translations }) =>
      isDeepStrictEqual((id && before.get(id)?.[language]) || {}, translations[language] ?? {}),
    )
  const places = placesOfHead({ title, about: upgrade.about })
  return mergedLanguages(copy.languages, upgrade.languages, { places, isSame })
}

const untouched = ({ id, key, words, base, goneIn, translations }: OwnElement): Outcome => ({
  ...{ id, key, words, base, goneIn, translations },
  retires: false,
  happened: null,
})

function change(element: OwnElement, words: ElementWords, theirs: ElementWords): Outcome {
  const differences = differencesIn(element.words, words)
  const happened = differences.length > 0 ? { what: 'upgraded' as const, differences } : null
  return { ...untouched(element), words, base: theirs, goneIn: null, happened }
}

function leave(
  step: Extract<Step, { kind: 'gone' }>,
  goneIn: number,
  wants: (of: Pick<Change, 'choice'>) => boolean,
): Outcome {
  const retires = step.fate === 'is-retired' || (step.fate === 'choose' && wants(step))
  return { ...untouched(step.element), goneIn, retires, happened: { what: 'gone', differences: [] } }
}

/** Ours in their order; each new one after the one it follows in the newer version. */
function placed(kept: readonly Outcome[], { steps }: Upgrade): Outcome[] {
  const order = [...kept]
  let before: string | null = null
  for (const step of steps) {
    if (step.kind === 'gone') continue
    const key: string = step.kind === 'added' ? step.key : step.element.key
    if (step.kind === 'added') {
      const at = order.findIndex(each => each.key === before) + 1
      order.splice(at, 0, {
        id: null,
        key,
        words: step.words,
        base: step.words,
        goneIn: null,
        translations: {},
        retires: false,
        happened: { what: 'added', differences: [] },
      })
    }
    before = key
  }
  return order
}

/** No two have the same mark: whoever had one keeps it, and who comes second gets a number that is free. */
function withMarks({ elements }: Copy, outcomes: readonly Outcome[]): Outcome[] {
  const had = new Map(elements.map(({ id, words }) => [id, words.mark]))
  const keeps = ({ id, words }: Outcome) => id !== null && had.get(id) === words.mark
  const taken = outcomes.filter(keeps).map(({ words }) => words.mark)
  return outcomes.map(outcome => {
    if (keeps(outcome)) return outcome
    const old = outcome.id === null ? undefined : had.get(outcome.id)
    const wanted = [outcome.words.mark, old].find(mark => mark !== undefined && !taken.includes(mark))
    const mark = wanted ?? freeMark(taken)
    taken.push(mark)
    return { ...outcome, words: { ...outcome.words, mark } }
  })
}

/** What the upgrade did, for the history of the framework. */
export function summaryOf({ from, to }: Upgrade, { elements }: Resolved): string {
  const named = (what: 'added' | 'upgraded' | 'gone') =>
    elements.filter(({ happened }) => happened?.what === what).map(({ words }) => words.title)
  const lines = [
    ['Added', named('added')],
    ['Changed', named('upgraded')],
    ['No longer in the framework', named('gone')],
  ] as const
  return [
    `Version ${from} became version ${to}`,
    ...lines.flatMap(([said, titles]) => (titles.length > 0 ? [`${said}: ${titles.join('; ')}`] : [])),
  ].join('\n')
}
