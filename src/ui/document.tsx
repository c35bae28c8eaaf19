import { raw } from 'hono/html'
import { ChartPatterns } from './charts/patterns.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import type { Child } from './jsx/elements.ts'
import { MarkSymbols } from './marks.tsx'

export type DocumentProps = {
  title: string
  /** Links to styles and scripts, or the styles themselves. */
  head: Child
  bodyClass?: string | undefined
  /** The language of the page, where it is another than English, and the side it is written from. */
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** The words of the link past the head of the page. */
  skip?: string | undefined
  children?: Child
}

/** The page around every page: language, title, skip link, and the drawings that marks and charts point at. */
export const Document = ({ title, head, bodyClass, lang = 'en-GB', dir, skip, children }: DocumentProps) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={lang} dir={dir} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        {head}
      </head>
      <body class={bodyClass ? `govuk-template__body ${bodyClass}` : 'govuk-template__body'}>
        <SkipLink href="#main">{skip ?? 'Skip to main content'}</SkipLink>
        <svg class="gt-defs" aria-hidden="true" focusable="false">
          <defs>
            <MarkSymbols />
            <ChartPatterns />
          </defs>
        </svg>
        {children}
      </body>
    </html>
  </>
)
