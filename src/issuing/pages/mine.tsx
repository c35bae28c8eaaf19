import { inWords } from '../../calendar/day.ts'
import { heardPaths } from '../../heard/paths.ts'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { issuingPaths } from '../paths.ts'
import type { Asked } from '../queries.ts'

type Heard = Readonly<{ id: string; title: string; toldOn: string }>
type AskedPageProps = { frame: Frame; surveys: readonly Asked[]; heard: readonly Heard[] }

/** The surveys one is asked in, and those that have an answer. */
export const AskedPage = ({ frame, surveys, heard }: AskedPageProps) => (
  <Page frame={frame} title="Surveys you are asked in" now="Ask">
    <Spine>
      <Section mark="now" side="Ask" kind="now" end={heard.length === 0}>
        <h1 class="gt-h1 gt-h1--s">Surveys you are asked in</h1>
        {surveys.length === 0 ? (
          <p class="gt-lead">
            No survey is open for you just now. When one opens, it stands here and on your first page.
          </p>
        ) : (
          <p class="gt-lead">You can answer each of them once, or not at all. Nobody is told whether you did.</p>
        )}
        {surveys.map(survey => (
          <>
            <h2 class="gt-h2">
              <a class="gt-a" href={issuingPaths.ballot(survey.id)}>
                {survey.title}
              </a>
            </h2>
            <p class="gt-p">
              Until {inWords(survey.closesOn)}.{' '}
              {survey.hasTaken ? 'You have taken your ballot.' : 'You have not taken your ballot yet.'}
            </p>
          </>
        ))}
      </Section>
      {heard.length > 0 && (
        <Section mark="plan" side="So what" kind="plan" end>
          <h2 class="gt-h2">Surveys that have an answer</h2>
          <LinkList
            links={heard.map(({ id, title, toldOn }) => ({
              text: title,
              href: heardPaths.heard(id),
              why: `What we heard and what we will do, told on ${inWords(toldOn)}.`,
            }))}
          />
        </Section>
      )}
    </Spine>
  </Page>
)
