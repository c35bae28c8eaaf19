import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { Wording } from '../../wordings/queries.ts'
import type { AdoptionTyped, Won } from '../forms.ts'

export type AdoptionFormProps = {
  frame: Frame
  term: Term
  wordings: readonly Wording[]
  won: Won
  typed: AdoptionTyped
  version: number
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Term | undefined
}

/** Which words count from today, and why. */
export const AdoptionFormPage = (props: AdoptionFormProps) => {
  const { frame, term, wordings, errors, stands } = props
  const { station, kind } = term
  return (
    <FormPage
      {...{ frame, errors }}
      title="Adopt a wording"
      now="Strategy"
      side={`${kindWords[kind].side} ${station.number}`}
      note={station.title}
      back={{ href: definitionsPaths.term(station.id), text: station.title }}
    >
      {stands && (
        <Meanwhile
          rows={[
            { key: 'What it is called', value: stands.station.title },
            { key: 'What counts now', value: stands.adoption?.words ?? 'Nothing is adopted yet' },
          ]}
        />
      )}
      <p class="gt-lead">
        From today these words count, and everyone sees them. In twelve months we look whether people understand them.
      </p>
      {wordings.length > 0 ? (
        <Fields {...props} />
      ) : (
        <div class="gt-actions">
          <ButtonLink href={definitionsPaths.proposing(station.id)}>Propose words first</ButtonLink>
        </div>
      )}
    </FormPage>
  )
}

const Fields = ({ term, wordings, won, typed, version, errors }: AdoptionFormProps) => (
  <form action={definitionsPaths.adoptions(term.station.id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={version} />
    <Radios
      name="wording"
      legend="Which wording?"
      legendSize="s"
      value={typed.wording}
      error={errorAt(errors, 'wording')}
      choices={wordings.map(({ id, number, words }) => ({
        value: id,
        text: id === won?.winnerId ? `Wording ${number}, which won the vote` : `Wording ${number}`,
        hint: words,
      }))}
    />
    <Textarea
      name="why"
      label="Why these words?"
      labelSize="s"
      hint="How you came to them, and what spoke for them. Everyone who works here can read it."
      value={typed.why}
      error={errorAt(errors, 'why')}
    />
    {won?.winnerId && (
      <Textarea
        name="against"
        label="If it is not the one that won: why?"
        labelSize="s"
        hint="People have voted. They are owed a reason, and it stands beside the words."
        value={typed.against}
        error={errorAt(errors, 'against')}
      />
    )}
    <Button preventDoubleClick>Adopt it</Button>
  </form>
)
