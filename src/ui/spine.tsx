import type { Child } from './jsx/elements.ts'
import { Mark, type MarkName, markWord } from './marks.tsx'

/** The thread runs down the page; every section is a station on it. */
export const Spine = ({ children }: { children?: Child }) => (
  <main id="main" class="gt-wrap">
    <div class="gt-spine">{children}</div>
  </main>
)

export type SectionProps = {
  /** The station; none when the thread only passes. */
  mark?: MarkName | undefined
  /** The word beside the station. */
  side?: string | undefined
  /** A second line under that word: a date, a state. */
  note?: Child
  /** `now`: from this station on the thread is only planned. `plan`: it was already. */
  kind?: 'now' | 'plan' | undefined
  /** The last section: nothing may follow it in the same spine. */
  end?: boolean | undefined
  tight?: boolean | undefined
  id?: string | undefined
  children?: Child
}

export const Section = ({ mark, side, note, kind, end, tight, id, children }: SectionProps) => (
  <section class={classes(['gt-sec', side && 'side', kind, end && 'end', tight && 'tight'])} id={id}>
    <div class="gt-st">{mark && <Mark name={mark} />}</div>
    {side && (
      <div class="gt-side">
        <b>
          {side}
          {mark && <Said word={markWord[mark]} />}
        </b>
        {note}
      </div>
    )}
    <div class="gt-body">{children}</div>
  </section>
)

/** Where the thread is broken: what follows it is only planned. */
export const Cut = ({ children }: { children?: Child }) => (
  <div class="gt-cut">
    <i aria-hidden="true"></i>
    <p>{children}</p>
  </div>
)

const Said = ({ word }: { word: string }) => (word ? <span class="govuk-visually-hidden">, {word}</span> : null)

const classes = ([block, ...kinds]: readonly (string | false | undefined)[]) =>
  [block, ...kinds.filter(Boolean).map(kind => `${block}--${kind}`)].join(' ')
