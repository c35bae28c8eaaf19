import { inWords } from '../../calendar/day.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { questionnairesPaths } from '../paths.ts'
import type { Listed } from '../queries.ts'

/** Every questionnaire of the organisation. */
export const QuestionnairesPage = ({ frame, listed }: { frame: Frame; listed: readonly Listed[] }) => (
  <Page frame={frame} title="Questionnaires" now="Ask">
    <Spine>
      <Section mark="now" side="Ask" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">Questionnaires</h1>
        <p class="gt-lead">
          What is asked. A questionnaire asks nobody yet: whom it goes to, and when, is decided when it is sent out.
        </p>
        <div class="gt-actions">
          <ButtonLink href={questionnairesPaths.making}>Make a questionnaire</ButtonLink>
          <ButtonLink href={questionnairesPaths.bringing} kind="secondary">
            Bring one as a file
          </ButtonLink>
        </div>
        {listed.length === 0 ? (
          <p class="gt-p gt-space">There is none yet. Begin with one of ours, and make it your own.</p>
        ) : (
          <StackTable
            caption="Questionnaires"
            headings={['Questionnaire', 'Languages', 'Version', 'Changed on']}
            rows={listed.map(({ id, title, languages, number, changedOn, putAwayOn }) => ({
              name: (
                <>
                  <a class="gt-a" href={questionnairesPaths.one(id)}>
                    {title}
                  </a>
                  {putAwayOn && <p class="gt-meta">Put away on {inWords(putAwayOn)}</p>}
                </>
              ),
              cells: [languages, number, inWords(changedOn)],
            }))}
          />
        )}
      </Section>
    </Spine>
  </Page>
)
