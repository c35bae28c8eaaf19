import { inWords } from '../../calendar/day.ts'
import { questionnairesPaths } from '../../questionnaires/paths.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { FileUpload } from '../../ui/govuk/file-upload.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { UploadProgress } from '../../ui/progress.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Problem } from '../answer-file.ts'
import { answersPaths } from '../paths.ts'
import type { ListedDraft } from '../queries.ts'

export type BringPageProps = {
  frame: Frame
  drafts: readonly ListedDraft[]
  refused?: Refused | undefined
  /** Somebody has just stopped, and what they had begun is gone. */
  isStopped?: boolean
}

/** What was wrong the last time: no file was chosen, or all that is wrong with the one that was. */
export type Refused = 'no file' | readonly Problem[]

export const BringPage = ({ frame, drafts, refused, isStopped }: BringPageProps) => (
  <Page frame={frame} title="Bring answers you have" now="Ask" error={refused !== undefined}>
    <Spine>
      <Section mark="now" side="The file" kind="now">
        {isStopped && (
          <NotificationBanner type="success" title="Stopped" text="Nothing was kept. The answers are deleted." />
        )}
        {refused && <Refusal refused={refused} />}
        <h1 class="gt-h1 gt-h1--s">Bring answers you have</h1>
        <p class="gt-lead">
          A file from another survey, such as Microsoft Forms or Google Forms. We read it once, drop what names people,
          and do not keep the file.
        </p>
        <p class="gt-p">
          To ask people here, begin with{' '}
          <a class="gt-a" href={questionnairesPaths.all}>
            the questionnaires
          </a>
          .
        </p>
        <form
          action={answersPaths.all}
          method="post"
          enctype="multipart/form-data"
          novalidate
          class="gt-space"
          data-upload
        >
          <FileUpload
            name="file"
            label="File with the answers"
            labelSize="s"
            hint="CSV, up to 100 MB. From Excel: File, Save as, CSV UTF-8."
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            error={refused && sayAtField(refused)}
          />
          <UploadProgress
            label="Your file is on its way"
            stopped="The file stopped on its way, and nothing of it was kept. Choose it again."
          />
          <Button preventDoubleClick>Read the file</Button>
        </form>
      </Section>
      <Section mark="plan" side="What happens" kind="plan" end={drafts.length === 0}>
        <h2 class="gt-h2">What happens to the file</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Names, e-mail addresses, times and comments are never stored. Keep your own copy of the file.</li>
          <li>The rest is mixed up, so that nobody can tell which row was whose.</li>
          <li>You see what can be shown, and choose, before anything is released.</li>
          <li>What was read is deleted when you release, or after 7 days.</li>
        </ul>
      </Section>
      {drafts.length > 0 && (
        <Section mark="plan" side="Begun" kind="plan" end>
          <h2 class="gt-h2">Begun, not released</h2>
          <ul class="govuk-list">
            {drafts.map(({ id, title, fileName, expiresOn }) => (
              <li>
                <a class="gt-a" href={answersPaths.draft(id)}>
                  {title}
                </a>
                <p class="gt-meta">
                  From {fileName}. Deleted on {inWords(expiresOn)} unless you release it.
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Spine>
  </Page>
)

const Refusal = ({ refused }: { refused: Refused }) => (
  <ErrorSummary
    title={refused === 'no file' ? 'There is a problem' : 'This file was not read, and nothing of it was kept'}
    errors={sayAll(refused).map(text => ({ text, href: '#file' }))}
  />
)

const sayAll = (refused: Refused): string[] => (refused === 'no file' ? ['Choose a file'] : refused.map(sayProblem))

/** One problem stands at the field itself; of several, the field says only that there are some. */
function sayAtField(refused: Refused): string {
  const [first = '', ...more] = sayAll(refused)
  return more.length === 0 ? first : 'This file was not read'
}

function sayProblem({ line, column, message }: Problem): string {
  const place = typeof column === 'number' ? `, place ${column}` : column === null ? '' : `, “${column}”`
  return line === null ? message : `Line ${line.toLocaleString('en-GB')}${place}: ${message}`
}
