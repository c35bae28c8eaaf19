import type { Child } from '../../ui/jsx/elements.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** A time of the day as a clock on the wall shows it. */
export const clockTime = (moment: Date): string => time.format(moment)

/**
 * When something ends, for everyone at the same moment: the script counts down by the clock of the server, and without
 * it the time of day stands here.
 */
export const Countdown = ({ endsAt, large }: { endsAt: Date | null; large?: boolean }): Child =>
  endsAt && (
    <p class={large ? 'gt-count' : 'gt-left'} role="timer" data-ends={String(endsAt.getTime())}>
      <span class="gt-until">Until {clockTime(endsAt)}</span>
    </p>
  )
