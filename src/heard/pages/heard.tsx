import { inWords } from '../../calendar/day.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type Heard, isComplete, progressOf } from '../heard.ts'
import { heardPaths } from '../paths.ts'
import { canBeHeard, type HeardWave, heardStateOf, staysUnheard } from '../wave.ts'
import { Answers, WhatWeHeard } from './parts.tsx'

export type HeardPageProps = {
  frame: Frame
  wave: HeardWave
  heard: readonly Heard[]
  notice?: string | undefined
  mayWork: boolean
}

/** What came of a survey: what we heard, what we will do, by when and who, and what we will not do and why. */
export const HeardPage = (props: HeardPageProps) => {
  const { frame, wave, heard, notice, mayWork } = props
  const hasFindings = canBeHeard(wave) && heard.length > 0
  return (
    <Page frame={frame} title={`What came of “${wave.title}”`} now="Show">
      <Spine>
        <Section mark="now" side="So what" end={!hasFindings}>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">What came of “{wave.title}”</h1>
          <Lead {...props} />
          {wave.releaseId && (
            <p class="gt-p">
              <a class="gt-a" href={releasesPaths.release(wave.releaseId)}>
                All that was answered, in figures that expose nobody
              </a>
            </p>
          )}
          {mayWork && <Work {...props} />}
        </Section>
        {hasFindings && (
          <Section mark="done" side="We heard" note={`${heard.length} in all`}>
            <h2 class="gt-h2">What we heard</h2>
            <WhatWeHeard heard={heard} beside={mayWork ? besideFinding : undefined} />
          </Section>
        )}
        {hasFindings && <Answers heard={heard} end />}
      </Spine>
    </Page>
  )
}

const besideFinding = ({ id }: Heard, i: number) => (
  <div class="gt-actions">
    <a class="gt-a" href={heardPaths.change(id)}>
      Change it
    </a>
    {i > 0 && (
      <form action={heardPaths.rise(id)} method="post">
        <Button kind="secondary">Move up</Button>
      </form>
    )}
  </div>
)

const Lead = ({ wave, heard }: HeardPageProps): Child => {
  const { base, closesOn, toldOn } = wave
  switch (heardStateOf(wave)) {
    case 'called-off':
      return (
        <p class="gt-lead">
          It was called off on {inWords(wave.calledOffOn ?? '')}. Nothing that was answered is used.
        </p>
      )
    case 'not-over':
      return (
        <p class="gt-lead">
          It is not closed yet: its last day is {inWords(closesOn)}. What came of it stands here afterwards.
        </p>
      )
    case 'at-work':
      return <p class="gt-lead">It is closed. We are working out what can be shown without exposing anybody.</p>
    case 'gone':
      return (
        <p class="gt-lead">
          Nothing was released before the answers were deleted, on the day that was fixed beforehand. Nothing can be
          shown any more.
        </p>
      )
    case 'too-few':
      return (
        <>
          <p class="gt-lead">Nothing can be shown. Fewer than {base} people answered.</p>
          <p class="gt-p">
            Figures of so few people could tell what somebody said, so we promised beforehand never to show any. Nobody
            reads the answers either: they are deleted unseen. If you have something to say, say it in another way, such
            as to your manager or your staff network.
          </p>
          {toldOn && <Told {...wave} />}
        </>
      )
    case 'too-few-words':
      return (
        <>
          <p class="gt-lead">Nothing can be shown. Fewer than {base} people wrote to any one question.</p>
          <p class="gt-p">
            What so few people write could tell who they are, so nobody reads it: it is deleted unseen, as we promised
            beforehand. Nothing else was answered that could be counted.
          </p>
          {toldOn && <Told {...wave} />}
        </>
      )
    case 'words-alone':
      return (
        <>
          <p class="gt-lead">
            {heard.length === 0
              ? 'People answered in words alone, so there are no figures. What we make of it, and what we will do about it, is being written.'
              : 'What we heard, what we will do about it, by when and who, and what we will not do and why.'}
          </p>
          {heard.length > 0 && (
            <p class="gt-p">People answered in words alone, so there are no figures. Nobody is quoted.</p>
          )}
          {toldOn && <Told {...wave} />}
        </>
      )
    case 'released':
      return (
        <>
          <p class="gt-lead">
            {heard.length === 0
              ? 'The figures are there. What we make of them, and what we will do about it, is being written.'
              : 'What we heard, what we will do about it, by when and who, and what we will not do and why.'}
          </p>
          {toldOn && <Told {...wave} />}
        </>
      )
  }
}

const Told = ({ toldOn, toldBy }: Pick<HeardWave, 'toldOn' | 'toldBy'>) => (
  <p class="gt-meta">
    Everyone who was asked was told on {inWords(toldOn ?? '')}
    {toldBy && ` by ${toldBy}`}.
  </p>
)

/** What is still to be done before people can be told, for whoever works on it. */
const Work = ({ wave, heard }: HeardPageProps): Child => {
  const isHeard = canBeHeard(wave)
  const mayTell = !wave.toldOn && (staysUnheard(wave) || (isHeard && isComplete(heard)))
  if (!isHeard && !mayTell) return null
  return (
    <>
      {isHeard && !wave.toldOn && (
        <p class="gt-p">
          <b>{progressOf(heard)}</b>{' '}
          {!mayTell &&
            'Until each has one, this page is not complete, and nobody is told. People can read what stands.'}
        </p>
      )}
      <div class="gt-actions">
        {mayTell && <ButtonLink href={heardPaths.telling(wave.id)}>Tell everyone who was asked</ButtonLink>}
        {isHeard && (
          <ButtonLink href={heardPaths.adding(wave.id)} kind={mayTell ? 'secondary' : undefined}>
            Write down what was heard
          </ButtonLink>
        )}
      </div>
    </>
  )
}
