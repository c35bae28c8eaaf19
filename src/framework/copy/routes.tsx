import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listChanges, recordChange } from '../../thread/queries.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import type { ReasonedLink } from '../../ui/link-list.tsx'
import { frameworkOf } from '../library.ts'
import { frameworkPaths } from '../paths.ts'
import { findLanguage } from '../translations/queries.ts'
import { speechOf } from '../translations/saying.ts'
import { type Copy, fileOf, inUse } from './copy.ts'
import { onCopy } from './on-copy.ts'
import { CopyPage } from './pages/copy.tsx'
import { TitlePage } from './pages/small-forms.tsx'
import { holdCopy, orderElements, renameCopy } from './queries.ts'

/** The organisation's own copy of its framework: its title, its order, and the file of it. */
export const copyRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  renamed: 'It has a new title.',
  moved: 'The element is moved.',
  retired: 'The element is retired. Its past stays readable.',
  upgraded: 'The newer version is taken up. What you had changed yourselves is kept as you chose.',
}

copyRoutes.get(
  frameworkPaths.copy(':framework'),
  onCopy(async (c, copy) => {
    const { db, viewer, frame } = c.var
    const [changes, chosen] = await asViewer(
      db,
      viewer,
      async tx => [await listChanges(tx, viewer, { frameworkId: copy.id }), await findLanguage(tx, viewer)] as const,
    )
    const speech = speechOf(chosen, copy.base.language, copy.languages)
    const newest = frameworkOf(copy.key)?.version ?? 0
    const mayLead = may(viewer, 'lead the strategy')
    const page = { frame, copy, speech, changes, mayLead, newer: newest > copy.version ? newest : null }
    return c.html(<CopyPage {...page} ways={waysOn(copy, mayLead)} notice={noticeAfter(c, done)} />)
  }),
)

function waysOn({ key }: Copy, mayLead: boolean): ReasonedLink[] {
  const download = {
    text: 'Download our framework',
    href: frameworkPaths.copyFile(key),
    why: 'A file with all its words, to keep, to share or to change.',
  }
  const languages = {
    text: 'Languages',
    href: frameworkPaths.languages(key),
    why: 'Which there are, and how far each has come.',
  }
  const bring = {
    text: 'Bring a newer version as a file',
    href: frameworkPaths.bringing,
    why: 'You see what it would change before anything is changed.',
  }
  const another = {
    text: 'Follow another framework beside it',
    href: frameworkPaths.frameworks,
    why: 'Both stand on the strategy, and evidence for one can answer the other.',
  }
  return mayLead ? [languages, download, bring, another] : [languages, download]
}

copyRoutes.get(
  frameworkPaths.copyFile(':framework'),
  onCopy((c, copy) => {
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${copy.key}-${copy.version}.json"`)
    return c.body(`${JSON.stringify(fileOf(copy), null, 2)}\n`)
  }),
)

type Again = Readonly<{ errors?: readonly FieldError[]; isMeanwhile?: boolean }>

function showTitle(c: Context<SignedIn>, copy: Copy, typed: string, revision: number, again: Again = {}) {
  const page = <TitlePage {...{ frame: c.var.frame, copy, typed, revision }} {...again} />
  return c.html(page, again.isMeanwhile ? 409 : again.errors ? 422 : 200)
}

copyRoutes.get(
  frameworkPaths.copyTitle(':framework'),
  onCopy((c, copy) => showTitle(c, copy, copy.title, copy.revision)),
)

copyRoutes.post(
  frameworkPaths.copyTitle(':framework'),
  onCopy(async (c, { id, key, revision }) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, seen] = [form.one('title'), versionIn(form)]
    const errors = textErrors('title', typed, 300, 'Enter a title')
    const stands = await asViewer(db, viewer, async tx => {
      const now = await holdCopy(tx, viewer, key)
      if (!now || errors.length > 0 || !(await renameCopy(tx, viewer, { id, revision: seen }, typed))) return now
      if (now.title !== typed)
        await recordChange(tx, viewer, { frameworkId: id, what: 'renamed', words: now.title, now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${frameworkPaths.copy(key)}?done=renamed`, 303)
    if (errors.length > 0) return showTitle(c, stands, typed, seen || revision, { errors })
    return showTitle(c, stands, typed, stands.revision, { isMeanwhile: true })
  }),
)

copyRoutes.post(
  frameworkPaths.copyOrder(':framework'),
  onCopy(async (c, { key }) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c)
    const [up, down] = [idFrom(form.one('up')), idFrom(form.one('down'))]
    const moved = await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, key)
      const order = copy && reordered(copy, up ?? down, up ? -1 : 1)
      if (!copy || !order) return false
      await orderElements(tx, viewer, copy, order)
      const words = copy.elements.find(({ id }) => id === (up ?? down))?.words.title ?? null
      await recordChange(tx, viewer, { frameworkId: copy.id, what: 'ordered', words, now: clock.now() })
      return true
    })
    return c.redirect(moved ? `${frameworkPaths.copy(key)}?done=moved` : frameworkPaths.copy(key), 303)
  }),
)

/** Every element in its new order, those that are retired last; null when it cannot move any further. */
function reordered(copy: Copy, id: string | null, by: 1 | -1): string[] | null {
  const used = inUse(copy).map(element => element.id)
  const at = id === null ? -1 : used.indexOf(id)
  const other = used[at + by]
  if (at === -1 || id === null || other === undefined) return null
  const order = used.with(at, other).with(at + by, id)
  return [...order, ...copy.elements.map(element => element.id).filter(each => !used.includes(each))]
}
