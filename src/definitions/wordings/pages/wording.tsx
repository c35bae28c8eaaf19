import { dayAt, inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { FoundWording } from '../on-wording.ts'
import type { Comment } from '../queries.ts'
import { Marked } from './marked.tsx'

export type WordingPageProps = FoundWording & {
  frame: Frame
  comments: readonly Comment[]
  page: number
  hasMore: boolean
  mayComment: boolean
  mayChange: boolean
  mayTakeBack: boolean
  memberId: string
  /** May the reader take back what others said? */
  leads: boolean
  typed: string
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** One wording: why, how it differs from the one it came of, and what people say about it. */
export const WordingPage = (props: WordingPageProps) => {
  const { frame, term, wording, errors, notice } = props
  const title = `Wording ${wording.number}`
  return (
    <Page frame={frame} title={`${title}: ${term.station.title}`} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="stop" side={`${kindWords[term.kind].side} ${term.station.number}`} note={term.station.title}>
          <BackLink href={definitionsPaths.wordings(term.station.id)}>Proposed words</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {wording.withdrawnOn && (
            <p class="gt-p">
              <b>It was taken back on {inWords(wording.withdrawnOn)}.</b>
            </p>
          )}
          <InsetText>
            <Words text={wording.words} />
          </InsetText>
          {wording.behaviours && (
            <>
              <h2 class="gt-h3">What we do because of it</h2>
              <Words text={wording.behaviours} />
            </>
          )}
          <h2 class="gt-h3">Why</h2>
          <Words text={wording.why} />
          <p class="gt-meta">
            Proposed by {whoOf(wording.by)} on {inWords(wording.proposedOn)}
          </p>
          <Ways {...props} />
        </Section>
        <Different {...props} />
        <Said {...props} />
      </Spine>
    </Page>
  )
}

const Ways = ({ term, wording, mayChange, mayTakeBack }: WordingPageProps): Child =>
  (mayChange || mayTakeBack) && (
    <div class="gt-actions">
      {mayChange && (
        <ButtonLink href={`${definitionsPaths.proposing(term.station.id)}?from=${wording.id}`} kind="secondary">
          Propose a change to it
        </ButtonLink>
      )}
      {mayTakeBack && (
        <form action={definitionsPaths.wordingRemoval(wording.id)} method="post">
          <Button kind="secondary">Take it back</Button>
        </form>
      )}
    </div>
  )

const Different = ({ wording, from }: WordingPageProps): Child =>
  from && (
    <Section mark="done" side="Changed" note={`from wording ${from.number}`}>
      <h2 class="gt-h2">What is different from wording {from.number}</h2>
      <Marked before={from.words} after={wording.words} />
      {(from.behaviours || wording.behaviours) && <Marked before={from.behaviours} after={wording.behaviours} />}
      <p class="gt-meta">
        Struck through is taken out. Underlined and bold is put in.{' '}
        <a class="gt-a" href={definitionsPaths.wording(from.id)}>
          Read wording {from.number}
        </a>
      </p>
    </Section>
  )

const Said = (props: WordingPageProps) => {
  const { wording, comments, page, hasMore, mayComment, memberId, leads, typed, errors } = props
  return (
    <Section mark="now" side="Comments" kind="now" end>
      <h2 class="gt-h2">What people say about it</h2>
      {comments.length === 0 && <p class="gt-p">Nobody has said anything yet.</p>}
      <ul class="govuk-list">
        {comments.map(comment => (
          <li>
            <Words text={comment.words} />
            <p class="gt-meta">
              {whoOf(comment.by)}, {inWords(dayAt(comment.saidAt))}
            </p>
            {(leads || comment.by?.id === memberId) && (
              <form action={definitionsPaths.commentRemoval(comment.id)} method="post">
                <Button kind="secondary">Take this comment back</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <TurnPages
        label="More comments"
        {...{ page, hasMore }}
        addressOf={to => `${definitionsPaths.wording(wording.id)}?page=${to}`}
      />
      {mayComment && (
        <form action={definitionsPaths.comments(wording.id)} method="post" novalidate class="gt-space">
          <Textarea
            name="words"
            label="What do you think of it?"
            labelSize="s"
            hint="Your name stands beside it. Be kind, and name nobody else."
            rows={3}
            value={typed}
            error={errorAt(errors, 'words')}
          />
          <Button preventDoubleClick>Say it</Button>
        </form>
      )}
    </Section>
  )
}
