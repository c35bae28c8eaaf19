import type { AssetName } from './assets.ts'
import { errorLinks } from './form-errors.ts'
import { BackLink } from './govuk/back-link.tsx'
import { ErrorSummary } from './govuk/error-summary.tsx'
import type { Station } from './head.tsx'
import type { Child } from './jsx/elements.ts'
import { type Frame, Page } from './page.tsx'
import { Section, Spine } from './spine.tsx'

export type FormPageProps = {
  frame: Frame
  now?: Station | undefined
  /** The word beside the station, and the line under it. */
  side: string
  note?: string | undefined
  back: Readonly<{ href: string; text?: string | undefined }>
  title: string
  errors?: readonly Readonly<{ field: string; text: string }>[] | undefined
  /** As on `Page`. */
  script?: AssetName | undefined
  children?: Child
}

/** A page with one thing to do on it: the way back, what is wrong, the heading, and then the form. */
export const FormPage = ({ frame, now, side, note, back, title, errors = [], script, children }: FormPageProps) => (
  <Page frame={frame} title={title} now={now} error={errors.length > 0} script={script}>
    <Spine>
      <Section mark="now" side={side} note={note} kind="now" end>
        <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">{title}</h1>
        {children}
      </Section>
    </Spine>
  </Page>
)
