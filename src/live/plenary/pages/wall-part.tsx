import type { Child } from '../../../ui/jsx/elements.ts'
import type { Shown } from '../wall/shown.ts'
import { wallNames } from '../wall/wall.ts'
import { WallWords } from './wall-words.tsx'

/** On a phone: what stands on the wall, when that stands nowhere else on the page. */
export const WallPart = ({ shown }: { shown: Shown }): Child =>
  shown.kind !== 'clock' &&
  shown.kind !== 'questions' && (
    <div class="gt-wall">
      <h2 class="gt-h2">{wallNames[shown.kind]}</h2>
      <WallWords shown={shown} />
    </div>
  )
