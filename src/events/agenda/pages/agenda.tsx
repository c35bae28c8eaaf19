import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { StackTable } from '../../../ui/stack-table.tsx'
import { eventsPaths } from '../../paths.ts'
import { stepNames, type TimedStep } from '../agenda.ts'

/** What happens when. With `mayRun`, each step can be changed, moved and taken out. */
export const Agenda = ({ steps, mayRun }: { steps: readonly TimedStep[]; mayRun?: boolean }): Child =>
  steps.length > 0 && (
    <StackTable
      caption="What happens when"
      headings={['When', 'What', ...(mayRun ? [{ label: 'What you can do', quiet: true }] : [])]}
      controls={mayRun}
      rows={steps.map((step, i) => ({
        name: `${step.from} to ${step.to}`,
        cells: [
          <What step={step} />,
          ...(mayRun ? [<Changes step={step} isFirst={i === 0} isLast={i === steps.length - 1} />] : []),
        ],
      }))}
    />
  )

const What = ({ step: { kind, title, speaker, about } }: { step: TimedStep }) => (
  <>
    <b>{title}</b>
    {kind !== 'own' && <> ({stepNames[kind].toLowerCase()})</>}
    {speaker && <p class="gt-p">{speaker}</p>}
    {about && <p class="gt-meta">{about}</p>}
  </>
)

const Changes = ({ step: { id, title }, isFirst, isLast }: { step: TimedStep; isFirst: boolean; isLast: boolean }) => {
  const which = <span class="govuk-visually-hidden"> “{title}”</span>
  return (
    <div class="gt-actions">
      <ButtonLink href={eventsPaths.step(id)} kind="secondary">
        Change{which}
      </ButtonLink>
      {!isFirst && (
        <form action={eventsPaths.stepMove(id)} method="post">
          <Button kind="secondary" name="to" value="earlier">
            Earlier{which}
          </Button>
        </form>
      )}
      {!isLast && (
        <form action={eventsPaths.stepMove(id)} method="post">
          <Button kind="secondary" name="to" value="later">
            Later{which}
          </Button>
        </form>
      )}
      <form action={eventsPaths.stepRemoval(id)} method="post">
        <Button kind="secondary">Take out{which}</Button>
      </form>
    </div>
  )
}
