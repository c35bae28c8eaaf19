import { basename, join } from 'node:path'
import { type AnswerFile, defaultLimits, type Problem } from '../answers/answer-file.ts'
import { mergeValues } from '../answers/merging.ts'
import { planSurvey } from '../answers/plan.ts'
import { readAnswers } from '../answers/reading.ts'
import { readValueMap } from '../answers/value-map.ts'
import { messageOf } from '../platform/errno.ts'
import { openFile, readText, writeFolder } from '../platform/files.ts'
import { root } from '../platform/root.ts'
import { makeFiles } from '../releases/files/make.ts'
import { makeRelease } from '../releases/make.ts'
import { withTheirEarlier } from '../statistics/earlier.ts'
import type { Release } from '../statistics/release.ts'
import { restoreRelease } from '../statistics/restore.ts'
import { percentShown, shareShown } from '../statistics/share.ts'
import type { Survey } from '../statistics/survey.ts'
import { parseRequest, type ReleaseRequest, releaseUsage } from './arguments.ts'
import { sayRefusal } from './refusal.ts'
import { suggest } from './suggestion.ts'
import type { Terminal } from './terminal.ts'

const made = 0
const wouldExpose = 1
const badInput = 2

/** `goldthread release …`: answers in, a folder with a protected release out. Answers the exit code. */
export async function releaseCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.out(releaseUsage)
    return made
  }
  const parsed = parseRequest(args)
  if (parsed.outcome === 'refused') return complain(terminal, [parsed.message, '', releaseUsage])
  const { request } = parsed
  const earlier = await readEarlier(request.after)
  if (!Array.isArray(earlier)) return complain(terminal, [earlier as string])
  const read = await readFile(request)
  if (read.outcome === 'refused') return complain(terminal, describe(request.answers, read.problems))
  const merged = await merge(read.file, request)
  if (merged.outcome === 'refused') return complain(terminal, describe(request.map ?? request.answers, merged.problems))
  return release(request, merged.file, earlier as Release[], terminal)
}

async function release(
  request: ReleaseRequest,
  file: AnswerFile,
  earlier: readonly Release[],
  terminal: Terminal,
): Promise<number> {
  const title = request.title ?? basename(request.answers).replace(/\.[^.]+$/, '')
  const planned = planSurvey(file, { ...request, title, rule: { base: request.base, cell: request.cell } }, earlier)
  if (planned.outcome === 'refused') return complain(terminal, describe(request.answers, planned.problems))
  for (const note of file.notes) terminal.err(note)
  const survey = request.questions === null ? withoutTurned(planned.survey, earlier) : planned.survey
  const result = await makeRelease(survey, earlier)
  if (result.outcome === 'refused') {
    complain(terminal, [sayRefusal(result)])
    return result.reason === 'earlier release is of other answers' ? badInput : wouldExpose
  }
  const css = await readText(join(root, 'dist', 'assets', 'standalone.css'))
  if (css.outcome === 'refused') return complain(terminal, [css.message])
  const written = await writeFolder(request.out, makeFiles(result.release, result.views, css.value))
  if (written.outcome === 'refused') return complain(terminal, [written.message])
  report(request, result.release, planned.leftOut, terminal)
  for (const line of await suggest(survey, earlier, shareShown(result.release))) terminal.out(line)
  return made
}

/** Nobody named these questions, and earlier releases divided people by them: the same tables again, turned round. */
function withoutTurned(survey: Survey, earlier: readonly Release[]): Survey {
  const divided = new Set(earlier.flatMap(({ breakdowns }) => breakdowns.flatMap(({ columns }) => columns)))
  const questions = survey.questions.filter(({ question }) => !divided.has(question.stem ?? question.label))
  return { ...survey, questions }
}

function report(request: ReleaseRequest, release: Release, leftOut: readonly string[], { out }: Terminal): void {
  const questions = release.questions.length === 1 ? '1 question' : `${release.questions.length} questions`
  out(`${request.out}: ${questions} by ${release.breakdowns.map(({ label }) => label).join(', ')}.`)
  out(`${percentShown(release)}% of the figures can be shown.`)
  if (leftOut.length > 0) out(`Left out: ${leftOut.map(label => `“${label}”`).join(', ')}.`)
  if (request.after.length > 0) out(`Protected together with ${release.after.map(title => `“${title}”`).join(', ')}.`)
  else out('Not protected against other releases about the same people: if there are any, name them with --after.')
}

async function readFile(request: ReleaseRequest) {
  try {
    return await readAnswers(openFile(request.answers), { ...defaultLimits, bytes: 4_000_000_000, rows: 10_000_000 })
  } catch (error) {
    return { outcome: 'refused' as const, problems: [{ line: null, column: null, message: messageOf(error) }] }
  }
}

async function merge(file: AnswerFile, request: ReleaseRequest) {
  if (request.map === null) return { outcome: 'merged' as const, file }
  const opened = await readText(request.map)
  if (opened.outcome === 'refused')
    return { outcome: 'refused' as const, problems: [{ line: null, column: null, message: opened.message }] }
  const map = readValueMap(opened.value)
  return map.outcome === 'refused' ? map : mergeValues(file, map.merges)
}

/** The earlier releases, or what is wrong with the first that cannot be read. */
async function readEarlier(paths: readonly string[]): Promise<Release[] | string> {
  const releases: Release[] = []
  for (const path of paths) {
    const opened = await readText(path)
    if (opened.outcome === 'refused') return opened.message
    const release = restoreRelease(parseJson(opened.value))
    if (release === null) return `${path}: this is no release.json that Goldthread wrote.`
    releases.push(release)
  }
  return withTheirEarlier(releases)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Problems as compilers say them: file, line, column, message. */
function describe(path: string, problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, message }) => {
    const place = [path, line, typeof column === 'number' ? column : null].filter(part => part !== null).join(':')
    return `${place}: ${message}`
  })
}

function complain({ err }: Terminal, lines: readonly string[]): number {
  for (const line of lines) err(line)
  return badInput
}
