import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attackLinks } from '../test/attacks/link/attack.ts'

type Measured = { value: number; unit: string; limit: number; curve: string }

/** Of 200 people who answered a survey that is closed: whose answers are found, beyond chance, by whoever has everything. */
export async function measure(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-link-'))
  await chmod(folder, 0o755)
  try {
    const { inTurn, after } = await attackLinks(folder, 200, 42)
    const curve = `${inTurn} while it was open, by order alone; ${after.tried} pairs of orders tried`
    return { value: after.linked + after.inLog, unit: 'people', limit: 0, curve }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
