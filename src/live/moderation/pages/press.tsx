import { Button } from '../../../ui/govuk/button.tsx'

type PressProps = {
  action: string
  settle: 'show' | 'answer' | 'remove'
  text: string
  /** What it is about, for whoever hears the button alone. */
  of: string
  version?: number
}

/** One thing that a host can make of something that somebody wrote. */
export const Press = ({ action, settle, text, of, version }: PressProps) => (
  <form action={action} method="post" data-send>
    {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
    <input type="hidden" name="settle" value={settle} />
    <Button kind="secondary">
      {text}
      <span class="govuk-visually-hidden">: {of}</span>
    </Button>
    <span class="gt-meta" data-said role="status"></span>
  </form>
)
