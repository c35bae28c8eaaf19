import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import { type PlacedUnit, pathOf } from '../../unit.ts'
import type { SheetWish } from '../queries.ts'

type Props = { frame: Frame; units: readonly PlacedUnit[]; wish: SheetWish; problem?: string | undefined }

export const SheetWishPage = ({ frame, units, wish, problem }: Props) => (
  <Page frame={frame} title="Print a join sheet" place={membersPaths.all} error={problem !== undefined}>
    <Spine>
      <Section mark="now" side="1. Whom for" kind="now">
        <BackLink href={membersPaths.all}>People</BackLink>
        {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#unit' }]} />}
        <h1 class="gt-h1 gt-h1--s">Print a join sheet</h1>
        <p class="gt-lead">
          A strip of paper for each person who has not joined yet, with a code of their own. They point their phone at
          it, or type it.
        </p>
        <form action={membersPaths.sheets} method="post" novalidate class="gt-space">
          <Select
            name="unit"
            label="Team"
            labelSize="s"
            error={problem}
            value={wish.unitId ?? ''}
            options={[{ value: '', text: 'All' }, ...units.map(unit => ({ value: unit.id, text: pathOf(unit) }))]}
          />
          <Radios
            name="who"
            legend="For whom?"
            legendSize="s"
            value={wish.withEmail ? 'all' : 'paper'}
            choices={[
              { value: 'paper', text: 'People without an e-mail address' },
              { value: 'all', text: 'Everyone who has not joined' },
            ]}
          />
          <Button preventDoubleClick>Make the sheet</Button>
        </form>
      </Section>
      <Section mark="plan" side="2. Print and cut" kind="plan">
        <p class="gt-p">
          You see the sheet once. Print it then: the codes are kept nowhere. Making it again makes new codes, and the
          old ones stop working.
        </p>
      </Section>
      <Section mark="plan" side="3. Hand out" kind="plan" end>
        <p class="gt-p">
          A code lets in whoever holds it, as the person on the strip. Fold each strip, and give it to nobody else. It
          works once, for 30 days.
        </p>
      </Section>
    </Spine>
  </Page>
)
