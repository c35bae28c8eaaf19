/**
 * The alphabet of the thread. Shape carries the state and colour only helps; a mark always stands beside its word,
 * or beside the hidden one in `markWord`.
 */
export type MarkName = 'done' | 'now' | 'cont' | 'due' | 'late' | 'plan' | 'stop' | 'cut'

export const markWord: Readonly<Record<MarkName, string>> = {
  done: 'done',
  now: 'now',
  cont: 'all year',
  due: 'due soon',
  late: 'late',
  plan: 'not yet',
  stop: '',
  cut: 'broken thread',
}

export const Mark = ({ name }: { name: MarkName }) => (
  <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <use href={`#m-${name}`} />
  </svg>
)

const eight = 'M20 20C15 13 5 12 5 20s10 7 15 0 15-8 15 0-10 7-15 0Z'

/** What each mark is made of, on a ground of 40 by 40. */
export const markDrawings = {
  done: (
    <>
      <circle cx="20" cy="20" r="15" fill="var(--mark)" />
      <path d="M12.5 20.5l5.2 5.2 10-11" fill="none" stroke="var(--paper)" stroke-width={3.8} />
    </>
  ),
  now: (
    <>
      <circle cx="20" cy="20" r="17.5" fill="var(--paper)" stroke="var(--mark)" stroke-width={5} />
      <circle cx="20" cy="20" r="8.5" fill="var(--gold)" stroke="var(--mark)" stroke-width={2.5} />
    </>
  ),
  cont: (
    <>
      <rect x="-6" y="5" width="52" height="30" rx="15" fill="var(--paper)" stroke="var(--mark)" stroke-width={4.5} />
      <path d={eight} fill="none" stroke="var(--mark)" stroke-width={6.5} />
      <path d={eight} fill="none" stroke="var(--gold)" stroke-width={2.6} />
    </>
  ),
  due: (
    <>
      <rect x="3" y="3" width="34" height="34" fill="var(--paper)" stroke="var(--mark)" stroke-width={5} />
      <rect x="12" y="12" width="16" height="16" fill="var(--gold)" stroke="var(--mark)" stroke-width={2.5} />
    </>
  ),
  late: (
    <>
      <path d="M20-5L45 20 20 45-5 20z" fill="var(--late)" stroke="var(--paper)" stroke-width={2.5} />
      <path d="M20 7v15" stroke="var(--on-late)" stroke-width={5} />
      <circle cx="20" cy="29.5" r="3.2" fill="var(--on-late)" />
    </>
  ),
  plan: <circle cx="20" cy="20" r="11" fill="var(--paper)" stroke="var(--track)" stroke-width={4} />,
  stop: <circle cx="20" cy="20" r="13" fill="var(--paper)" stroke="var(--mark)" stroke-width={5} />,
  cut: (
    <>
      <path d="M-2 13H8V27H-2M42 13H32V27H42" fill="var(--gold)" stroke="var(--casing)" stroke-width={2.5} />
      <path d="M10.5 3v34M29.5 3v34" stroke="var(--late)" stroke-width={5.5} />
    </>
  ),
} satisfies Record<MarkName, unknown>

/** Every mark once, for `Mark` to point at. Part of the page's hidden definitions. */
export const MarkSymbols = () => (
  <>
    {Object.entries(markDrawings).map(([name, drawing]) => (
      <symbol id={`m-${name}`} viewBox="0 0 40 40" overflow="visible">
        {drawing}
      </symbol>
    ))}
  </>
)
