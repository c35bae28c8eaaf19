import type { SummaryRow } from '../../../ui/govuk/summary-list.tsx'
import type { ItemText, ItemTyped } from '../typed.ts'

const names: Readonly<Record<ItemText, string>> = {
  ...{
    title: 'Heading',
    text: 'Words',
    hint: 'What helps to answer it',
    options: 'Answers',
    alone: 'The answer that stands alone',
  },
  ...{ atMost: 'How many at most', lowest: 'What 0 means', highest: 'What 10 means', unit: 'What is counted' },
  ...{ from: 'Bands from', longest: 'Characters at most', rows: 'Statements', columns: 'Answers', facet: 'A sign of' },
}

const order = Object.keys(names) as ItemText[]

/** An item in lines, as it stands beside what somebody else typed. */
export function rowsOf(typed: ItemTyped): SummaryRow[] {
  return order.filter(name => typed[name] !== '').map(name => ({ key: names[name], value: typed[name] }))
}
