import { differencesOf, type Run } from '../differences.ts'

/** One text made into another: what is taken out is struck through, what is put in is underlined, and both are said. */
export const Marked = ({ before, after }: { before: string; after: string }) => (
  <p class="gt-p">
    {differencesOf(before, after).map(run => (
      <>
        <Piece run={run} />{' '}
      </>
    ))}
  </p>
)

const Piece = ({ run: { kind, text } }: { run: Run }) => {
  if (kind === 'same') return <>{text}</>
  const words = text.trim()
  return kind === 'in' ? (
    <ins>
      <span class="govuk-visually-hidden">put in: </span>
      <b>{words}</b>
    </ins>
  ) : (
    <del>
      <span class="govuk-visually-hidden">taken out: </span>
      {words}
    </del>
  )
}
