import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { membersPaths } from '../paths.ts'

type Props = { frame: Frame; isAnyone: boolean }

export const InvitationsPage = ({ frame, isAnyone }: Props) => (
  <Page frame={frame} place={membersPaths.all} title="Invite by e-mail">
    <Spine>
      <Section mark="now" side="Invite" kind="now" end>
        <BackLink href={membersPaths.all}>People</BackLink>
        <h1 class="gt-h1 gt-h1--s">Invite by e-mail</h1>
        {isAnyone ? (
          <>
            <p class="gt-lead">
              Everyone with an e-mail address who was not invited yet gets a mail with a link of their own. It lets them
              in, for 14 days.
            </p>
            <form action={membersPaths.inviting} method="post" class="gt-space">
              <Button preventDoubleClick>Send the invitations</Button>
            </form>
          </>
        ) : (
          <>
            <p class="gt-lead">Everyone with an e-mail address was invited already.</p>
            <p class="gt-p">
              You can send one person their invitation again from their page. For people without an address,{' '}
              <a class="gt-a" href={membersPaths.sheets}>
                print a join sheet
              </a>
              .
            </p>
          </>
        )}
      </Section>
    </Spine>
  </Page>
)
