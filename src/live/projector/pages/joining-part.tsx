import type { Child } from '../../../ui/jsx/elements.ts'
import { Qr } from '../../../ui/qr.tsx'
import { joiningAt } from '../../code.ts'
import type { LiveDay } from '../../day.ts'

export type JoiningPartProps = { day: LiveDay; publicUrl: string }

/** How people join now, to be read from the back of the room. */
export const JoiningPart = ({ day, publicUrl }: JoiningPartProps): Child => {
  if (day.endedAt) return null
  const address = joiningAt(publicUrl, day.code)
  return (
    <section class="gt-join" aria-labelledby="join">
      <h2 id="join">Join on your phone</h2>
      <Qr content={address} label={`Leads to ${address}`} />
      <p class="gt-code">{day.code}</p>
      <p class="gt-long">{publicUrl.replace(/^https?:\/\//, '')}/live</p>
    </section>
  )
}
