import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { limits } from '../../people/limits.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import { postText } from '../../platform/mail/post.ts'
import { takeTry } from '../../platform/tries.ts'
import type { Member } from '../member.ts'
import { onKept } from '../on-member.ts'
import { membersPaths } from '../paths.ts'
import { showPerson } from '../show-person.tsx'
import { textLifetime, textWithCode } from './code-by-text.ts'
import { readMobile } from './mobile-number.ts'
import { makeCodes } from './queries.ts'

/** A code for one person to a number that is typed for this, and written down nowhere. */
export const textRoutes = new Hono<SignedIn>()

textRoutes.post(
  membersPaths.codeByText(':id'),
  onKept(async (c, found) => {
    if (!c.var.mayText) return c.notFound()
    const typed = (await readForm(c)).one('mobile')
    const reading = readMobile(typed)
    if (reading.outcome === 'wrong') return showPerson(c, found, { typed, problem: reading.text, status: 422 })
    if (!(await mayText(c, found.member.id))) return showPerson(c, found, { typed, problem: tooOften, status: 429 })
    await text(c, found.member, reading.number)
    return c.redirect(`${membersPaths.person(found.member.id)}?done=texted`, 303)
  }),
)

const tooOften = 'Too many text messages were sent. Try again tomorrow, or make a code on paper'

/** Counted for whom and by whom, and not by number, since no number is kept, not even as a digest. */
async function mayText({ var: { db, keyed, clock, viewer } }: Context<SignedIn>, memberId: string): Promise<boolean> {
  const counting = { db, keyed, now: clock.now() }
  return (
    (await takeTry(counting, limits.texts, memberId)) &&
    (await takeTry(counting, limits.textsOfSender, viewer.memberId))
  )
}

async function text({ var: house }: Context<SignedIn>, member: Member, to: string): Promise<void> {
  const { db, viewer, clock, today, keyed, publicUrl } = house
  const now = clock.now()
  await asViewer(db, viewer, async tx => {
    await recordAct(tx, viewer, { act: 'code-texted', subjectId: member.id, now })
    for (const { code } of await makeCodes(tx, viewer, [member], { keyed, now, today })) {
      const words = textWithCode(viewer.organisationName, publicUrl + membersPaths.joinWith(code))
      await postText(tx, { organisationId: viewer.organisationId, to, now, lifetime: textLifetime, text: words })
    }
  })
}
