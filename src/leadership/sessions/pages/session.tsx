import { inWords } from '../../../calendar/day.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { leadershipPaths } from '../../paths.ts'
import { formNames, type Session, sayHours, sayPeople } from '../session.ts'

export type SessionPageProps = { frame: Frame; session: Session; mayWork: boolean; notice?: string | undefined }

/** One thing leaders did to learn. */
export const SessionPage = ({ frame, session, mayWork, notice }: SessionPageProps) => {
  const { id, title, form, words, heldOn, hours, people, version, withdrawnOn } = session
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="done" side="Learning" note={inWords(heldOn)} end>
          <BackLink href={`${leadershipPaths.all}#learning`}>Leadership</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {withdrawnOn && <NotificationBanner text={`It was taken back on ${inWords(withdrawnOn)}.`} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {formNames[form]}, {inWords(heldOn)}, {sayHours(hours)}.
          </p>
          {words && <Words text={words} />}
          {people && <p class="gt-p">Took part: {sayPeople(session)}.</p>}
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={leadershipPaths.sessionChange(id)} kind="secondary">
                Change it
              </ButtonLink>
              <form action={leadershipPaths.sessionRemoval(id)} method="post">
                <input type="hidden" name="version" value={version} />
                <Button kind="secondary">Take it back</Button>
              </form>
            </div>
          )}
        </Section>
      </Spine>
    </Page>
  )
}
