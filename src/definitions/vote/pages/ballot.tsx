import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Words } from '../../../ui/words.tsx'
import { definitionsPaths } from '../../paths.ts'
import type { VotePageProps } from './vote.tsx'

/** Every wording with the choice it is: works with a thumb, a keyboard, and without a script. */
export const Ballot = ({ vote, wordings, typed, errors }: VotePageProps) => (
  <>
    <p class="gt-p">Give 1 to the wording you like best, 2 to the next, and so on. You can leave some out.</p>
    <form action={definitionsPaths.ballot(vote.id)} method="post" novalidate class="gt-space">
      {wordings.map(({ place, number, words, behaviours }) => (
        <>
          <h2 class="gt-h3">Wording {number}</h2>
          <Words text={words} />
          {behaviours && <Words text={behaviours} />}
          <Select
            name={`choice-${place}`}
            label={`Your choice for wording ${number}`}
            labelSize="s"
            value={typed[place]}
            error={errorAt(errors, `choice-${place}`)}
            options={[
              { value: '', text: 'Left out' },
              ...wordings.map((_, i) => ({ value: String(i + 1), text: choiceWords(i + 1) })),
            ]}
          />
        </>
      ))}
      <WarningText>You can vote once. A vote cannot be changed or taken back afterwards.</WarningText>
      <Button preventDoubleClick>Vote</Button>
    </form>
  </>
)

const choiceWords = (choice: number) => (choice === 1 ? '1: I like it best' : String(choice))
