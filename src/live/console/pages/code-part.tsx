import type { Child } from '../../../ui/jsx/elements.ts'
import { Qr } from '../../../ui/qr.tsx'
import { joiningAt } from '../../code.ts'
import type { LiveDay } from '../../day.ts'

export type CodePartProps = { day: LiveDay; publicUrl: string }

/** How people join now, for hosts who say it to somebody. */
export const CodePart = ({ day, publicUrl }: CodePartProps): Child => {
  if (day.endedAt) return <p class="gt-p">Nobody can join now.</p>
  const address = joiningAt(publicUrl, day.code)
  return (
    <>
      <p class="gt-p">
        They scan the picture, or open <b>{publicUrl}/live</b> and type <b>{day.code}</b>.
      </p>
      <Qr content={address} label={`Leads to ${address}`} />
    </>
  )
}
