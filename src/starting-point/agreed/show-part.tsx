import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { partsAbout } from '../crosswalk/crosswalk.ts'
import { listShowing, listTitles, listToShow } from '../crosswalk/queries.ts'
import type { FoundPart } from '../rounds/on-round.ts'
import { findBefore } from '../rounds/queries.ts'
import { stateOf } from '../rounds/round.ts'
import { elementsOf } from '../workbooks.ts'
import { type AgreedTyped, type StepTyped, typedOf } from './forms.ts'
import { PartPage } from './pages/part.tsx'
import { listAgreed, listHomes, listTaken, listVersions } from './queries.ts'

const done = {
  agreed: 'What you agreed on stands here.',
  gap: 'What is missing stands on the list of gaps now. Somebody has to answer it there.',
  action: 'It is an action now. You look after it, for three months; change that on its page.',
  shown: 'The thread leads from that evidence to this rating.',
  'no-more': 'That evidence is no longer named here. It stays on the thread.',
  taken: 'Somebody has taken this step up already.',
  'not-now': 'A rating can be agreed on only when the round is over. Nothing was changed.',
}

/** How the page is shown again, with what was typed and what is wrong. */
type Again = Readonly<{
  agreed?: AgreedTyped
  version?: number
  isMeanwhile?: boolean
  step?: StepTyped
  errors?: readonly FieldError[]
}>

/** The page of a part, with what was typed where it is shown again. */
export async function showPart(c: Context<SignedIn>, { round, workbook, item, part }: FoundPart, again: Again = {}) {
  const { db, viewer, frame, today } = c.var
  const seen = await asViewer(db, viewer, async tx => {
    const before = await findBefore(tx, viewer, round)
    const then = before ? await listAgreed(tx, viewer, [before.id]) : []
    const homes = await listHomes(tx, viewer, elementsOf(workbook, part))
    const met = partsAbout(part.leadsTo, await listTitles(tx, viewer))
    return {
      showing: await listShowing(tx, viewer, round.id, item.id),
      toShow: await listToShow(
        tx,
        viewer,
        homes.map(({ id }) => id),
      ),
      met: met.filter(each => each.workbook.id !== workbook.id || each.part.id !== item.id),
      homes,
      versions: await listVersions(tx, viewer, round.id, item.id),
      before: then.find(each => each.part === item.id) ?? null,
      taken: await listTaken(tx, viewer, round.id, item.id),
    }
  })
  const [now] = seen.versions
  const typed = again.agreed ?? typedOf(now)
  const version = (again.isMeanwhile ? undefined : again.version) ?? now?.number ?? 0
  const {
    errors = [],
    isMeanwhile = false,
    step = { suggestion: '', element: seen.homes[0]?.id ?? '', as: '' },
  } = again
  const page = (
    <PartPage
      {...{ frame, round, workbook, item, part, ...seen, typed, version, step, errors, isMeanwhile }}
      state={stateOf(round, today)}
      base={viewer.rule.base}
      leads={may(viewer, 'lead the strategy')}
      works={may(viewer, 'work on the strategy')}
      notice={noticeAfter(c, done)}
    />
  )
  return c.html(page, isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
}
