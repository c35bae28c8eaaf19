import type { Event } from '../../../events/event.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { packsPaths } from '../../paths.ts'
import type { CaseStudy } from '../case.ts'

type ChoosingPageProps = { frame: Frame; event: Event; cases: readonly CaseStudy[]; chosen: readonly string[] }

/** Which case studies stand in the pack of an event. */
export const ChoosingPage = ({ frame, event, cases, chosen }: ChoosingPageProps) => (
  <FormPage
    frame={frame}
    title="Choose case studies"
    now="Learn"
    side="Pack"
    note={event.title}
    back={{ href: packsPaths.draft(event.id), text: 'The insights pack' }}
  >
    {cases.length > 0 ? (
      <form action={packsPaths.chooseCases(event.id)} method="post" novalidate>
        <Checkboxes
          name="case"
          legend="Which stand in the pack of this event?"
          legendSize="s"
          values={chosen}
          choices={cases.map(({ id, title, fromWhom }) => ({ value: id, text: title, hint: fromWhom }))}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    ) : (
      <p class="gt-p">There is no case study yet.</p>
    )}
    <p class="gt-p">
      <a class="gt-a" href={packsPaths.addingCase}>
        Write a case study
      </a>
    </p>
  </FormPage>
)
