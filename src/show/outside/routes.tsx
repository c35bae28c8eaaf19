import { type Context, Hono } from 'hono'
import type { Open, SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { showPaths } from '../paths.ts'
import { readSetting, type SettingTyped, typedOf, typedSetting } from './forms.ts'
import { proposedSlug, type Setting } from './outside.ts'
import { OutsidePage } from './pages/outside.tsx'
import { SettingPage } from './pages/setting.tsx'
import { findOpenPage, findSetting, findShown, saveSetting } from './queries.ts'

/** Open to everyone: what an organisation has chosen to show. Where it shows nothing, there is no such page. */
export const outsideRoutes = new Hono<Open>()

outsideRoutes.get(showPaths.outside(':slug'), async c => {
  const { db, frame, today } = c.var
  const found = await findOpenPage(db, (c.req.param('slug') ?? '').slice(0, 100).replaceAll('\0', ''))
  if (!found) return c.notFound()
  const shown = await asViewer(db, found, async tx => {
    const setting = await findSetting(tx, found)
    return setting?.openedOn ? findShown(tx, found, setting.sections, today) : null
  })
  if (!shown) return c.notFound()
  c.header('cache-control', 'public, max-age=300')
  return c.html(
    <OutsidePage {...{ shown, today }} organisation={found.name} frame={{ ...frame, organisation: found.name }} />,
  )
})

/** For owners and EDI leads: at which address, which parts, and whether at all. */
export const outsideSettingRoutes = new Hono<SignedIn>()

outsideSettingRoutes.get(showPaths.setting, async c => {
  const { db, viewer } = c.var
  const setting = await asViewer(db, viewer, tx => findSetting(tx, viewer))
  return showSetting(c, setting, setting ? typedOf(setting) : firstTyped(viewer.organisationName))
})

const firstTyped = (organisation: string): SettingTyped => ({
  slug: proposedSlug(organisation),
  sections: [],
  open: 'no',
})

outsideSettingRoutes.post(showPaths.setting, async c => {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c)
  const typed = typedSetting(form)
  const setting = await asViewer(db, viewer, tx => findSetting(tx, viewer))
  const reading = readSetting(typed, { openedOn: setting?.openedOn ?? null, today })
  if (reading.outcome === 'wrong') return showSetting(c, setting, typed, { errors: reading.errors })
  const isSaved = await untaken(() =>
    asViewer(db, viewer, async tx => {
      // The act first: it touches whoever does it before the organisation, as erasing them does.
      await recordAct(tx, viewer, { act: actOf(setting, reading.value), now: clock.now() })
      if (!(await saveSetting(tx, viewer, reading.value, versionIn(form)))) throw new Meanwhile()
    }),
  )
  if (isSaved === 'saved') return c.redirect(`${showPaths.setting}?done=saved`, 303)
  if (isSaved === 'taken')
    return showSetting(c, setting, typed, {
      errors: [{ field: 'slug', text: 'Another organisation here has this address. Choose another one' }],
    })
  return showSetting(c, setting, typed, { isMeanwhile: true })
})

/** Somebody else has set the page since: nothing is saved, nor written down as done. */
class Meanwhile extends Error {}

async function untaken(save: () => Promise<void>): Promise<'saved' | 'taken' | 'meanwhile'> {
  try {
    await save()
    return 'saved'
  } catch (error) {
    if (error instanceof Meanwhile) return 'meanwhile'
    if (error instanceof Error && 'code' in error && error.code === '23505') return 'taken'
    throw error
  }
}

function actOf(before: Setting | null, { openedOn }: Pick<Setting, 'openedOn'>) {
  if (openedOn && !before?.openedOn) return 'public-page-shown'
  return before?.openedOn && !openedOn ? 'public-page-closed' : 'public-page-changed'
}

type Again = Readonly<{ errors?: readonly FieldError[]; isMeanwhile?: boolean }>

function showSetting(c: Context<SignedIn>, setting: Setting | null, typed: SettingTyped, again: Again = {}) {
  const { errors = [], isMeanwhile = false } = again
  const { frame, publicUrl } = c.var
  const notice = noticeAfter(c, { saved: 'Saved.' })
  const page = <SettingPage {...{ frame, publicUrl, setting, typed, errors, isMeanwhile, notice }} />
  return c.html(page, isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
}

outsideSettingRoutes.get(showPaths.preview, async c => {
  const { db, viewer, frame, today } = c.var
  const shown = await asViewer(db, viewer, async tx => {
    const setting = await findSetting(tx, viewer)
    return findShown(tx, viewer, setting?.sections ?? [], today)
  })
  return c.html(<OutsidePage {...{ frame, shown, today }} organisation={viewer.organisationName} isPreview />)
})
