import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { agreementOf, sayKappa } from '../../../statistics/agreement.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { listeningPaths } from '../../paths.ts'
import type { Theme } from '../../theme.ts'
import {
  type CodedNote,
  type Coder,
  type Coding,
  differs,
  doneOn,
  missingIn,
  pairsOf,
  stateNames,
  stateOf,
} from '../coding.ts'
import { fieldOf } from '../forms.ts'
import { choiceOf, optionsOf } from './my-notes.tsx'

export type CodingPageProps = {
  frame: Frame
  coding: Coding
  /** Which of the two the reader is, if one. */
  coder: Coder | null
  /** With what both put where once both are done; before that only what the reader did, or nothing. */
  notes: readonly CodedNote[]
  themes: readonly Theme[]
  /** Those who can take the place of one who has left. */
  coders: readonly Readonly<{ id: string; name: string }>[]
  /** What was chosen for notes on which the two differ, and who talked. */
  chosen: (field: string) => string
  errors: readonly FieldError[]
  notice?: string | undefined
  /** Somebody else has settled it meanwhile: what this reader had chosen otherwise. */
  late?: readonly string[] | undefined
}

/** Where a coding stands: who is done, how far the two agree, and what is to be settled. */
export const CodingPage = (props: CodingPageProps) => {
  const { frame, coding, errors, notice, late } = props
  const state = stateOf(coding)
  return (
    <Page frame={frame} title={coding.title} now="Learn" error={errors.length > 0}>
      <Spine>
        <Section mark={state === 'settled' ? 'done' : 'now'} side="Themes" end={state === 'coding'}>
          <BackLink href={listeningPaths.all}>Listening beside surveys</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {late && <Late late={late} />}
          <h1 class="gt-h1 gt-h1--s">{coding.title}</h1>
          <p class="gt-lead">{stateNames[state]}</p>
          <SummaryList
            rows={[
              { key: 'First', value: progress(coding, 'first') },
              { key: 'Second', value: progress(coding, 'second') },
              ...(coding.settledOn
                ? [{ key: 'Settled', value: `${inWords(coding.settledOn)}, by ${coding.settledBy}` }]
                : []),
            ]}
          />
          {state === 'coding' && <Own {...props} />}
          {missingIn(coding) && <Replacing {...props} />}
        </Section>
        {state !== 'coding' && (
          <Section mark="done" side="Agreement" end={state === 'settled'}>
            <HowFarTheyAgree notes={props.notes} isOfSurvey={coding.isOfSurvey} />
          </Section>
        )}
        {state === 'talking' && (
          <Section mark="now" side="To settle" kind="now" end>
            <Settling {...props} />
          </Section>
        )}
      </Spine>
    </Page>
  )
}

function progress(coding: Coding, coder: Coder): string {
  const done = doneOn(coding, coder)
  return `${whoOf(coding[coder])}: ${done ? `done on ${inWords(done)}` : 'not done yet'}`
}

