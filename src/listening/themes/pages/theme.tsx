import { type Day, inWords } from '../../../calendar/day.ts'
import { evidencePaths } from '../../../framework/evidence/paths.ts'
import { gapsPaths } from '../../../gaps/paths.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { listeningPaths } from '../../paths.ts'
import { byCoding, isShown, quotable, type Theme } from '../../theme.ts'
import type { SettledNote } from '../queries.ts'

export type ThemePageProps = {
  frame: Frame
  theme: Theme
  notes: readonly SettledNote[]
  base: number
  notice?: string | undefined
}

/** A theme with all that was put under it, for those who work on it, and what of it everyone may read. */
export const ThemePage = (props: ThemePageProps) => {
  const { frame, theme, notes, notice } = props
  return (
    <Page frame={frame} title={theme.title} now="Learn">
      <Spine>
        <Section mark="done" side="Theme">
          <BackLink href={listeningPaths.themes}>Themes</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{theme.title}</h1>
          <Words text={theme.words} />
          <p class="gt-p">
            <a class="gt-a" href={listeningPaths.themeChange(theme.id)}>
              Change it
            </a>
          </p>
        </Section>
        <Section mark={theme.gapId ? 'done' : 'now'} side="Its gap">
          <h2 class="gt-h2">What answers it</h2>
          <Gap theme={theme} />
        </Section>
        <Section mark="stop" side="Evidence">
          <h2 class="gt-h2">What it shows</h2>
          <p class="gt-p">
            It can answer elements of the framework: then it stands with them, with a link here for those who work on
            answers.
          </p>
          <p class="gt-p">
            <a class="gt-a" href={evidencePaths.addingAs('listening', { theme: theme.id })}>
              Put it on the thread as evidence
            </a>
          </p>
        </Section>
        <Section mark={notes.length > 0 ? 'done' : 'plan'} side="Notes" end>
          <h2 class="gt-h2">What was put under it</h2>
          {notes.length === 0 ? (
            <p class="gt-p">
              {theme.notesGoneOn ? sayGone(theme.notesGoneOn) : 'Nothing yet that two people settled.'}
            </p>
          ) : (
            <>
              <WhatIsShown {...props} />
              {notes.map(({ words }) => (
                <InsetText>{words}</InsetText>
              ))}
            </>
          )}
        </Section>
      </Spine>
    </Page>
  )
}

const sayGone = (day: Day) =>
  `What people said here is deleted: the last of it went on ${inWords(day)}. Notes are kept for two years, and what was written in a survey until the day that was fixed for its answers. Whoever spoke may have theirs taken out before. The theme and its gap stay.`

const Gap = ({ theme }: { theme: Theme }): Child =>
  theme.gapId ? (
    <p class="gt-p">
      It led to{' '}
      <a class="gt-a" href={gapsPaths.gap(theme.gapId)}>
        a gap
      </a>
      , where it is answered.
    </p>
  ) : (
    <>
      <p class="gt-p">Nobody has made it a gap yet, so nobody answers it.</p>
      <div class="gt-actions">
        <ButtonLink href={listeningPaths.themeGap(theme.id)}>Make it a gap</ButtonLink>
      </div>
    </>
  )

const WhatIsShown = ({ notes, base }: ThemePageProps): Child => (
  <p class="gt-p">
    {byCoding(notes).some(group => isShown(group, base))
      ? byCoding(notes).some(group => quotable(group, base).length > 0)
        ? 'Everyone can read the theme, and the words that may be quoted. '
        : 'Everyone can read the theme, and none of these words. '
      : `Nobody else is shown it: it was said only where fewer than ${base} people were, at fewer than three occasions. `}
    How many said it is never shown.
  </p>
)
