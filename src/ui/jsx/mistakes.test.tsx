// biome-ignore-all lint/a11y: the mistakes are the point
// biome-ignore-all lint/correctness: the same
// biome-ignore-all lint/security: the same
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Button } from '../govuk/button.tsx'
import { Page } from '../page.tsx'

/** Each of these is a mistake someone makes in a hurry. `tsc` fails when one of them starts to compile. */
const mistakes = () => [
  // @ts-expect-error a tag that does not exist
  <buton type="submit">Save</buton>,
  // @ts-expect-error React's name for class
  <p className="gt-p">Words</p>,
  // @ts-expect-error React's name for for
  <label htmlFor="email">E-mail</label>,
  // @ts-expect-error a misspelt attribute
  <a hrf="/somewhere">Somewhere</a>,
  // @ts-expect-error a link that leads nowhere
  <a class="gt-a">Nowhere</a>,
  // @ts-expect-error an inline style: the content security policy would drop it
  <p style="color: red">Words</p>,
  // @ts-expect-error a handler in mark-up: the same
  <p onClick={() => undefined}>Words</p>,
  // @ts-expect-error a script in the page: the same
  <script>alert(1)</script>,
  // @ts-expect-error mark-up as a string goes round the escaping
  <p dangerouslySetInnerHTML={{ __html: '<b>' }} />,
  // @ts-expect-error a button that might submit by surprise
  <button>Save</button>,
  // @ts-expect-error a type of field that does not exist
  <input type="txt" name="a" />,
  // @ts-expect-error something inside a field that cannot have an inside
  <input type="text">Words</input>,
  // @ts-expect-error a picture without words
  <img src="/a.png" />,
  // @ts-expect-error a header cell that does not say what it heads
  <th>People</th>,
  // @ts-expect-error SVG's names are case-sensitive
  <svg viewbox="0 0 40 40" />,
  // @ts-expect-error a role that does not exist
  <div role="buton" />,
  // @ts-expect-error ARIA with a word it does not know
  <div aria-live="loud" />,
  // @ts-expect-error an object where words belong
  <p>{{ text: 'Words' }}</p>,
  // @ts-expect-error a frame from elsewhere
  <iframe src="https://example.org" />,
  // @ts-expect-error a kind of button we do not have
  <Button kind="primary">Save</Button>,
  // @ts-expect-error a page without its frame
  <Page title="Words" />,
]

test('none of these mistakes compiles', () => {
  const refused = readFileSync(import.meta.filename, 'utf8').match(/^ {2}\/\/ @ts-expect-error /gm)
  expect(mistakes()).toHaveLength(refused?.length ?? 0)
})

test('what people typed is shown as they typed it, and never as mark-up', () => {
  const typed = '<script>alert("1")</script> & \'co\''
  const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;'
  expect(String(<p title={typed}>{typed}</p>)).toBe(`<p title="${escaped}">${escaped}</p>`)
})

test('SVG keeps its own spelling', () => {
  const drawn = (
    <svg viewBox="0 0 4 4" role="img">
      <pattern patternUnits="userSpaceOnUse" />
      <text text-anchor="end">1</text>
    </svg>
  )
  expect(String(drawn)).toBe(
    '<svg viewBox="0 0 4 4" role="img"><pattern patternUnits="userSpaceOnUse"></pattern><text text-anchor="end">1</text></svg>',
  )
})
