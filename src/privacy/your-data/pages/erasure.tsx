import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { privacyPaths } from '../../paths.ts'

type ErasurePageProps = {
  frame: Frame
  organisation: string
  contact: string | null
  errors?: readonly FieldError[]
}

/** What goes, what stays, and what comes after, before somebody is erased. */
export const ErasurePage = ({ frame, organisation, contact, errors = [] }: ErasurePageProps) => (
  <Page frame={frame} title="Erase everything about you?" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="Think first">
        <BackLink href={privacyPaths.yourData}>What is held about you</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">Erase everything about you?</h1>
        <p class="gt-lead">It happens at once, and nobody can bring it back. You are signed out everywhere.</p>
      </Section>
      <Section mark="stop" side="What goes">
        <h2 class="gt-h2">This goes</h2>
        <ul class="gt-list">
          <li>Your name, e-mail address and staff number, your team, and the parts you have here.</li>
          <li>Every way in: signed-in browsers, links and codes.</li>
          <li>Letters to you, and letters that name you.</li>
          <li>Your name where it stands in a text, such as the name of a team.</li>
        </ul>
      </Section>
      <Section mark="stop" side="What stays">
        <h2 class="gt-h2">This stays</h2>
        <ul class="gt-list">
          <li>What was done here, without saying who did it or whom it was about.</li>
          <li>Released figures. They hold nobody. Their words cannot be changed, so tell us if they name you.</li>
          <li>
            Answers from surveys. They are kept without a name, so nobody can find which are yours. Those not released
            yet are gone within days.
          </li>
          <li>Copies that whoever runs the server made earlier, until those are deleted.</li>
        </ul>
      </Section>
      <Section mark="stop" side="Afterwards" end>
        <h2 class="gt-h2">Your employer may bring your name back</h2>
        <p class="gt-p">
          If you still work at {organisation}, your name comes back with its next staff list. To stop that, tell{' '}
          {contact ?? 'whoever keeps the staff list'} first.
        </p>
        <form action={privacyPaths.erasure} method="post" novalidate class="gt-space">
          <Checkboxes
            name="sure"
            error={errorAt(errors, 'sure')}
            choices={[{ value: 'yes', text: 'I have read this, and want to be erased', id: 'sure' }]}
          />
          <Button kind="warning" preventDoubleClick>
            Erase everything about me
          </Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

/** For anybody: it says nothing about anyone. */
export const ErasedPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="You are erased">
    <Spine>
      <Section mark="done" side="Done" end>
        <h1 class="gt-h1 gt-h1--s">You are erased</h1>
        <p class="gt-lead">Nothing here leads to you any more, and you are signed out everywhere.</p>
        <p class="gt-p gt-space">
          Your employer may bring your name back with its next staff list. If you do not want that, tell them.{' '}
          <a class="gt-a" href={privacyPaths.notice}>
            The privacy notice
          </a>{' '}
          says whom you can ask.
        </p>
      </Section>
    </Spine>
  </Page>
)
