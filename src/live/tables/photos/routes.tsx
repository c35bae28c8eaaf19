import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { sandboxed } from '../../../platform/http/headers.ts'
import { readFormWithFile } from '../../../platform/http/upload.ts'
import type { LiveDay } from '../../day.ts'
import type { Hub } from '../../hub.ts'
import { onDay } from '../../on-day.ts'
import { livePaths } from '../../paths.ts'
import { mostTables } from '../table.ts'
import { readPhoto } from './forms.ts'
import { PhotoPage } from './pages/photo.tsx'
import { mostBytes } from './picture.ts'
import { dropPhoto, findPicture, keepPhoto } from './queries.ts'

/** A photo of paper: taken by a host with a phone, looked at by hosts alone, and gone once it is typed. */
export function photoRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(
    livePaths.photos(':id'),
    onDay((c, { day }) => showForm(c, day, c.req.query('table') ?? '')),
  )

  routes.post(
    livePaths.photos(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, clock } = c.var
      const { form, file } = await readFormWithFile(c, 'photo', mostBytes)
      const reading = await readPhoto(form, file, day.tables)
      const typed = form.one('table')
      if (reading.outcome === 'wrong')
        return showForm(c, day, typed, reading.errors, file?.content === 'too large' ? 413 : 422)
      const { tableNo, picture } = reading.value
      const isKept = await asViewer(db, viewer, tx => keepPhoto(tx, room, tableNo, picture, clock.now()))
      if (!isKept) return showForm(c, day, typed, [waitsAlready(tableNo)], 409)
      hub.tell(room, ['agreed'])
      return c.redirect(livePaths.typing(room.eventId, tableNo, 'photo'), 303)
    }),
  )

  routes.get(
    livePaths.photo(':id', ':table'),
    onDay(async (c, { room }) => {
      const { db, viewer, clock } = c.var
      const tableNo = tableOf(c)
      const picture = tableNo && (await asViewer(db, viewer, tx => findPicture(tx, room, tableNo, clock.now())))
      if (!picture) return c.notFound()
      return c.body(new Uint8Array(picture), 200, {
        ...sandboxed,
        'content-type': 'image/jpeg',
        'content-disposition': 'inline',
        'cache-control': 'no-store',
      })
    }),
  )

  routes.post(
    livePaths.photoRemoval(':id', ':table'),
    onDay(async (c, { room }) => {
      const tableNo = tableOf(c)
      if (!tableNo) return c.notFound()
      await asViewer(c.var.db, c.var.viewer, tx => dropPhoto(tx, room, tableNo))
      hub.tell(room, ['agreed'])
      return c.redirect(`${livePaths.paper(room.eventId)}?done=away`, 303)
    }),
  )

  return routes
}

function showForm(
  c: Context<SignedIn>,
  day: LiveDay,
  typed: string,
  errors: readonly FieldError[] = [],
  status: 200 | 409 | 413 | 422 = 200,
) {
  return c.html(<PhotoPage {...{ frame: c.var.frame, day, errors }} table={typed.slice(0, 20)} />, status)
}

/** The table of a photo, which is gone perhaps: its photo is not. */
function tableOf(c: Context<SignedIn>): number | null {
  const typed = c.req.param('table') ?? ''
  const tableNo = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  return tableNo >= 1 && tableNo <= mostTables ? tableNo : null
}

const waitsAlready = (tableNo: number) => ({
  field: 'photo',
  text: `A photo of table ${tableNo} waits to be typed already. Type it first, or take it away`,
})
