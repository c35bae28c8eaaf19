import { Words } from '../../../ui/words.tsx'
import type { Telling } from '../message.ts'

/** Where and how somebody was told, and what shows it. */
export const Proof = ({ telling }: { telling: Pick<Telling, 'saidWords' | 'saidHref'> }) => (
  <>
    <Words text={telling.saidWords ?? ''} />
    {telling.saidHref && (
      <p class="gt-p">
        <a class="gt-a" href={telling.saidHref} rel="noreferrer">
          See it for yourself
        </a>
      </p>
    )}
  </>
)
