import { inWords } from '../../../calendar/day.ts'
import { eventsPaths } from '../../../events/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { packsPaths } from '../../paths.ts'
import type { ResourceTyped } from '../../resources/forms.ts'
import { ResourcesToWorkOn } from '../../resources/page.tsx'
import type { CaseStudy } from '../case.ts'

/** Every case study there is. */
export const CasesPage = ({ frame, cases }: { frame: Frame; cases: readonly CaseStudy[] }) => (
  <Page frame={frame} title="Case studies" now="Learn">
    <Spine>
      <Section mark="now" side="Learn" kind="now" end>
        <BackLink href={eventsPaths.all}>All events</BackLink>
        <h1 class="gt-h1 gt-h1--s">Case studies</h1>
        <p class="gt-lead">
          Something that was done somewhere, with the yes of those who did it. Each can be told in the packs of many
          events.
        </p>
        <div class="gt-actions">
          <ButtonLink href={packsPaths.addingCase}>Write a case study</ButtonLink>
        </div>
        {cases.length === 0 && <p class="gt-p gt-space">There is none yet.</p>}
        <LinkList
          links={cases.map(({ id, title, fromWhom, takenBackOn }) => ({
            text: title,
            href: packsPaths.case(id),
            why: takenBackOn ? `${fromWhom}. Taken back on ${inWords(takenBackOn)}.` : fromWhom,
          }))}
        />
      </Section>
    </Spine>
  </Page>
)

type CasePageProps = {
  frame: Frame
  study: CaseStudy
  /** In whose packs it stands. */
  events: readonly Readonly<{ id: string; title: string; heldOn: string }>[]
  again?: Readonly<{ typed: ResourceTyped; errors: readonly FieldError[] }> | undefined
  notice?: string | undefined
}

/** One case study, and where it is told. */
export const CasePage = ({ frame, study, events, again, notice }: CasePageProps) => (
  <Page frame={frame} title={study.title} now="Learn" error={again !== undefined}>
    <Spine>
      <Section mark={study.takenBackOn ? 'cut' : 'done'} side="Case study" note={study.fromWhom}>
        <BackLink href={packsPaths.cases}>All case studies</BackLink>
        {again && <ErrorSummary title="There is a problem" errors={errorLinks(again.errors)} />}
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">{study.title}</h1>
        {study.takenBackOn && (
          <InsetText>It was taken back on {inWords(study.takenBackOn)}, and stands in no pack since then.</InsetText>
        )}
        <Words text={study.happened} />
        {study.changed && (
          <>
            <h2 class="gt-h2">What changed</h2>
            <Words text={study.changed} />
          </>
        )}
        <p class="gt-p">It is shared with the yes of: {study.agreedBy}</p>
        <div class="gt-actions">
          <ButtonLink href={packsPaths.caseChange(study.id)} kind="secondary">
            Change it
          </ButtonLink>
        </div>
      </Section>
      <Section mark="stop" side="To read" id="resources">
        <h2 class="gt-h2">Resources</h2>
        {study.resources.length === 0 && <p class="gt-p">Nothing is listed yet.</p>}
        <ul class="gt-list">
          {study.resources.map(({ title, address, words }) => (
            <li>
              {address ? (
                <a class="gt-a gt-long" href={address} rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              {words && `. ${words}`}
            </li>
          ))}
        </ul>
        <form action={packsPaths.caseResources(study.id)} method="post" novalidate>
          <ResourcesToWorkOn action={packsPaths.caseResources(study.id)} resources={study.resources} again={again} />
        </form>
      </Section>
      <Section mark={events.length > 0 ? 'done' : 'plan'} side="Told at">
        <h2 class="gt-h2">In the packs of</h2>
        {events.length === 0 && <p class="gt-p">No event yet. Choose it in the pack of one.</p>}
        <LinkList
          links={events.map(({ id, title, heldOn }) => ({
            ...{ text: title, href: packsPaths.draft(id), why: inWords(heldOn) },
          }))}
        />
      </Section>
      <Section mark="plan" side="Consent" kind="plan" end>
        <h2 class="gt-h2">If they take it back</h2>
        <p class="gt-p">
          {study.takenBackOn
            ? 'When they say yes again, it can be chosen for packs again.'
            : 'It goes out of every pack, also out of those that were published.'}
        </p>
        <form action={packsPaths.caseTakingBack(study.id)} method="post">
          <input type="hidden" name="shared" value={study.takenBackOn ? 'yes' : 'no'} />
          <Button kind="secondary" preventDoubleClick>
            {study.takenBackOn ? 'They said yes again' : 'They took it back'}
          </Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
