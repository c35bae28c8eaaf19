import { inWords } from '../../../calendar/day.ts'
import { releasesPaths } from '../../../releases/paths.ts'
import { shorten } from '../../shorten.ts'
import { type BoardFacts, mostRows } from '../facts.ts'
import { linked, type Part } from './parts.ts'

/** What people said, by its titles: the figures stand on pages of their own, where they are protected together. */
export function releasedOf({ releases }: BoardFacts): Part {
  const items = releases
    .slice(0, mostRows)
    .map(({ id, title, releasedOn, isExample }) => [
      linked(shorten(title, 160), releasesPaths.release(id)),
      `, ${inWords(releasedOn)}${isExample ? '. An example, about invented people' : ''}`,
    ])
  return {
    title: 'What was released in this time',
    mark: 'stop',
    side: 'Heard',
    blocks: [
      items.length > 0
        ? { kind: 'list', items }
        : { kind: 'paragraph', words: 'No answers of people were released in this time.' },
      {
        kind: 'paragraph',
        look: 'quiet',
        words: [
          'Figures about people are shown only where nobody can be found in them. ',
          linked('How we protect people', releasesPaths.protection),
        ],
      },
    ],
  }
}
