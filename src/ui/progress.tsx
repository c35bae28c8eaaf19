import type { Child } from './jsx/elements.ts'

export type ProgressProps = {
  /** Unique on the page. */
  id: string
  label: string
  /** Share done, 0 to 1; left out while nobody can know. */
  done?: number | undefined
  /** What is known in words: "120,000 of 290,000 rows". */
  children?: Child
}

/** Thread being spun: gold so far, hollow ahead. It never moves on a guess. */
export const Progress = ({ id, label, done, children }: ProgressProps) => (
  <div class="gt-progress">
    <label for={id}>{label}</label>
    <progress id={id} max="1" value={done === undefined ? undefined : rounded(done)}></progress>
    {children && <p class="gt-meta">{children}</p>}
  </div>
)

const rounded = (share: number) => Math.round(share * 1000) / 1000

/** Around what changes on a page that reports progress; give `Page` the same seconds as `refresh`, for browsers without script. */
export const LookAgain = ({ seconds, children }: { seconds: number; children?: Child }) => (
  <div data-look-again={seconds} aria-live="polite">
    {children}
  </div>
)

/** Inside a form marked `data-upload`: what is shown while its file is on the way, and if it stops on the way. */
export const UploadProgress = ({ label, stopped }: { label: string; stopped: string }) => (
  <>
    <div data-upload-while="sending" hidden>
      <Progress id="upload-progress" label={label}>
        <span data-upload-words></span>
      </Progress>
    </div>
    <p class="govuk-error-message" role="alert" data-upload-while="stopped" hidden>
      {stopped}
    </p>
  </>
)
