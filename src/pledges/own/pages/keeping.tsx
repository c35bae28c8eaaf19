import { inWords } from '../../../calendar/day.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Section } from '../../../ui/spine.tsx'
import { pledgePaths } from '../../paths.ts'
import { remindedAfter, reminderDay } from '../../pledge.ts'
import type { OwnPledgePageProps } from './own.tsx'

/** How somebody finds their pledge again: a link, a calendar, letters. */
export const Keeping = ({ pledge, secret, link, email, errors }: OwnPledgePageProps) => (
  <Section mark="plan" side="Reminders" note={daysOf(pledge)} kind="plan">
    <h2 class="gt-h2">Find it again</h2>
    <p class="gt-p">Keep this link. Whoever has it can read what you wrote, and we cannot give it to you again:</p>
    <p class="gt-p gt-long">
      <a class="gt-a" href={pledgePaths.one(secret)}>
        {link}
      </a>
    </p>
    <p class="gt-p">
      <a class="gt-a" href={pledgePaths.calendar(secret)}>
        Put both reminders into your calendar
      </a>
      . They are marked as private and say nothing of what you wrote, but they have the link in them.
    </p>
    {pledge.letters && (
      <form action={pledgePaths.noLetters(secret)} method="post">
        <p class="gt-p">
          {pledge.letters.isConfirmed
            ? 'You are reminded by e-mail.'
            : 'We sent a letter to the address you gave. Reminders come once you have said yes there.'}
        </p>
        <Button kind="secondary" preventDoubleClick>
          Delete the address
        </Button>
      </form>
    )}
    <form action={pledgePaths.letters(secret)} method="post" novalidate class="gt-space">
      <Input
        name="email"
        type="email"
        label={pledge.letters ? 'Another e-mail address' : 'Or be reminded by e-mail'}
        labelSize="s"
        hint="We first send a letter and ask whether you want this."
        value={email}
        error={errorAt(errors, 'email')}
        autocomplete="email"
        spellcheck={false}
      />
      <Button kind="secondary" preventDoubleClick>
        Send the letter
      </Button>
    </form>
  </Section>
)

const daysOf = ({ heldOn }: OwnPledgePageProps['pledge']) =>
  remindedAfter.map(after => inWords(reminderDay(heldOn, after))).join(' and ')
