import { peoplePaths } from '../../../people/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { languageName } from '../../languages/language-names.ts'
import { questionnairesPaths } from '../../paths.ts'
import { directionOf, source } from '../../text.ts'
import { fieldsOf, languages, type PlaceTyped } from '../forms.ts'
import { nationNames, nations } from '../place.ts'

export type SupportPageProps = {
  frame: Frame
  typed: readonly PlaceTyped[]
  errors: readonly FieldError[]
  /** The usual places of a nation, which nobody has saved yet. */
  isNew: boolean
  notice: string | undefined
}

/** Where people find support: as many lines as anybody reads who needs one. */
export const SupportPage = ({ frame, typed, errors, isNew, notice }: SupportPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Where people find support"
    side="Organisation"
    back={{ href: peoplePaths.organisation, text: 'Organisation' }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">
      It stands where a question can be hard, and at the open-door box. Name your own support too, such as a line for
      staff. Call each number once a year: they change.
    </p>
    <form action={questionnairesPaths.support} method="get" class="gt-space">
      <Select
        name="nation"
        label="Begin with the usual places of a nation"
        labelSize="s"
        options={[{ value: '', text: 'Choose one' }, ...nations.map(value => ({ value, text: nationNames[value] }))]}
      />
      <Button kind="secondary">Fill them in</Button>
    </form>
    {isNew && (
      <InsetText>
        <p class="gt-p">Nothing is saved yet. Look at it, change what does not fit, and save.</p>
      </InsetText>
    )}
    <form action={questionnairesPaths.support} method="post" novalidate class="gt-space">
      {typed.map((line, at) => (
        <Line {...{ line, at, errors }} />
      ))}
      <p class="gt-p">What you leave empty is left out. Where a language is missing, people read English.</p>
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

type LineProps = { line: PlaceTyped; at: number; errors: readonly FieldError[] }

const Line = ({ line, at, errors }: LineProps) => {
  const fields = fieldsOf(at)
  const others = languages.filter(language => language !== source)
  const isWrong = others.some(language => errorAt(errors, fields.words(language)))
  return (
    <Fieldset class="gt-space" legend={`Place ${at + 1}`} legendSize="s">
      <Input
        name={fields.words(source)}
        label="Who it is, how, and when"
        value={line.words[source]}
        error={errorAt(errors, fields.words(source))}
      />
      <Input
        name={fields.reach}
        label="Number or address"
        value={line.reach}
        error={errorAt(errors, fields.reach)}
        width={20}
      />
      <Details summary={`In other languages: place ${at + 1}`} open={isWrong}>
        {others.map(language => (
          <div lang={language} dir={directionOf(language)}>
            <Input
              name={fields.words(language)}
              label={<span lang="en-GB">{languageName(language)}</span>}
              value={line.words[language]}
              error={errorAt(errors, fields.words(language))}
            />
          </div>
        ))}
      </Details>
    </Fieldset>
  )
}
