import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { UploadProgress } from '../../../ui/progress.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import type { LineProblem } from '../entry.ts'

type Props = { frame: Frame; problems?: readonly LineProblem[] }

/** More than this nobody reads; the rest is counted. */
const mostShown = 200

export const BringListPage = ({ frame, problems = [] }: Props) => (
  <Page frame={frame} title="Bring a staff list" place={membersPaths.all} error={problems.length > 0}>
    <Spine>
      <Section mark="now" side="1. The list" kind="now">
        <BackLink href={membersPaths.all}>People</BackLink>
        {problems.length > 0 && (
          <ErrorSummary
            title="Nothing was changed: put this right, and bring the list again"
            errors={[
              ...problems.slice(0, mostShown).map(problem => ({ text: say(problem), href: '#file' })),
              ...(problems.length > mostShown
                ? [{ text: `And ${problems.length - mostShown} more.`, href: '#file' }]
                : []),
            ]}
          />
        )}
        <h1 class="gt-h1 gt-h1--s">Bring a staff list</h1>
        <p class="gt-lead">
          CSV or Excel, one line for each person. We compare it with who is here, and show you what would change before
          anything does.
        </p>
        <form
          action={membersPaths.lists}
          method="post"
          enctype="multipart/form-data"
          novalidate
          class="gt-space"
          data-upload
        >
          <FileUpload
            name="file"
            label="Staff list"
            labelSize="s"
            hint="CSV or Excel (.xlsx), up to 10 MB."
            accept=".csv,.xlsx,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            error={errorAtField(problems)}
          />
          <UploadProgress
            label="Your list is on its way"
            stopped="The list stopped on its way, and nothing of it was kept. Choose it again."
          />
          <Button preventDoubleClick>Compare it</Button>
        </form>
      </Section>
      <Section mark="plan" side="What it holds" kind="plan">
        <h2 class="gt-h2">What the list can hold</h2>
        <ul class="gt-list">
          <li>
            <b>Name</b>, or First name and Last name. Nothing else is needed.
          </li>
          <li>
            <b>E-mail</b>, for those who have one. A private address is fine.
          </li>
          <li>
            <b>Staff number</b>, if you use them. It keeps two people of one name apart.
          </li>
          <li>
            <b>Directorate</b>, <b>Service</b>, <b>Team</b>: any of them. New ones are added.
          </li>
          <li>
            <b>Role</b>: Line manager, or another role. Blank for everybody else.
          </li>
        </ul>
        <p class="gt-p">
          Other columns are passed over, and nothing of them is kept.{' '}
          <a class="gt-a" href={membersPaths.example}>
            Take an example to start from
          </a>
        </p>
      </Section>
      <Section mark="plan" side="2. Look, and say yes" kind="plan" end>
        <p class="gt-p">
          You see who is new, what changes, and who is no longer on the list. All of it is done, or nothing.
        </p>
      </Section>
    </Spine>
  </Page>
)

const say = ({ line, message }: LineProblem) => (line === null ? message : `Line ${line}: ${message}`)

function errorAtField(problems: readonly LineProblem[]): string | undefined {
  const [first, second] = problems
  if (!first) return undefined
  return second ? 'Some lines of this list are not right' : say(first)
}
