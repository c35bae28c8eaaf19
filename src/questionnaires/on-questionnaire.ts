import { isDeepStrictEqual } from 'node:util'
import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { questionnairesPaths } from './paths.ts'
import { findQuestionnaire, findVersion, holdQuestionnaire, type Kept, type Written, writeVersion } from './queries.ts'
import type { Questionnaire } from './questionnaire.ts'

type Handle = (c: Context<SignedIn>, kept: Kept) => Response | Promise<Response>

/** A questionnaire of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onQuestionnaire(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const kept = id && (await asViewer(db, viewer, tx => findQuestionnaire(tx, viewer, id)))
    return kept ? handle(c, kept) : c.notFound()
  }
}

/** One that can be changed: what was put away has to be brought back first, and says so. */
export function onOpenQuestionnaire(handle: Handle) {
  return onQuestionnaire((c, kept) =>
    kept.putAwayOn === null ? handle(c, kept) : c.redirect(`${questionnairesPaths.one(kept.id)}?done=is-away`, 303),
  )
}

/** What somebody wants to do to a part, with what they saw of it. */
type Wish<Part> = Readonly<{
  /** The version that they saw. */
  version: number
  /** The part, as far as they can change it; null where it is not there. */
  part(questionnaire: Questionnaire): Part | null
  /** The questionnaire with what they want. Null where that cannot be done any more. */
  put(questionnaire: Questionnaire): Questionnaire | null
}>

export type Changed<Part> =
  | Written
  | Readonly<{ outcome: 'gone' } | { outcome: 'meanwhile'; stands: Part; number: number }>

/**
 * Changes a part of the newest version. Others may have changed other parts since: theirs stay. Where somebody has changed
 * this very part, nothing is done, and how it stands now comes back.
 */
export function changePart<Part>(c: Context<SignedIn>, kept: Kept, wish: Wish<Part>): Promise<Changed<Part>> {
  const { db, viewer, today } = c.var
  return asViewer(db, viewer, async (tx): Promise<Changed<Part>> => {
    const now = await holdQuestionnaire(tx, viewer, kept.id)
    const stands = now && wish.part(now.content)
    if (!now || stands === null) return { outcome: 'gone' }
    const seen =
      now.number === wish.version ? now.content : await findVersion(tx, viewer, { id: kept.id, number: wish.version })
    const before = seen && wish.part(seen)
    if (!isDeepStrictEqual(before, stands)) return { outcome: 'meanwhile', stands, number: now.number }
    const to = wish.put(now.content)
    return to ? writeVersion(tx, viewer, now, { to, today }) : { outcome: 'gone' }
  })
}

/** Changes the newest version, whatever it is: for what cannot write over anybody's words. */
export function change(
  c: Context<SignedIn>,
  kept: Kept,
  put: (questionnaire: Questionnaire) => Questionnaire | null,
): Promise<Written | Readonly<{ outcome: 'gone' }>> {
  const { db, viewer, today } = c.var
  return asViewer(db, viewer, async tx => {
    const now = await holdQuestionnaire(tx, viewer, kept.id)
    const to = now && put(now.content)
    return now && to ? writeVersion(tx, viewer, now, { to, today }) : { outcome: 'gone' }
  })
}
