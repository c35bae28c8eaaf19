import type { Form } from '../../platform/http/form.ts'
import type { Kind } from '../kinds.ts'
import { linesOf } from '../lines.ts'
import type { Item, Option } from '../questionnaire.ts'
import { source } from '../text.ts'

const texts = [
  ...(['text', 'title', 'hint', 'facet', 'options', 'alone', 'atMost'] as const),
  ...(['lowest', 'highest', 'unit', 'from', 'longest', 'rows', 'columns'] as const),
]
const switches = ['isSensitive', 'offersSilence', 'signposts', 'teams', 'isReversed', 'isConfirmed'] as const

export type ItemText = (typeof texts)[number]
export type ItemSwitch = (typeof switches)[number]

/** An item as it was typed. What its kind does not have is empty. */
export type ItemTyped = Readonly<Record<ItemText, string> & Record<ItemSwitch, boolean>> &
  Readonly<{ type: Kind; reversedRows: readonly string[] }>

export function typedItem(form: Form, type: Kind): ItemTyped {
  return {
    ...mapped(texts, form.one),
    ...mapped(switches, name => form.one(name) === 'yes'),
    ...{ type, reversedRows: form.many('reversedRows') },
  }
}

/** The fields of a new item. */
export function emptyItem(type: Kind): ItemTyped {
  const blank = { ...mapped(texts, () => ''), ...mapped(switches, () => false) }
  return { ...blank, type, reversedRows: [], longest: '500' }
}

/** The fields of an item as it stands. Translations are not here: they have pages of their own. */
export function typedOf(item: Item): ItemTyped {
  const blank = emptyItem(item.type)
  if (item.type === 'section') {
    return { ...blank, text: item.text[source], title: item.title?.[source] ?? '', signposts: item.signposts === true }
  }
  return {
    ...blank,
    text: item.text[source],
    hint: item.hint?.[source] ?? '',
    facet: item.facet ?? '',
    isSensitive: item.isSensitive === true,
    isConfirmed: item.toConfirm === undefined,
    ...ownOf(item),
  }
}

function ownOf(item: Exclude<Item, { type: 'section' }>): Partial<ItemTyped> {
  switch (item.type) {
    case 'choice':
      return { ...optionsOf(item.options), teams: item.teams === true }
    case 'choices':
      return { ...optionsOf(item.options), atMost: item.atMost === undefined ? '' : String(item.atMost) }
    case 'ranking':
      return optionsOf(item.options)
    case 'scale':
      return { isReversed: item.isReversed === true }
    case 'score':
      return { lowest: item.lowest[source], highest: item.highest[source] }
    case 'band':
      return { from: item.from.join(', '), unit: item.unit?.[source] ?? '' }
    case 'words':
      return { longest: String(item.longest) }
    case 'matrix':
      return {
        rows: linesOf(item.rows),
        columns: item.columns ? linesOf(item.columns) : '',
        reversedRows: item.rows.filter(({ isReversed }) => isReversed).map(({ id }) => id),
      }
  }
}

function optionsOf(options: readonly Option[]): Partial<ItemTyped> {
  const usual = options.filter(({ isSilence, isAlone }) => !isSilence && !isAlone)
  return {
    options: linesOf(usual),
    alone: options.find(({ isAlone }) => isAlone)?.label[source] ?? '',
    offersSilence: options.some(({ isSilence }) => isSilence),
  }
}

function mapped<K extends string, T>(names: readonly K[], of: (name: K) => T): Record<K, T> {
  return Object.fromEntries(names.map(name => [name, of(name)])) as Record<K, T>
}
