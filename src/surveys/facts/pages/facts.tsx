import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import { mostFacts, type SaidFact, sayNumber } from '../fact.ts'
import type { FactTyped } from '../forms.ts'
import { factsPaths } from '../paths.ts'

export type FactsPageProps = {
  frame: Frame
  wave: Wave
  facts: readonly SaidFact[]
  typed: FactTyped
  errors: readonly FieldError[]
  notice: string | undefined
}

/** What the host counted, and a form for one more. */
export const FactsPage = ({ frame, wave, facts, typed, errors, notice }: FactsPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="What you counted yourself"
    now="Ask"
    side="Survey"
    note={wave.title}
    back={{ href: surveysPaths.one(wave.id), text: wave.title }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">How many came, and how many of them answered. It stands beside the results, as you say it.</p>
    <p class="gt-p">
      Write down only what you counted yourself, such as who was there. Never what anybody answered: that is protected,
      and this is not.
    </p>
    {facts.length > 0 && <Said wave={wave} facts={facts} />}
    {facts.length < mostFacts && (
      <form action={factsPaths.all(wave.id)} method="post" novalidate class="gt-space">
        {facts.length > 0 && <h2 class="gt-h2">One more number</h2>}
        <Fields typed={typed} errors={errors} />
        <Button preventDoubleClick>Put it beside the results</Button>
      </form>
    )}
  </FormPage>
)

const Said = ({ wave, facts }: Pick<FactsPageProps, 'wave' | 'facts'>): Child =>
  facts.map(fact => (
    <div class="gt-space">
      <p class="gt-p">
        {fact.words}: <b>{sayNumber(fact)}</b>
      </p>
      <form action={factsPaths.removal(wave.id)} method="post">
        <input type="hidden" name="fact" value={fact.id} />
        <Button kind="secondary">
          Take it away<span class="govuk-visually-hidden">: {fact.words}</span>
        </Button>
      </form>
    </div>
  ))

const Fields = ({ typed, errors }: Pick<FactsPageProps, 'typed' | 'errors'>) => (
  <>
    <Input
      name="words"
      label="What did you count?"
      hint="Such as: professionals who came, organisations they came from, or who answered before and after."
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <Input
      name="number"
      label="How many?"
      value={typed.number}
      error={errorAt(errors, 'number')}
      inputmode="numeric"
      width={10}
    />
    <Input
      name="of"
      label="Of how many, if it is a part of something"
      hint="Then its share is shown as well, with what it is a share of."
      value={typed.of}
      error={errorAt(errors, 'of')}
      inputmode="numeric"
      width={10}
    />
    <Input
      name="whom"
      label="What does that number count?"
      hint="Such as: professionals."
      value={typed.whom}
      error={errorAt(errors, 'whom')}
    />
  </>
)
