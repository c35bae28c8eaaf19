import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

/** What stands in the fields: what was typed last time, or nothing. */
export type SetUpTyped = Readonly<{
  organisation: string
  name: string
  email: string
  rule: string
  examples: readonly string[]
}>

const nothingTyped: SetUpTyped = { organisation: '', name: '', email: '', rule: '', examples: [] }

export type SetUpPageProps = {
  frame: Frame
  action: string
  typed?: SetUpTyped
  errors?: readonly FieldError[]
}

export const SetUpPage = ({ frame, action, typed = nothingTyped, errors = [] }: SetUpPageProps) => (
  <Page frame={frame} title="Three questions, then you can start" error={errors.length > 0}>
    <Spine>
      <form action={action} method="post" novalidate>
        <Section mark="now" side="1. Who you are" kind="now">
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">Three questions, then you can start</h1>
          <p class="gt-lead">It takes two minutes. You become the first owner of your organisation here.</p>
          <WhoYouAre typed={typed} errors={errors} />
        </Section>
        <Section mark="plan" side="2. The rule" kind="plan">
          <TheRule chosen={typed.rule} error={errorAt(errors, 'rule')} />
        </Section>
        <Section mark="plan" side="3. The first thing you see" kind="plan" end>
          <AnExample ticked={typed.examples} />
          <Button preventDoubleClick>Start</Button>
        </Section>
      </form>
    </Spine>
  </Page>
)

type Part = { typed: SetUpTyped; errors: readonly FieldError[] }

const WhoYouAre = ({ typed, errors }: Part) => (
  <div class="gt-space">
    <Input
      name="organisation"
      label="Name of your organisation"
      labelSize="s"
      hint="As your staff know it. It stands at the top of every page."
      value={typed.organisation}
      error={errorAt(errors, 'organisation')}
      autocomplete="organization"
    />
    <Input
      name="name"
      label="Your name"
      labelSize="s"
      value={typed.name}
      error={errorAt(errors, 'name')}
      autocomplete="name"
      spellcheck={false}
    />
    <Input
      name="email"
      type="email"
      label="Your e-mail address"
      labelSize="s"
      hint="There are no passwords here: you sign in with a link we send to this address."
      value={typed.email}
      error={errorAt(errors, 'email')}
      autocomplete="email"
      spellcheck={false}
    />
  </div>
)

const TheRule = ({ chosen, error }: { chosen: string; error: string | undefined }) => (
  <>
    <h2 class="gt-h2">How small may a number be before we hide it?</h2>
    <p class="gt-p">
      Goldthread never shows a group of fewer than 10 people. Inside a group, it never shows a number that stands for
      fewer people than you choose here. Once it is chosen it stays, so that nobody can loosen it later.
    </p>
    <Radios
      name="rule"
      legend="Smallest number of people we show"
      legendSize="s"
      value={chosen}
      error={error}
      choices={[
        { value: 'usual', text: '5 people', hint: 'Right for most organisations.' },
        {
          value: 'strict',
          text: '10 people',
          hint: 'If people know each other well, or live where they work. More stays hidden.',
        },
      ]}
    />
  </>
)

const AnExample = ({ ticked }: { ticked: readonly string[] }) => (
  <>
    <h2 class="gt-h2">Look at an example first?</h2>
    <Checkboxes
      name="example"
      values={ticked}
      choices={[
        {
          value: 'release',
          text: 'Put an example release among mine',
          hint: 'Invented answers of an invented organisation, marked as an example. They never mix with yours.',
        },
        {
          value: 'strategy',
          text: 'Show me a strategy at work',
          hint: 'A year and a half of invented people’s work, to look round. It becomes your strategy here and cannot be taken out, so choose it only to try Goldthread out.',
        },
      ]}
    />
  </>
)
