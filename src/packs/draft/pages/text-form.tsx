import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Part, partHints, partNames } from '../../part.ts'
import { packsPaths } from '../../paths.ts'
import { fieldOf } from '../forms.ts'
import type { Again } from '../routes.tsx'

type TextFormProps = {
  eventId: string
  part: Part
  text: Readonly<{ words: string; version: number }>
  again?: Again | undefined
}

/** Where a host writes under a heading; open where something has to be looked at. */
export const TextForm = ({ eventId, part, text, again }: TextFormProps) => {
  const [mine, field] = [again?.part === part ? again : undefined, fieldOf(part)]
  return (
    <Details
      summary={
        <>
          {text.words ? 'Change your words' : 'Write here'}
          <span class="govuk-visually-hidden">: {partNames[part]}</span>
        </>
      }
      open={mine !== undefined}
    >
      {mine?.stands !== undefined && (
        <Meanwhile rows={[{ key: partNames[part], value: mine.stands || 'Nothing is written' }]} />
      )}
      <form action={packsPaths.texts(eventId)} method="post" novalidate>
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="version" value={String(mine?.version ?? text.version)} />
        <Textarea
          name={field}
          label={`Your words: ${partNames[part].toLowerCase()}`}
          labelSize="s"
          hint={partHints[part]}
          rows={6}
          value={mine?.typed[field] ?? text.words}
          error={errorAt(mine?.errors ?? [], field)}
        />
        <Button kind="secondary" preventDoubleClick>
          Save
        </Button>
      </form>
    </Details>
  )
}
