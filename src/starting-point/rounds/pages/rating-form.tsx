import { inWords } from '../../../calendar/day.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { startingPaths } from '../../paths.ts'
import { nameOf } from '../round.ts'
import type { RoundPageProps } from './round.tsx'

/** Every part with the words of the scale: works with a thumb, a keyboard, and without a script. */
export const RatingForm = ({ round, workbook, typed, errors }: RoundPageProps) => (
  <>
    <p class="gt-lead">
      Say how true each of these is here, as you see it. It takes about ten minutes. Open until{' '}
      {inWords(round.closesOn ?? '')}.
    </p>
    <form action={startingPaths.ratings(round.id)} method="post" novalidate class="gt-space">
      {round.items.parts.map(item => (
        <Radios
          name={`part-${item.id}`}
          legend={nameOf(item)}
          legendSize="m"
          hint={workbook.slots.find(({ id }) => id === item.id)?.prompt || undefined}
          value={typed[item.id]}
          error={errorAt(errors, `part-${item.id}`)}
          choices={[
            ...round.items.scale.map((text, i) => ({ value: String(i + 1), text })),
            { divider: 'or' },
            { value: 'skip', text: 'I cannot say' },
          ]}
        />
      ))}
      <WarningText>You can rate once. Ratings cannot be changed or taken back afterwards.</WarningText>
      <Button preventDoubleClick>Put my ratings in the box</Button>
    </form>
  </>
)
