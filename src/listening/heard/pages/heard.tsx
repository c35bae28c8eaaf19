import { inWords } from '../../../calendar/day.ts'
import { type Heard, isComplete, progressOf } from '../../../heard/heard.ts'
import { Answers, WhatWeHeard } from '../../../heard/pages/parts.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { formNames, isWritten, monthInWords, type Occasion } from '../../occasion.ts'
import { listeningPaths } from '../../paths.ts'
import { isLarge } from '../../theme.ts'

/** Something heard, with the words that may be quoted. */
export type HeardTheme = Heard & Readonly<{ quotes: readonly string[] }>

export type OccasionHeardProps = {
  frame: Frame
  occasion: Occasion
  heard: readonly HeardTheme[]
  /** Is it settled what was said? */
  isSettled: boolean
  base: number
  notice?: string | undefined
  mayWork: boolean
}

/** What came of listening, for those who spoke: what we heard, what we will do, and what we will not and why. */
export const OccasionHeardPage = (props: OccasionHeardProps) => {
  const { frame, occasion, heard, notice, mayWork } = props
  const { form, title, heldOn } = occasion
  const quotesOf = (id: string) => heard.find(one => one.id === id)?.quotes ?? []
  return (
    <Page frame={frame} title={`What came of “${title}”`} now="Show">
      <Spine>
        <Section
          mark="now"
          side="So what"
          note={isSmall(props) || isWritten(occasion) ? monthInWords(heldOn) : `${formNames[form]}, ${inWords(heldOn)}`}
          end={heard.length === 0}
        >
          <BackLink href={listeningPaths.all}>Listening beside surveys</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">What came of “{title}”</h1>
          <Lead {...props} />
          {occasion.toldOn && (
            <>
              <p class="gt-meta">Those who spoke were told on {inWords(occasion.toldOn)}:</p>
              <p class="gt-p">{occasion.toldHow}</p>
            </>
          )}
          {mayWork && <Work {...props} />}
        </Section>
        {heard.length > 0 && (
          <Section mark="done" side="We heard">
            <h2 class="gt-h2">What we heard</h2>
            <WhatWeHeard
              heard={heard}
              beside={({ id }) => quotesOf(id).map(words => <InsetText>“{words}”</InsetText>)}
            />
          </Section>
        )}
        {heard.length > 0 && <Answers heard={heard} end />}
      </Spine>
    </Page>
  )
}

/** Were few there? Then neither the day nor how they were listened to is said. */
const isSmall = ({ occasion, base }: Pick<OccasionHeardProps, 'occasion' | 'base'>) =>
  !isWritten(occasion) && !isLarge(occasion, base)

const Lead = ({ occasion, heard, isSettled, base }: OccasionHeardProps): Child => {
  if (!isSettled)
    return (
      <p class="gt-lead">
        Two people are finding out what was said again and again. What we heard, and what we will do, stands here then.
      </p>
    )
  const isOfFew = isSmall({ occasion, base })
  return (
    <>
      {heard.length > 0 ? (
        <p class="gt-lead">
          {isOfFew
            ? 'What we heard on several occasions, of which this is one, and what we will do about it.'
            : 'What we heard, what we will do about it, by when and who, and what we will not do and why.'}
        </p>
      ) : (
        <p class="gt-lead">Nothing can be shown. It would tell too much of the few who were there.</p>
      )}
      {isOfFew && (
        <p class="gt-p">
          Fewer than {base} people were there. So this page does not say what was said on that day alone, but what was
          said where enough people were, or at three occasions or more.
        </p>
      )}
      <p class="gt-p">We never say how many said something, or who. Words are quoted only with consent.</p>
    </>
  )
}

/** What is still to be done before those who spoke are told, for whoever works on it. */
const Work = ({ occasion, heard, isSettled }: OccasionHeardProps): Child => {
  if (!isSettled || occasion.toldOn) return null
  const mayTell = heard.length === 0 || isComplete(heard)
  const unhung = heard.filter(({ gap }) => gap === null)
  return (
    <>
      {heard.length > 0 && (
        <p class="gt-p">
          <b>{progressOf(heard)}</b> {!mayTell && 'Until each has one, nobody is told. People can read what stands.'}
        </p>
      )}
      {unhung.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {unhung.map(({ id, words }) => (
            <li>
              <a class="gt-a" href={listeningPaths.themeGap(id)}>
                Make it a gap
              </a>
              : {words}
            </li>
          ))}
        </ul>
      )}
      {mayTell && (
        <div class="gt-actions">
          <ButtonLink href={listeningPaths.telling(occasion.id)}>Those who spoke were told</ButtonLink>
        </div>
      )}
    </>
  )
}
