import { answerPaths } from '../../ballots/paths.ts'
import { asset } from '../../ui/assets.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Qr } from '../../ui/qr.tsx'
import type { Around } from '../around.ts'
import { mostCards } from '../card.ts'
import { AnswerPage } from './answer-page.tsx'

/** A card that was drawn here, for a browser without a script. */
export type Card = Readonly<{ words: string; address: string }>

type CardProps = Around & {
  /** Where the picture on a card leads, but for the card itself. */
  page: string
  cards: readonly Card[]
  typed: string
  isWrong: boolean
  isOpen: boolean
}

const truths = ['card-can', 'card-cannot', 'card-holder', 'card-lost'] as const

/** A card for a mark: what it can do and what it cannot, one to make, and one that was scanned. */
export const CardPage = ({ page, cards, typed, isWrong, isOpen, ...around }: CardProps) => {
  const { wave, language, words, manifest } = around
  const error = isWrong ? words.say('card-count-wrong', { count: mostCards }) : undefined
  const at = `${answerPaths.card(wave.seriesId ?? '')}?in=`
  return (
    <AnswerPage {...around} title={words.say('card')} inLanguage={each => `${at}${each}`} hasErrors={isWrong}>
      {error && <ErrorSummary title={words.say('problem')} errors={[{ text: error, href: '#count' }]} />}
      <h1 class="gt-h1 gt-h1--s">{words.say('card')}</h1>
      <Scanned {...around} isOpen={isOpen} />
      <p class="gt-lead">{words.say('card-lead')}</p>
      <ul class="gt-list">
        {truths.map(key => (
          <li>{words.say(key)}</li>
        ))}
      </ul>
      {cards.length === 0 && <Making {...around} action={at + language} page={page} typed={typed} error={error} />}
      <Drawn {...around} cards={cards} isOpen={isOpen} />
      <script type="module" src={asset(manifest, 'card.js')}></script>
    </AnswerPage>
  )
}

type ScannedProps = Around & { isOpen: boolean }

/** Said by the browser’s script to whoever scanned a card. */
const Scanned = ({ isOpen, ...around }: ScannedProps) => {
  const { words } = around
  return (
    <>
      <div role="status" data-card-read hidden>
        <p class="gt-lead">{words.say('card-read')}</p>
        <div class="gt-actions">
          <Onwards {...around} isOpen={isOpen} />
        </div>
        {isOpen && <p class="gt-p">{words.say('card-back')}</p>}
      </div>
      <p class="govuk-error-message" data-card-broken hidden>
        {words.say('card-broken')}
      </p>
    </>
  )
}

const Onwards = ({ isOpen, wave, language, words }: ScannedProps) =>
  isOpen ? (
    <ButtonLink href={`${answerPaths.answer(wave.id)}?in=${language}`}>{words.say('card-go')}</ButtonLink>
  ) : (
    <p class="gt-p">{words.say('card-not-now')}</p>
  )

type MakingProps = Around & { action: string; page: string; typed: string; error: string | undefined }

const Making = ({ action, page, typed, error, words }: MakingProps) => (
  <div data-card-making={page}>
    <form action={action} method="post">
      <input type="hidden" name="count" value="1" />
      <Button>{words.say('card-make')}</Button>
    </form>
    <Details summary={words.say('card-room')} open={error !== undefined}>
      <p class="gt-p">{words.say('card-room-hint')}</p>
      <form action={action} method="post" novalidate>
        <Input
          name="count"
          label={words.say('card-count', { count: mostCards })}
          value={typed}
          error={error}
          errorWord={words.say('error')}
          inputmode="numeric"
          width={3}
          autocomplete="off"
        />
        <Button kind="secondary">{words.say('card-sheet')}</Button>
      </form>
    </Details>
  </div>
)

/** The cards themselves: drawn here, or by the browser’s script from the blank one. */
const Drawn = ({ cards, isOpen, ...around }: Around & { cards: readonly Card[]; isOpen: boolean }) => {
  const { words } = around
  return (
    <section aria-labelledby="cards" data-card-drawn hidden={cards.length === 0}>
      <h2 class="gt-h2" id="cards">
        {words.say('card-keep')}
      </h2>
      <p class="gt-p">{words.say('card-keep-hint')}</p>
      <p class="gt-p">{words.say(cards.length === 0 ? 'card-here' : 'card-server')}</p>
      <div class="gt-cards" data-cards>
        {cards.map(({ words: own, address }) => (
          <OneCard {...around} own={own} address={address} />
        ))}
      </div>
      <template data-card-blank>
        <OneCard {...around} own="" address="" />
      </template>
      <div class="gt-actions">
        <button type="button" class="govuk-button govuk-button--secondary" data-card-print hidden>
          {words.say('card-print')}
        </button>
        {cards.length === 0 && (
          <div data-card-onwards hidden>
            <Onwards {...around} isOpen={isOpen} />
          </div>
        )}
      </div>
    </section>
  )
}

const OneCard = ({ own, address, wave, words }: Around & { own: string; address: string }) => (
  <article class="gt-card">
    <Qr content={address} label={words.say('card-picture')} />
    <div>
      <h3 class="gt-card__title">{words.say('card-title', { who: wave.organisation })}</h3>
      <p class="gt-card__words" translate="no" lang="en-GB" dir="ltr" data-card-words>
        {own}
      </p>
      <p class="gt-card__note">{words.say('card-how')}</p>
    </div>
  </article>
)
