import { peoplePaths } from '../../../people/paths.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'

type JoinPageProps = { frame: Frame; typed?: string; problem?: string | undefined }

/** Where a code on paper is typed. */
export const JoinPage = ({ frame, typed = '', problem }: JoinPageProps) => (
  <Page frame={frame} title="Join with your code" error={problem !== undefined}>
    <Spine>
      <Section mark="now" side="1. Your code" kind="now">
        {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#code' }]} />}
        <h1 class="gt-h1 gt-h1--s">Join with your code</h1>
        <p class="gt-lead">It stands on the strip of paper you were given. Capital or small letters are the same.</p>
        <form action={membersPaths.join} method="post" novalidate class="gt-space">
          <Input
            name="code"
            label="Your code"
            labelSize="s"
            hint="For example K7QF-2M0P-XT41"
            value={typed}
            error={problem}
            width={20}
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
          />
          <Button preventDoubleClick>Go on</Button>
        </form>
      </Section>
      <Section mark="plan" side="2. Is it you?" kind="plan" />
      <Section mark="plan" side="3. You are in" kind="plan" end>
        <p class="gt-p">
          Do you have an e-mail address with us?{' '}
          <a class="gt-a" href={peoplePaths.signIn}>
            Sign in with a link
          </a>
          .
        </p>
      </Section>
    </Spine>
  </Page>
)

type ThisIsYouProps = { frame: Frame; code: string; name: string; organisation: string }

/** Programs open addresses too: only a person presses the button, and only that uses the code up. */
export const ThisIsYouPage = ({ frame, code, name, organisation }: ThisIsYouProps) => (
  <Page frame={frame} title={`Are you ${name}?`}>
    <Spine>
      <Section mark="done" side="1. Your code" />
      <Section mark="now" side="2. Is it you?" kind="now">
        <h1 class="gt-h1 gt-h1--s">Are you {name}?</h1>
        <p class="gt-lead">
          This code lets {name} in at {organisation}. It works once.
        </p>
        <form action={membersPaths.joinWith(code)} method="post" class="gt-space">
          <Button preventDoubleClick>Yes, let me in</Button>
        </form>
        <p class="gt-p">Not you? Close this page, and give the strip back where you got it.</p>
      </Section>
      <Section mark="plan" side="3. You are in" kind="plan" end>
        <p class="gt-p">Joining shows that you work here, and no more.</p>
      </Section>
    </Spine>
  </Page>
)
