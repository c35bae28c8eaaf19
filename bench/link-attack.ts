import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attackLinks } from '../test/attacks/link/attack.ts'

type Measured = { value: number; unit: string; limit: number; curve: string }

/**
 * Of 200 people who answered a survey that has closed by itself: whose answers are found, beyond chance, by whoever has
 * everything, or have left something behind that they took back.
 */
export async function measure(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-link-'))
  await chmod(folder, 0o755)
  try {
    const { inTurn, after } = await attackLinks(folder, 200, 42)
    const curve = `${inTurn} while it was open, by order alone; ${after.tried} pairs of orders tried`
    const linked = after.groups.reduce((sum, each) => sum + each.linked, 0)
    return { value: linked + after.inLog + after.takenBack, unit: 'people', limit: 0, curve }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
