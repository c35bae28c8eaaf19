import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { Statement, Term } from '../sponsorship.ts'

export type StatementPageProps = {
  frame: Frame
  term: Term
  words: string
  /** The number of the newest statement that was seen. */
  version: number
  errors: readonly FieldError[]
  /** The newest, where somebody else wrote one meanwhile. */
  stands: Statement | null
  /** The reader is the sponsor; otherwise they write it down for them. */
  isOwn: boolean
}

export const StatementPage = ({ frame, term, words, version, errors, stands, isOwn }: StatementPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={isOwn ? 'Your statement' : `The statement of ${whoOf(term.who)}`}
    now="Strategy"
    side="Leadership"
    back={{ href: leadershipPaths.sponsor(term.id), text: 'The sponsor' }}
  >
    {stands && <Meanwhile rows={[{ key: `Said on ${inWords(stands.writtenOn)}`, value: stands.words }]} />}
    <p class="gt-lead">
      Everyone who works here reads it under the name of the sponsor. So does everyone outside, where your organisation
      shows this part on its public page.
    </p>
    {!isOwn && <p class="gt-p">Write down only what the sponsor has said or agreed to, in their own words.</p>}
    <form action={leadershipPaths.statement(term.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Textarea
        name="words"
        label="What do you stand for, and what can people hold you to?"
        labelSize="s"
        hint="A few sentences. Say what you will do yourself."
        rows={8}
        value={words}
        error={errorAt(errors, 'words')}
      />
      <Button preventDoubleClick>Say it</Button>
    </form>
  </FormPage>
)
