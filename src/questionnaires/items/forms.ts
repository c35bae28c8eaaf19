import type { FieldError, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { linesIn, withIds } from '../lines.ts'
import type { Item, Option, Question } from '../questionnaire.ts'
import { withSilence } from '../silence.ts'
import type { Text } from '../text.ts'
import type { ItemTyped } from './typed.ts'

const longestLine = 300

/** An item as it was typed, over the one that stood there: what has not been typed, such as translations, stays. */
export function readItem(typed: ItemTyped, id: string, before: Item | null): FormReading<Item> {
  const errors = errorsIn(typed)
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const common = { id, ...(before?.showIf && { showIf: before.showIf }) }
  if (typed.type === 'section') {
    const old = before?.type === 'section' ? before : null
    const title = typed.title && { title: over(old?.title, typed.title) }
    const signposts = typed.signposts && { signposts: true as const }
    return read({ ...common, type: 'section', ...title, text: over(old?.text, typed.text), ...signposts })
  }
  const old = before?.type === 'section' ? null : before
  const asked = {
    ...common,
    text: over(old?.text, typed.text),
    ...(typed.hint && { hint: over(old?.hint, typed.hint) }),
    ...(typed.facet && { facet: typed.facet }),
    ...(typed.isSensitive && { isSensitive: true as const }),
    ...(old?.toConfirm && !typed.isConfirmed && { toConfirm: old.toConfirm }),
  }
  return read(withSilence(ownParts(typed, asked, old), typed.offersSilence))
}

const read = (value: Item): FormReading<Item> => ({ outcome: 'read', value })

/** New words in English over a text; its translations stay. */
export const over = (before: Text | undefined, en: string): Text => ({ ...before, en })

type Asked = Pick<Question, 'id' | 'text' | 'hint' | 'facet' | 'isSensitive' | 'toConfirm' | 'showIf'>

/** What each kind has of its own. */
function ownParts(typed: ItemTyped, asked: Asked, before: Question | null): Question {
  const optionsBefore = before && 'options' in before ? before.options : []
  switch (typed.type) {
    case 'choice': {
      const options = typed.teams && typed.options === '' ? anyTeams : optionsIn(typed, optionsBefore)
      const joins = before?.type === 'choice' ? stillJoined(before, options) : undefined
      return {
        ...asked,
        type: 'choice',
        options,
        ...(typed.teams && { teams: true as const }),
        ...(joins && { joins }),
      }
    }
    case 'choices':
      return {
        ...{ ...asked, type: 'choices', options: optionsIn(typed, optionsBefore) },
        ...(typed.atMost && { atMost: Number(typed.atMost) }),
      }
    case 'ranking':
      return { ...asked, type: 'ranking', options: optionsIn(typed, optionsBefore) }
    case 'score': {
      const old = before?.type === 'score' ? before : null
      return {
        ...asked,
        type: 'score',
        lowest: over(old?.lowest, typed.lowest),
        highest: over(old?.highest, typed.highest),
      }
    }
    case 'band': {
      const unit = before?.type === 'band' ? before.unit : undefined
      return {
        ...asked,
        type: 'band',
        from: numbersIn(typed.from),
        ...(typed.unit && { unit: over(unit, typed.unit) }),
      }
    }
    case 'words':
      return { ...asked, type: 'words', longest: Number(typed.longest) }
    case 'matrix': {
      const old = before?.type === 'matrix' ? before : null
      const rows = withIds(linesIn(typed.rows), old?.rows ?? []).map(({ id, label }) => ({
        ...{ id, label },
        ...(typed.reversedRows.includes(id) && { isReversed: true as const }),
      }))
      const columns = typed.columns && { columns: withIds(linesIn(typed.columns), old?.columns ?? []) }
      return { ...asked, type: 'matrix', rows, ...columns }
    }
    default:
      return { ...asked, type: 'scale', ...(typed.isReversed && { isReversed: true as const }) }
  }
}

/** A question about teams has its answers filled in when it is asked. Until then it has these. */
const anyTeams: Option[] = [
  { id: 'team-1', label: { en: 'One team' } },
  { id: 'team-2', label: { en: 'Another team' } },
]

/** The answers, then the one that is chosen alone, then the one for not saying. */
function optionsIn({ options, alone }: ItemTyped, before: readonly Option[]): Option[] {
  const usual = before.filter(({ isSilence, isAlone }) => !isSilence && !isAlone)
  const lone = before.filter(({ isAlone }) => isAlone)
  const lines = withIds(
    linesIn(options),
    usual,
    before.map(({ id }) => id),
  )
  const last = withIds(
    linesIn(alone),
    lone,
    [...before, ...lines].map(({ id }) => id),
  )
  return [
    ...lines,
    ...last.map(option => ({ ...option, isAlone: true as const })),
    ...before.filter(({ isSilence }) => isSilence),
  ]
}

/** Coarser lists without the answers that are gone; a list that has lost a whole group is none any more. */
function stillJoined({ joins = [] }: Extract<Question, { type: 'choice' }>, options: readonly Option[]) {
  const there = new Set(options.map(({ id }) => id))
  const kept = joins.flatMap(join => {
    const groups = join.groups
      .map(group => ({ ...group, options: group.options.filter(id => there.has(id)) }))
      .filter(group => group.options.length > 0)
    return groups.length < 2 ? [] : [{ ...join, groups }]
  })
  return kept.length > 0 ? kept : undefined
}

function numbersIn(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
}

function errorsIn(typed: ItemTyped): FieldError[] {
  const common = [
    ...textErrors('text', typed.text, 2000, typed.type === 'section' ? 'Write the words' : 'Write the question'),
    ...textErrors('hint', typed.hint, 2000),
    ...textErrors('title', typed.title, longestLine),
    ...textErrors('facet', typed.facet, 60),
  ]
  return [...common, ...ownErrors(typed)]
}

function ownErrors(typed: ItemTyped): FieldError[] {
  switch (typed.type) {
    case 'choice':
      return typed.teams && typed.options === '' ? [] : lineErrors('options', typed.options, { least: 2, most: 58 })
    case 'choices':
      return [
        ...lineErrors('options', typed.options, { least: 2, most: 58 }),
        ...textErrors('alone', typed.alone, longestLine),
        ...wholeNumber('atMost', typed.atMost, { least: 1, most: 60, mayBeEmpty: true }),
      ]
    case 'ranking':
      return lineErrors('options', typed.options, { least: 2, most: 10 })
    case 'matrix':
      return [
        ...lineErrors('rows', typed.rows, { least: 1, most: 20 }),
        ...(typed.columns ? lineErrors('columns', typed.columns, { least: 2, most: 11 }) : []),
      ]
    case 'score':
      return [
        ...textErrors('lowest', typed.lowest, longestLine, 'Say what 0 means'),
        ...textErrors('highest', typed.highest, longestLine, 'Say what 10 means'),
      ]
    case 'band':
      return [...bandErrors(typed.from), ...textErrors('unit', typed.unit, 60)]
    case 'words':
      return wholeNumber('longest', typed.longest, { least: 50, most: 4000 })
    default:
      return []
  }
}

type Count = Readonly<{ least: number; most: number; mayBeEmpty?: boolean }>

function lineErrors(field: string, text: string, { least, most }: Count): FieldError[] {
  const lines = linesIn(text)
  if (lines.length < least)
    return [{ field, text: least === 1 ? 'Write at least one line' : `Write at least ${least} lines` }]
  if (lines.length > most) return [{ field, text: `Write ${most} lines at most. There are ${lines.length}` }]
  const twice = lines.find((line, at) => lines.indexOf(line) !== at)
  if (twice !== undefined) return [{ field, text: `“${twice.slice(0, 60)}” is there twice` }]
  const long = lines.findIndex(line => line.length > longestLine)
  return long < 0 ? [] : [{ field, text: `Shorten line ${long + 1}. There is room for ${longestLine} characters` }]
}

function wholeNumber(field: string, text: string, { least, most, mayBeEmpty }: Count): FieldError[] {
  if (text === '' && mayBeEmpty) return []
  const isRight = /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most
  return isRight ? [] : [{ field, text: `Enter a number from ${least} to ${most.toLocaleString('en-GB')}` }]
}

function bandErrors(text: string): FieldError[] {
  const field = 'from'
  if (!/^\d{1,7}([\s,;]+\d{1,7})+$/.test(text))
    return [{ field, text: 'Enter the lowest number of each band, two at least, such as 0, 1, 5, 10' }]
  const numbers = numbersIn(text)
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0)))
    return [{ field, text: 'Each number has to be higher than the one before it' }]
  if (numbers.length > 20) return [{ field, text: 'Enter 20 numbers at most' }]
  return numbers.some(number => number > 1_000_000) ? [{ field, text: 'Enter numbers up to 1,000,000' }] : []
}
