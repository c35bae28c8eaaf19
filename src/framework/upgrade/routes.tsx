import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type Form, longForm, readForm } from '../../platform/http/form.ts'
import { readUpload, type Upload } from '../../platform/http/upload.ts'
import type { ElementsFile } from '../content.ts'
import type { Copy } from '../copy/copy.ts'
import { onCopy } from '../copy/on-copy.ts'
import { adoptFramework, findCopy, holdWork } from '../copy/queries.ts'
import { wholeText } from '../copy/words.ts'
import { frameworkOf } from '../library.ts'
import { frameworkPaths } from '../paths.ts'
import { listFrameworks } from '../queries.ts'
import { type FileReading, mostBytes, readFrameworkFile } from './file.ts'
import { type Choice, planUpgrade, resolveUpgrade, type Upgrade } from './merge.ts'
import { BringPage } from './pages/bring.tsx'
import { PreviewPage } from './pages/preview.tsx'
import { UpgradePage } from './pages/upgrade.tsx'
import { findFile, listOpenPromises, removeFile, storeFile, takeUp } from './queries.ts'
import { changesOf } from './spoken.ts'

/** A framework brought as a file, and a newer version of the one that is followed: looked at first, then taken up. */
export const upgradeRoutes = new Hono<SignedIn>()

upgradeRoutes.get(frameworkPaths.bringing, c => showBring(c))

async function showBring(c: Context<SignedIn>, problems: readonly string[] = []) {
  const { db, viewer, frame } = c.var
  const followed = await asViewer(db, viewer, tx => listFrameworks(tx, viewer))
  return c.html(<BringPage {...{ frame, problems, followed }} />, problems.length > 0 ? 422 : 200)
}

const copyOf = ({ var: { db, viewer } }: Context<SignedIn>, key: string) =>
  asViewer(db, viewer, tx => findCopy(tx, viewer, key))

upgradeRoutes.post(frameworkPaths.files, async c => {
  const { db, viewer, clock } = c.var
  const brought = await readUpload(c, 'file', bringIn)
  if (!brought) return showBring(c, ['Choose a file'])
  const { name, reading } = brought
  if (reading.outcome === 'refused') return showBring(c, reading.problems)
  const copy = await copyOf(c, reading.file.id)
  const problem = copy && whyNot(copy, reading.file)
  if (problem) return showBring(c, [problem])
  const id = await asViewer(db, viewer, tx => storeFile(tx, viewer, name, reading.file, clock.now()))
  return c.redirect(frameworkPaths.file(id), 303)
})

async function bringIn({ name, content }: Upload): Promise<{ name: string; reading: FileReading }> {
  const fileName = wholeText(name.replace(/\p{Cc}/gu, '').slice(-200)) || 'framework'
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of content) {
    bytes += piece.length
    if (bytes > mostBytes)
      return { name: fileName, reading: { outcome: 'refused', problems: ['The file is larger than 500 KB'] } }
    pieces.push(piece)
  }
  return { name: fileName, reading: readFrameworkFile(Buffer.concat(pieces)) }
}

/** Why a file of what is followed cannot be taken up; null when it is a newer version. */
function whyNot(copy: Copy, file: ElementsFile): string | null {
  if (file.version > copy.version) return null
  return `We follow “${copy.title}”, and have taken up version ${copy.version} already. This file has version ${file.version}: give it a higher one`
}

type Found = Readonly<{ id: string; file: ElementsFile; copy: Copy | null }>

/** A framework that was brought and waits for a yes. When it no longer fits what is followed, our copy shows why. */
function onFile(handle: (c: Context<SignedIn>, found: Found) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer, clock } = c.var
    const id = idFrom(c.req.param('id'))
    const file = id && (await asViewer(db, viewer, tx => findFile(tx, viewer, id, clock.now())))
    if (!id || !file) return c.notFound()
    const copy = await copyOf(c, file.id)
    return copy && whyNot(copy, file) ? c.redirect(frameworkPaths.copy(copy.key), 303) : handle(c, { id, file, copy })
  }
}

