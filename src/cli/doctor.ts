import { CannotStart } from '../platform/cannot-start.ts'
import { examine } from '../platform/doctor/examine.ts'
import type { Finding } from '../platform/doctor/finding.ts'
import type { Terminal } from './terminal.ts'

export const doctorUsage = `goldthread doctor

  Looks at everything Goldthread stands on: settings, secret, disk, database, what the database notes, certificate,
  address, mail. One line each: ok, look (worth a look) or wrong, with what to do. It changes nothing, and works
  whether or not Goldthread runs. Give it the settings that Goldthread has, and run it as the same account.

  Exit 0: nothing is wrong. 1: something is. 2: it was asked for something it does not know.`

/** Prints what was found, one line each, and how it stands in all. Answers the exit code. */
export async function doctorCommand(environment: NodeJS.ProcessEnv, { out, err }: Terminal): Promise<number> {
  try {
    const findings = await examine(environment, new Date())
    for (const finding of findings) out(lineFor(finding))
    const [wrong, look] = (['wrong', 'look'] as const).map(
      level => findings.filter(each => each.level === level).length,
    )
    out(`\n${wrong || 'Nothing'} wrong, ${look || 'nothing'} to look at.`)
    return wrong ? 1 : 0
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    err(error.message)
    return 1
  }
}

function lineFor({ level, about, says, todo }: Finding): string {
  return `${level.padEnd(5)}  ${about}: ${says}${todo ? ` ${todo}` : ''}`
}
