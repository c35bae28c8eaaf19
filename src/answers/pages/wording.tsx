import type { FieldError } from '../../platform/http/form.ts'
import { WordingForm } from '../../releases/pages/wording-form.tsx'
import type { TypedWording } from '../../releases/typed-wording.ts'
import type { Release } from '../../statistics/release.ts'
import { errorLinks } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'
import type { WayId } from '../ways.ts'
import { DraftSteps } from './steps.tsx'
import { StopLink } from './stop.tsx'

export type WordingPageProps = {
  frame: Frame
  id: string
  release: Release
  typed: TypedWording
  /** How the answers are shown. */
  way: WayId | null
  /** Was everything but the way fixed before the first answer? */
  isFixed: boolean
  errors?: readonly FieldError[]
}

const shown: Readonly<Record<WayId, string>> = {
  'as it is': 'Shown with all groups and answers in your file.',
  sides: 'Shown with answers on the same side added up.',
  groups: 'Shown with small groups joined.',
  'groups and sides': 'Shown with small groups joined, and answers on the same side added up.',
  'large groups': 'Shown with fewer, larger groups.',
  'large groups and sides': 'Shown with fewer, larger groups, and answers on the same side added up.',
}

export const WordingPage = ({ frame, id, release, typed, way, isFixed, errors = [] }: WordingPageProps) => (
  <Page frame={frame} title="Are the words right?" now="Ask" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="The words" note="You are here" kind="now" end>
        <DraftSteps id={id} now={3} isFixed={isFixed} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s gt-space">Are the words right?</h1>
        <p class="gt-lead">
          The figures are made. You can still correct what things are called, and the order in which they stand.
        </p>
        {way && <p class="gt-p gt-space">{shown[way]}</p>}
        <div class="gt-space">
          <WordingForm action={answersPaths.wording(id)} release={release} typed={typed} errors={errors}>
            <Button preventDoubleClick>Save, and look at it</Button>
          </WordingForm>
        </div>
        <StopLink id={id} isFixed={isFixed} />
      </Section>
    </Spine>
  </Page>
)