upgradeRoutes.get(
  frameworkPaths.file(':id'),
  onFile((c, { id, file, copy }) =>
    copy
      ? showUpgrade(c, copy, file, frameworkPaths.file(id))
      : c.html(<PreviewPage {...{ frame: c.var.frame, id, file }} />),
  ),
)

upgradeRoutes.post(
  frameworkPaths.file(':id'),
  onFile(async (c, { id, file, copy }) => {
    const { db, viewer, today, clock } = c.var
    if (copy) return takeUpgrade(c, file, frameworkPaths.file(id), id)
    const isNew = await asViewer(db, viewer, async tx => {
      const adopted = await adoptFramework(tx, viewer, file, { today })
      if (!adopted) return false
      await removeFile(tx, viewer, id)
      await recordAct(tx, viewer, { act: 'framework-adopted', details: { framework: file.id }, now: clock.now() })
      return true
    })
    return c.redirect(isNew ? `${frameworkPaths.strategy}?done=adopted` : frameworkPaths.frameworks, 303)
  }),
)

/** The newer version that comes with Goldthread, for a copy of an older one. */
function onNewer(handle: (c: Context<SignedIn>, copy: Copy, file: ElementsFile) => Response | Promise<Response>) {
  return onCopy((c, copy) => {
    const file = frameworkOf(copy.key)
    return file && file.version > copy.version ? handle(c, copy, file) : c.redirect(frameworkPaths.copy(copy.key), 303)
  })
}

upgradeRoutes.get(
  frameworkPaths.upgrade(':framework'),
  onNewer((c, copy, file) => showUpgrade(c, copy, file, frameworkPaths.upgrade(copy.key))),
)

upgradeRoutes.post(
  frameworkPaths.upgrade(':framework'),
  onNewer((c, _, file) => takeUpgrade(c, file, frameworkPaths.upgrade(file.id))),
)

const ours = (): Choice => 'ours'

/** A fingerprint of everything a newer version would change, as it was shown. */
function seenOf({ languages }: Copy, upgrade: Upgrade): string {
  return createHash('sha256')
    .update(JSON.stringify([languages, upgrade]))
    .digest('hex')
}

type Again = Readonly<{ chosen: (choice: string) => Choice }>

async function showUpgrade(c: Context<SignedIn>, copy: Copy, file: ElementsFile, action: string, again?: Again) {
  const { db, viewer, frame } = c.var
  const upgrade = planUpgrade(copy, file)
  const promises = await asViewer(db, viewer, tx => listOpenPromises(tx, viewer))
  const page = { frame, copy, upgrade, promises, action, seen: seenOf(copy, upgrade), chosen: again?.chosen ?? ours }
  const spoken = changesOf(copy, resolveUpgrade(copy, upgrade, page.chosen), file.about)
  return c.html(<UpgradePage {...page} {...{ spoken }} isMeanwhile={again !== undefined} />, again ? 409 : 200)
}

function choicesIn({ one }: Form): (choice: string) => Choice {
  return choice => (one(choice) === 'theirs' ? 'theirs' : 'ours')
}

/** Takes up what was shown, or shows again what somebody else has changed meanwhile: then nothing is taken up. */
async function takeUpgrade(c: Context<SignedIn>, file: ElementsFile, action: string, fileId?: string) {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c, longForm)
  const chosen = choicesIn(form)
  const stands = await asViewer(db, viewer, async tx => {
    const copy = await holdWork(tx, viewer, file.id)
    if (!copy || whyNot(copy, file)) return null
    const upgrade = planUpgrade(copy, file)
    if (seenOf(copy, upgrade) !== form.one('seen')) return copy
    const resolved = resolveUpgrade(copy, upgrade, chosen)
    await takeUp(tx, viewer, { copy, file, upgrade, resolved }, today, clock.now())
    if (fileId) await removeFile(tx, viewer, fileId)
    return null
  })
  if (stands) return showUpgrade(c, stands, file, action, { chosen })
  return c.redirect(`${frameworkPaths.copy(file.id)}?done=upgraded`, 303)
}
