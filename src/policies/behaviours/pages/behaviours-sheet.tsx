import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Behaviour } from '../behaviour.ts'
import { Strip } from './strip.tsx'

type Props = { frame: Frame; behaviours: readonly Behaviour[]; organisation: string }

/** The whole list on paper, for a noticeboard, an induction pack or a supervision. */
export const BehavioursSheetPage = ({ frame, behaviours, organisation }: Props) => (
  <Page frame={frame} title="Print what we expect of each other" now="Review" prints="sheet">
    <Spine>
      <Section mark="now" side="Behaviours" end>
        <BackLink href={policiesPaths.behaviours}>What we expect of each other</BackLink>
        <h1 class="gt-h1 gt-h1--s">Print what we expect of each other</h1>
        <p class="gt-lead">Use your browser’s Print. Only what stands below is printed.</p>
      </Section>
    </Spine>
    <Sheet label="What we expect of each other">
      <Strip sign="✓" title="What we expect of each other">
        <p class="gt-strip__note">{organisation}. From everyone, whatever their job.</p>
      </Strip>
      {behaviours.map(({ station, unlike }, at) => (
        <Strip sign={String(at + 1)} title={station.title}>
          <Words text={station.words} />
          {unlike && (
            <>
              <p class="gt-strip__note">It does not look like this:</p>
              <Words text={unlike} />
            </>
          )}
        </Strip>
      ))}
    </Sheet>
  </Page>
)
