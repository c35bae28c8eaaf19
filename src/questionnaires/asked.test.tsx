import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../test/browser.ts'
import { everyItem, everyKind } from '../../test/every-kind.ts'
import { attribute, elementsOf, sentOf, textOf } from '../../test/markup.ts'
import { serveWithAssets } from '../../test/served.ts'
import { axeObjections, sticksOut } from '../../test/sight.ts'
import { galleryFrame } from '../gallery/frame.ts'
import { formOf } from '../platform/http/form.ts'
import { ErrorSummary } from '../ui/govuk/error-summary.tsx'
import { Page } from '../ui/page.tsx'
import { problemLinks, problemWith, readGiven, type Sent } from './asked-field.ts'
import { hear } from './given.ts'
import { messagesIn } from './messages.ts'
import { Asked } from './pages/asked/asked.tsx'
import { questionsOf } from './questionnaire.ts'
import { usualPlaces } from './support/place.ts'
import { directionOf, type Language } from './text.ts'

const sent = (text: string) => readGiven(formOf(new URLSearchParams(text)), everyKind)
const whole =
  'q.seen=yes&q.where=here&q.where=there&q.heard=4&q.likely=10&q.years=5&q.order.time=2&q.order.money=1&q.words=More+light&q.leaders.ask=5'

const Shown = ({ given, language }: { given: Sent; language: Language }) => {
  const words = messagesIn(language)
  const heard = hear(everyKind, given)
  const wrong = heard.outcome === 'refused' ? heard.wrong : []
  const errors = questionsOf(everyKind)
    .filter(({ id }) => wrong.includes(id))
    .map(question => problemWith(question, given[question.id], { words, language }))
  return (
    <div lang={language} dir={directionOf(language)}>
      {errors.length > 0 && <ErrorSummary title={words.say('problem')} errors={problemLinks(errors)} />}
      {everyItem.map(item => (
        <Asked {...{ item, language, given, errors, words }} support={usualPlaces()} />
      ))}
    </div>
  )
}

const markup = (given: Sent, language: Language) => String(<Shown {...{ given, language }} />)

/** What a browser would send of a form as it stands. */
const sendable = (html: string) =>
  new URLSearchParams(
    Object.entries(sentOf(html)).flatMap(([name, values]) => values.map(value => [name, value])),
  ).toString()

describe('a question as it is shown and read back', () => {
  test('takes every kind of answer, and shows it again as it was given', () => {
    const given = sent(whole)
    expect(given).toEqual({
      ...{ seen: 'yes', where: ['here', 'there'], heard: '4', likely: '10', years: '5' },
      ...{ order: ['money', 'time'], words: 'More light', leaders: { ask: '5' } },
    })
    expect(hear(everyKind, given)).toEqual({ outcome: 'heard', given })
    expect(sent(sendable(markup(given, 'en')))).toEqual(given)
    expect(sent(sendable(markup(given, 'ar')))).toEqual(given)
  })

  test('says nothing where nothing was answered, and nothing is chosen beforehand', () => {
    expect(sent('q.seen=&q.where=&q.order.time=&q.order.money=&q.words=+&q.leaders.ask=&q.strange=1')).toEqual({})
    expect(sent(sendable(markup({}, 'en')))).toEqual({})
  })

  test('can be left again once it was answered: by skipping it, or where that is an answer, by not saying', () => {
    const radios = elementsOf(markup({}, 'en'), 'input').filter(input => attribute(input, 'type') === 'radio')
    const names = [...new Set(radios.map(input => attribute(input, 'name')))]
    const outs = radios.filter(input => ['', 'silent'].includes(attribute(input, 'value') ?? '-'))
    expect(outs.map(input => attribute(input, 'name'))).toEqual(names)
  })

  test.each([
    ['q.order.time=1&q.order.money=1', 'Give each line a place of its own, from 1 to 2', 'q.order.time'],
    ['q.order.time=1', 'Give each line a place of its own', 'q.order.time'],
    ['q.order.time=2&q.order.money=3', 'Give each line a place of its own', 'q.order.time'],
    ['q.seen=yes&q.where=here&q.where=silent', 'Choose “Prefer not to say” alone', 'q.where'],
    ['q.seen=yes&q.where=here&q.where=there&q.where=away', 'Choose no more than 2', 'q.where'],
    [`q.words=${'x'.repeat(201)}`, 'it has 201 characters, and there is room for 200', 'q.words'],
    ['q.heard=6', 'Choose one of the answers below', 'q.heard'],
    ['q.leaders.show=9', 'Choose one of the answers below', 'q.leaders.show'],
  ])('%s is refused in words, at its control, and kept as it was sent', (text, words, control) => {
    const html = markup(sent(text), 'en')
    const [summary] = elementsOf(html, 'a')
    expect(textOf(summary!)).toContain(words)
    expect(attribute(summary!, 'href')).toBe(`#${control}`)
    const ids = ['input', 'select', 'textarea']
      .flatMap(name => elementsOf(html, name))
      .map(each => attribute(each, 'id'))
    expect(ids).toContain(control)
    if (!/=[369]$/.test(text)) expect(sent(sendable(html))).toEqual(sent(text))
  })

  test('is read aloud in the language it is in, where a translation is missing', () => {
    const html = markup({}, 'ar')
    const english = elementsOf(html, 'span').filter(span => attribute(span, 'lang') === 'en')
    expect(english.map(textOf)).toEqual(['Would you tell a friend to work here?'])
    expect(textOf(elementsOf(html, 'bdi')[0]!)).toBe('116 123')
  })
})

describe('on a phone', () => {
  let browser: Browser
  let served: Awaited<ReturnType<typeof serveWithAssets>>
  beforeAll(async () => {
    served = await serveWithAssets(({ url = '' }, manifest) => {
      const [, language = 'en', typed = ''] = url.match(/^\/(\w+)\??(.*)$/) ?? []
      const page = (
        <Page frame={galleryFrame(manifest)} title="Questions">
          <main id="main" class="gt-wrap">
            <h1 class="gt-h1">Questions</h1>
            <Shown given={sent(typed)} language={language} />
          </main>
        </Page>
      )
      return { html: String(page) }
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test.each(['/en', `/en?${whole}`, '/en?q.seen=no&q.order.time=1&q.heard=6', '/ar', '/ar?q.order.time=1'])(
    '%s can be used by everybody, from the left and from the right',
    async path => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: true })
      const page = await context.newPage()
      await page.goto(`${served.address}${path}`)
      expect(await axeObjections(page)).toEqual([])
      expect(await sticksOut(page)).toBe(0)
      const circle = await page.evaluate(() => {
        const { left, right } = getComputedStyle(document.querySelector('.govuk-radios__label')!, '::before')
        return Number.parseFloat(left) < Number.parseFloat(right) ? 'left' : 'right'
      })
      expect(circle).toBe(path.startsWith('/ar') ? 'right' : 'left')
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/asked-${path.replace(/\W+/g, '-').slice(0, 30)}.png`,
          fullPage: true,
        })
      await context.close()
    },
  )
})
