import { inWords } from '../../calendar/day.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { GapTyped } from '../forms.ts'
import { type Gap, sourceNames, sources } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type GapFormPageProps = {
  frame: Frame
  /** The gap that is changed; null for a new one. */
  gap: Gap | null
  typed: GapTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
}

export const GapFormPage = ({ frame, gap, typed, errors, elements }: GapFormPageProps) => {
  const title = gap ? `Change gap ${gap.station.number}` : 'Add a gap'
  return (
    <Page frame={frame} title={title} now="Decide" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Decide" kind="now" end>
          <BackLink href={gap ? gapsPaths.gap(gap.station.id) : gapsPaths.all} />
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {gap && errors.length > 0 && typed.title !== gap.station.title && (
            <InsetText>
              It now says “{gap.station.title}”, found on {inWords(gap.station.standsOn)}.
            </InsetText>
          )}
          <form
            action={gap ? gapsPaths.change(gap.station.id) : gapsPaths.all}
            method="post"
            novalidate
            class="gt-space"
          >
            <input type="hidden" name="version" value={typed.version} />
            <Input
              name="title"
              label="What is missing, in one sentence?"
              labelSize="s"
              hint="Say it as people said it. Name no one."
              value={typed.title}
              error={errorAt(errors, 'title')}
            />
            <Textarea
              name="words"
              label="What else is known about it? (if anything)"
              labelSize="s"
              value={typed.words}
              error={errorAt(errors, 'words')}
            />
            <Radios
              name="source"
              legend="How do you know of it?"
              legendSize="s"
              value={typed.source}
              error={errorAt(errors, 'source')}
              choices={sources.map(source => ({ value: source, text: sourceNames[source] }))}
            />
            <DateInput
              id="found"
              legend="When was it found?"
              legendSize="s"
              hint="The day people said it, not the day you write it down. Such as 12 5 2027."
              values={{ day: typed.day, month: typed.month, year: typed.year }}
              error={errorAt(errors, 'found-day')}
            />
            {elements.length > 0 && (
              <Select
                name="element"
                label="Which element does it belong to? (if you know)"
                labelSize="s"
                value={typed.element}
                error={errorAt(errors, 'element')}
                options={[
                  { value: '', text: 'None yet' },
                  ...elements.map(({ id, mark, title: name }) => ({ value: id, text: `${mark} ${name}` })),
                ]}
              />
            )}
            <Button preventDoubleClick>{gap ? 'Save' : 'Add it'}</Button>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}
