import { inWords } from '../../../calendar/day.ts'
import { SupportSection } from '../../../questionnaires/support/pages/support-section.tsx'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ExitThisPage } from '../../../ui/govuk/exit-this-page.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { wordingOf } from '../../consent.ts'
import type { Consent } from '../../list.ts'
import { mailingPaths } from '../../paths.ts'

type Props = {
  frame: Frame
  /** Where the organisation says that people find support; unknown where nobody knows whose list it was. */
  support?: readonly SupportPlace[] | undefined
}

/** Asks first: programs that look into letters open every address in them, and must say yes to nothing. */
export const ReaderPage = ({ frame, support, reader, token }: Props & { reader: Consent; token: string }) => (
  <Page frame={frame} title={reader.confirmedOn ? 'You get letters' : 'Do you want letters?'}>
    <Spine>
      <Section mark={reader.confirmedOn ? 'done' : 'now'} side="Letters">
        <ExitThisPage />
        <h1 class="gt-h1 gt-h1--s">{reader.confirmedOn ? 'You get letters' : 'Do you want letters?'}</h1>
        <p class="gt-lead">
          {reader.confirmedOn
            ? `You said yes on ${inWords(reader.confirmedOn)}, to this:`
            : 'Somebody gave this address, and agreed to this. Say yes only if it was you.'}
        </p>
        <InsetText>{wordingOf(reader.wording).text}</InsetText>
        {!reader.confirmedOn && (
          <form action={mailingPaths.reader(token)} method="post">
            <Button preventDoubleClick>Yes, send me letters</Button>
          </form>
        )}
        <p class="gt-p">
          <ButtonLink href={mailingPaths.leaving(token)} kind="secondary">
            {reader.confirmedOn ? 'Leave the list' : 'No, delete the address'}
          </ButtonLink>
        </p>
      </Section>
      <SupportSection support={support} />
    </Spine>
  </Page>
)

export const LeavingPage = ({ frame, support, token }: Props & { token: string }) => (
  <Page frame={frame} title="Leave the list?">
    <Spine>
      <Section mark="now" side="Letters">
        <ExitThisPage />
        <h1 class="gt-h1 gt-h1--s">Leave the list?</h1>
        <p class="gt-lead">Your address is deleted, and no letter to the list comes to you any more.</p>
        <form action={mailingPaths.leaving(token)} method="post" class="gt-space">
          <Button preventDoubleClick>Leave the list</Button>
        </form>
      </Section>
      <SupportSection support={support} />
    </Spine>
  </Page>
)

export const LeftPage = ({ frame, support }: Props) => (
  <Page frame={frame} title="You are not on the list">
    <Spine>
      <Section mark="done" side="Letters">
        <ExitThisPage />
        <h1 class="gt-h1 gt-h1--s">You are not on the list</h1>
        <p class="gt-lead">Your address is deleted. No letter to the list comes to you.</p>
      </Section>
      <SupportSection support={support} />
    </Spine>
  </Page>
)
