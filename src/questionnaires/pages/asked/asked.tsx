import type { Item } from '../../questionnaire.ts'
import { AskedMatrix } from './matrix.tsx'
import { AskedOne } from './one.tsx'
import type { AskedProps } from './props.ts'
import { AskedRanking } from './ranking.tsx'
import { AskedSection } from './section.tsx'
import { AskedSeveral } from './several.tsx'
import { AskedWords } from './words.tsx'

/** One item of a page, as whoever answers sees it: a question with its controls, or words. */
export const Asked = ({ item, ...props }: Omit<AskedProps, 'question'> & { item: Item }) => {
  switch (item.type) {
    case 'section':
      return <AskedSection section={item} {...props} />
    case 'choices':
      return <AskedSeveral question={item} {...props} />
    case 'ranking':
      return <AskedRanking question={item} {...props} />
    case 'words':
      return <AskedWords question={item} {...props} />
    case 'matrix':
      return <AskedMatrix question={item} {...props} />
    default:
      return <AskedOne question={item} {...props} />
  }
}