const Late = ({ late }: { late: readonly string[] }) => (
  <NotificationBanner title="Somebody else was here first">
    <p class="govuk-notification-banner__heading">It is settled already, as it stands here. You had chosen:</p>
    <ul>
      {late.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  </NotificationBanner>
)

/** What one of the two does alone. */
const Own = ({ coding, coder, notes }: CodingPageProps): Child => {
  if (!coder) return <p class="gt-p">What they put where is shown when both are done.</p>
  if (doneOn(coding, coder))
    return <p class="gt-p">You are done. What both put where is shown when the other is too.</p>
  const open = notes.filter(note => note[coder] === null).length
  return (
    <>
      <p class="gt-p">
        {open === 0
          ? 'You have put every note somewhere. Look again, or say that you are done: then you cannot change it.'
          : coding.isOfSurvey
            ? 'Some of what people wrote still waits for you.'
            : `${open} of ${notes.length} notes wait for you.`}
      </p>
      {coding.isOfSurvey && (
        <p class="gt-p">
          Whoever reads these texts could count them. No page does: never pass on how many people wrote, or how many
          wrote the same.
        </p>
      )}
      <div class="gt-actions">
        <ButtonLink href={listeningPaths.codingNotes(coding.id)} kind={open === 0 ? 'secondary' : undefined}>
          Put notes under themes
        </ButtonLink>
        {open === 0 && (
          <form action={listeningPaths.codingDone(coding.id)} method="post">
            <Button preventDoubleClick>I am done</Button>
          </form>
        )}
      </div>
    </>
  )
}

/** Somebody has left, and the other cannot go on alone. */
const Replacing = ({ coding, coders, errors }: CodingPageProps): Child => (
  <form action={listeningPaths.coders(coding.id)} method="post" novalidate class="gt-space">
    <Select
      name="who"
      label="One of the two has left. Who takes their place?"
      labelSize="s"
      hint="They take over what was put where, and can change it."
      error={errorAt(errors, 'who')}
      options={[{ value: '', text: 'Choose somebody' }, ...coders.map(({ id, name }) => ({ value: id, text: name }))]}
    />
    <Button kind="secondary">Put them in their place</Button>
  </form>
)

/** Of notes, which are not people. */
const HowFarTheyAgree = ({ notes, isOfSurvey }: { notes: readonly CodedNote[]; isOfSurvey: boolean }): Child => {
  const agreement = agreementOf(pairsOf(notes))
  if (!agreement) return <p class="gt-p">There are no notes any more.</p>
  const { same, things, share, kappa } = agreement
  if (isOfSurvey) return <HowFarInWords kappa={kappa} />
  return (
    <>
      <h2 class="gt-h2">How far the two agree</h2>
      <p class="gt-p">
        They put {same} of {things} notes in the same place: {Math.round(share * 100)}%.
        {kappa !== null && ` Cohen’s kappa is ${kappa.toFixed(2)}.`} {sayKappa(kappa)}
      </p>
      <p class="gt-meta">
        Kappa is 1 where two agree on all, and 0 where they agree as often as by chance. Notes are not people.
      </p>
    </>
  )
}

/** Each text of a survey is one person’s, so how many there are is not said, nor anything it could be worked out from. */
const HowFarInWords = ({ kappa }: { kappa: number | null }): Child => (
  <>
    <h2 class="gt-h2">How far the two agree</h2>
    <p class="gt-p">
      {kappa !== null && `Cohen’s kappa is about ${kappa.toFixed(1)}. `}
      {sayKappa(kappa)}
    </p>
    <p class="gt-meta">
      Kappa is 1 where two agree on all, and 0 where they agree as often as by chance. Here it is rounded, and no count
      stands beside it: each text is what one person wrote in a survey.
    </p>
  </>
)

const Settling = ({ coding, notes, themes, chosen, errors }: CodingPageProps): Child => {
  const open = notes.filter(differs)
  const nameOf = (note: CodedNote, coder: Coder) =>
    themes.find(({ id }) => id === note[coder]?.themeId)?.title ?? 'No theme fits'
  return (
    <form action={listeningPaths.settling(coding.id)} method="post" novalidate>
      <h2 class="gt-h2">{open.length === 0 ? 'They agree on every note' : 'Where they differ'}</h2>
      {open.length > 0 && (
        <p class="gt-p">Talk about each, and choose together. Neither of you is the one who is right.</p>
      )}
      {open.map(note => (
        <Select
          name={fieldOf(note.id)}
          label={note.words}
          labelSize="s"
          hint={`${whoOf(coding.first)}: ${nameOf(note, 'first')}. ${whoOf(coding.second)}: ${nameOf(note, 'second')}.`}
          value={chosen(fieldOf(note.id)) || choiceOf(null)}
          error={errorAt(errors, fieldOf(note.id))}
          options={optionsOf(themes, 'Choose together')}
        />
      ))}
      <Input name="by" label="Who talked about it?" labelSize="s" value={chosen('by')} error={errorAt(errors, 'by')} />
      <Button preventDoubleClick>Settle it</Button>
    </form>
  )
}
