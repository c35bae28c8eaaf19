import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Block, blocksOf, type LetterContent } from './letter.ts'

/**
 * The letter as HTML: no table, no image, nothing from elsewhere. Programs that read mail drop stylesheets, so every
 * look stands at its element; the few that keep `<style>` follow the reader's wish for a dark page.
 */
export function asHtml(letter: LetterContent): string {
  return `<!doctype html>${<LetterPage letter={letter} />}`
}

const LetterPage = ({ letter }: { letter: LetterContent }) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{letter.subject}</title>
      <style>{raw(inTheDark)}</style>
    </head>
    <body class="paper" {...look.body}>
      <main {...look.main}>
        <p class="name" {...look.name}>
          Goldthread
        </p>
        <div class="thread" aria-hidden="true" {...look.thread}></div>
        <h1 {...look.heading}>{letter.subject}</h1>
        <Body letter={letter} />
        <p class="second" {...look.footer}>
          {letter.footer}
        </p>
      </main>
    </body>
  </html>
)

const Body = ({ letter }: { letter: LetterContent }): Child => {
  const blocks = blocksOf(letter)
  const main = letter.button === undefined ? -1 : blocks.findIndex(({ kind }) => kind === 'link')
  return blocks.map((block, i) =>
    i === main && block.kind === 'link' ? <Main href={block.href} text={letter.button} /> : <Piece block={block} />,
  )
}

/** The address stands under the button too: for another device, and for whoever looks before they press. */
const Main = ({ href, text }: { href: string; text: string | undefined }) => (
  <>
    <p {...look.p}>
      <a class="button" href={href} {...look.button}>
        {text}
      </a>
    </p>
    <p class="second" {...look.address}>
      Or copy this address: <span>{href}</span>
    </p>
  </>
)

const Piece = ({ block }: { block: Block }): Child => {
  if (block.kind === 'list') {
    return (
      <ul {...look.list}>
        {block.items.map(item => (
          <li {...look.item}>{item}</li>
        ))}
      </ul>
    )
  }
  if (block.kind === 'words')
    return (
      <p dir="auto" {...look.p}>
        {block.lines.flatMap((line, i) => (i ? [<br />, line] : [line]))}
      </p>
    )
  return (
    <p {...look.p}>
      <a class="link" href={block.href} {...look.link}>
        {block.href}
      </a>
    </p>
  )
}

// The identity's colours. A page of ours may have no style of its own; a letter can have no other.
const ink = '#231726'
const family = '"Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,Arial,sans-serif'
const look = {
  body: {
    style: `margin:0;padding:0;background:#fbf8f1;color:${ink};font-family:${family};font-size:18px;line-height:1.5`,
  },
  main: { style: 'display:block;max-width:600px;margin:0 auto;padding:24px 20px 48px;overflow-wrap:anywhere' },
  name: { style: 'margin:0 0 12px;font-size:20px;font-weight:700;color:#4a1d4f' },
  thread: {
    style: 'height:6px;background:#e8ad22;border-top:2px solid #3a1541;border-bottom:2px solid #3a1541;font-size:0',
  },
  heading: { style: 'margin:32px 0 24px;font-size:26px;line-height:1.25;font-weight:700' },
  p: { style: 'margin:0 0 20px' },
  list: { style: 'margin:0 0 20px;padding-left:24px' },
  item: { style: 'margin:0 0 8px' },
  link: { style: 'color:#4a1d4f' },
  button: {
    style:
      'display:inline-block;padding:14px 28px;border-radius:4px;background:#4a1d4f;color:#fffaf0;font-weight:700;text-decoration:none',
  },
  address: { style: 'margin:0 0 20px;font-size:16px;color:#5d4f5f' },
  footer: { style: 'margin:40px 0 0;padding-top:16px;border-top:1px solid #d9cfbb;font-size:16px;color:#5d4f5f' },
}

const inTheDark = `@media (prefers-color-scheme: dark) {
  .paper { background: #18101b !important; color: #f5eee3 !important; }
  .name, .link { color: #e6c8ea !important; }
  .thread { background: #ecba3f !important; border-color: #7d5687 !important; }
  .button { background: #e6c8ea !important; color: #2a1030 !important; }
  .second { color: #c6b8c8 !important; border-color: #46384c !important; }
}`
