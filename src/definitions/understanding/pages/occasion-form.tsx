import { releasesPaths } from '../../../releases/paths.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Section } from '../../../ui/spine.tsx'
import { definitionsPaths } from '../../paths.ts'
import { wayNames, ways } from '../check.ts'
import type { UnderstandingPageProps } from './understanding.tsx'

/** One more occasion on which it showed whether people understand. */
export const OccasionForm = ({ term, typed, errors }: UnderstandingPageProps) => (
  <Section mark="now" side="Look" kind="now">
    <h2 class="gt-h2">Note down what you learned</h2>
    <p class="gt-p">
      Answers of a survey that was held elsewhere can be{' '}
      <a class="gt-a" href={releasesPaths.all}>
        brought and released
      </a>
      ; give the address of that release below.
    </p>
    <form action={definitionsPaths.understanding(term.station.id)} method="post" novalidate class="gt-space">
      <Radios
        name="way"
        legend="How did you look?"
        legendSize="s"
        value={typed.way}
        error={errorAt(errors, 'way')}
        choices={ways.map(way => ({ value: way, text: wayNames[way] }))}
      />
      <DateInput
        id="held"
        namePrefix="held"
        legend="When?"
        legendSize="s"
        hint="Such as 12 5 2028."
        values={typed.held}
        error={errorAt(errors, 'held-day')}
      />
      <Textarea
        name="learned"
        label="What did you learn?"
        labelSize="s"
        hint="Do not name anybody, and write nothing by which a colleague could be recognised."
        value={typed.learned}
        error={errorAt(errors, 'learned')}
      />
      <Input
        name="href"
        label="Where can it be seen? (if it is a release, or on the web)"
        labelSize="s"
        hint="The whole address, beginning with https://"
        type="url"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <Button preventDoubleClick>Note it down</Button>
    </form>
  </Section>
)
