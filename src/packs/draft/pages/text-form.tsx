import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Part, partHints, partNames } from '../../part.ts'
import { fieldOf, sealOf, seenOf } from '../forms.ts'
import type { Again } from '../routes.tsx'

type TextFieldsProps = {
  part: Part
  text: Readonly<{ words: string; version: number }>
  again?: Again | undefined
}

/** Where a host writes under a heading, in the form of the whole page; open where something is not saved. */
export const TextFields = ({ part, text, again }: TextFieldsProps) => {
  const field = fieldOf(part)
  const [typed, stands, seen] = [again?.typed[field], again?.stands[field], again?.typed[seenOf(field)]]
  return (
    <Details
      summary={
        <>
          {text.words ? 'Change your words' : 'Write here'}
          <span class="govuk-visually-hidden">: {partNames[part]}</span>
        </>
      }
      open={typed !== undefined}
    >
      {stands !== undefined && <Meanwhile rows={[{ key: partNames[part], value: stands || 'Nothing is written' }]} />}
      <input type="hidden" name={seenOf(field)} value={seen ?? sealOf(text)} />
      <Textarea
        name={field}
        label={`Your words: ${partNames[part].toLowerCase()}`}
        labelSize="s"
        hint={partHints[part]}
        rows={6}
        value={typed ?? text.words}
        error={errorAt(again?.errors ?? [], field)}
      />
      <Button kind="secondary" preventDoubleClick name="part" value={part}>
        Save
      </Button>
    </Details>
  )
}
