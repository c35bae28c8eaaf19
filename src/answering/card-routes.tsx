import { type Context, Hono } from 'hono'
import { answerPaths } from '../ballots/paths.ts'
import type { Open } from '../context.ts'
import { idFrom } from '../platform/http/address.ts'
import { readForm } from '../platform/http/form.ts'
import type { Db } from '../platform/schema.ts'
import { type Around, aroundFor, wantedBy } from './around.ts'
import { addressOfCard, mostCards } from './card.ts'
import { type Card, CardPage } from './pages/card.tsx'
import { findWave, findWaveOfSeries } from './queries.ts'
import { newReceipt } from './receipt.ts'
import { standingOf } from './wave.ts'

/**
 * Where a card for a mark is made, and where its picture leads. The browser draws it and reads it, and tells us nothing of
 * it; without a script it is drawn here, and kept nowhere.
 */
export function cardRoutes(answers: Db): Hono<Open> {
  const routes = new Hono<Open>()
  routes.get(answerPaths.card(':series'), async c => {
    const around = await findAround(c, answers)
    return around ? show(c, around) : c.notFound()
  })
  routes.post(answerPaths.card(':series'), async c => {
    const form = await readForm(c)
    const around = await findAround(c, answers)
    if (!around) return c.notFound()
    const typed = form.one('count')
    const count = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
    if (count < 1 || count > mostCards) return show(c, around, { typed, isWrong: true })
    return show(c, around, { cards: await drawCards(pageOf(c, around), count) })
  })
  return routes
}

/** The survey of the series that is open, or the one nearest in time. */
async function findAround(c: Context<Open>, answers: Db): Promise<Around | null> {
  const series = idFrom(c.req.param('series') ?? '')
  const id = series && (await findWaveOfSeries(answers, series, c.var.today))
  const wave = id ? await findWave(answers, id) : null
  return wave && aroundFor(c.var.frame.manifest, wave, wantedBy(c))
}

/** Scanned, the card is read in the language in which it was made. */
function pageOf(c: Context<Open>, { wave, language }: Around): string {
  return `${c.var.publicUrl}${answerPaths.card(wave.seriesId ?? '')}?in=${language}`
}

function drawCards(page: string, count: number): Promise<Card[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const words = await newReceipt()
      return { words, address: await addressOfCard(page, words) }
    }),
  )
}

type Shown = Readonly<{ cards?: readonly Card[]; typed?: string; isWrong?: boolean }>

function show(c: Context<Open>, around: Around, { cards = [], typed = '', isWrong = false }: Shown = {}) {
  c.header('cache-control', 'no-store')
  const isOpen = standingOf(around.wave, c.var.today) === 'open'
  const page = <CardPage {...{ ...around, page: pageOf(c, around), cards, typed, isWrong, isOpen }} />
  return c.html(page, isWrong ? 422 : 200)
}
