import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import type { FieldError } from '../platform/http/form.ts'
import { questionnairesPaths } from './paths.ts'

/** What was done, as the page of a questionnaire says it. */
export const done: Readonly<Record<string, string>> = {
  made: 'Here is your questionnaire. Change what you like: nobody is asked yet.',
  saved: 'It is saved.',
  added: 'It is added.',
  moved: 'It is moved.',
  removed: 'It is taken out. Earlier versions stay as they are.',
  away: 'It is put away. What was asked with it stays.',
  back: 'It is back.',
}

/** What was not done, and why. */
export const undone: Readonly<Record<string, string>> = {
  gone: 'What you wanted to change is not there any more: somebody else was here first. Nothing was changed.',
  'is-away': 'It is put away. Bring it back before you change it.',
  stays: 'Nothing was moved: there is no place beyond it.',
}

/** Back to the questionnaire, to the part that was changed. */
export function backTo(c: Context<SignedIn>, id: string, word: string, part?: string): Response {
  return c.redirect(`${questionnairesPaths.one(id)}?done=${word}${part ? `#${part}` : ''}`, 303)
}

/** What is wrong with a questionnaire as a whole after a change, at a field of the form. */
export function errorsFrom(problems: readonly string[], field: string): FieldError[] {
  return problems.map(text => ({ field, text }))
}
