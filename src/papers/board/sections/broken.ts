import { inWords } from '../../../calendar/day.ts'
import type { Block } from '../../../platform/pdf/document.ts'
import { type Break, breaks, breakWords } from '../../../walk/broken.ts'
import { walkPaths } from '../../../walk/paths.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, type Part, quiet } from './parts.ts'

/** What is late stands in sections of its own. */
const elsewhere: readonly Break[] = ['review', 'promise-due', 'action-due']

/** The most of a kind. */
const mostOfAKind = 8

/** Gaps that nobody has answered, and wherever else nothing came of something yet. */
export function brokenOf({ broken }: BoardFacts): Part {
  const kinds = breaks.filter(kind => !elsewhere.includes(kind) && broken.some(each => each.break === kind))
  return {
    title: kinds.length > 0 ? 'Where threads are broken today' : 'No thread is broken today',
    mark: kinds.length > 0 ? 'cut' : 'done',
    side: 'Broken threads',
    blocks: [
      {
        kind: 'paragraph',
        words:
          kinds.length > 0
            ? 'Something was found, promised or written down, and nothing came of it yet.'
            : 'Everything that people told us has an answer, and every promise has somebody at work on it.',
      },
      ...kinds.flatMap(kind => blocksOf(kind, broken)),
    ],
  }
}

function blocksOf(kind: Break, broken: BoardFacts['broken']): Block[] {
  const { title, why, dated = 'since' } = breakWords[kind]
  const those = broken.filter(each => each.break === kind)
  const items = those
    .slice(0, mostOfAKind)
    .map(({ title: name, href, since }) => [
      linked(shorten(name, 160), href),
      ...(since ? [quiet(` ${dated} ${inWords(since)}`)] : []),
    ])
  const more = [['There are more than stand here: ', linked('every broken thread', walkPaths.all)]]
  return [
    { kind: 'heading', words: title },
    { kind: 'paragraph', words: why, look: 'quiet' },
    { kind: 'list', items: [...items, ...(those.length > mostOfAKind ? more : [])] },
  ]
}
