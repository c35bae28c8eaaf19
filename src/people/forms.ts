import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import type { Rule } from '../statistics/release.ts'
import { problemWithName } from './name.ts'

/** What the first person says about the organisation and themselves. */
export type SetUp = Readonly<{
  organisation: string
  name: string
  email: string
  rule: Rule
  examples: readonly Example[]
}>

/** The rules one can choose from, by the name the form gives them. */
const rules: Readonly<Record<'usual' | 'strict', Rule>> = {
  usual: { base: 10, cell: 5 },
  strict: { base: 10, cell: 10 },
}

/** What a new organisation can be filled with, to look round: a release, and a strategy at work. */
export const examples = ['release', 'strategy'] as const
export type Example = (typeof examples)[number]

/** Those that were ticked. */
export function examplesIn(form: Form): readonly Example[] {
  return examples.filter(each => form.many('example').includes(each))
}

export function readSetUp(form: Form): FormReading<SetUp> {
  const rule = Object.entries(rules).find(([name]) => name === form.one('rule'))?.[1]
  const value = { organisation: form.one('organisation'), name: form.one('name'), email: form.one('email') }
  const errors = [
    ...checkName(value.organisation, 'organisation', 'Enter the name of your organisation'),
    ...checkName(value.name, 'name', 'Enter your name'),
    ...checkEmail(value.email),
    ...(rule ? [] : [{ field: 'rule', text: 'Choose how small a number may be before we hide it' }]),
  ]
  if (errors.length || !rule) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { ...value, rule, examples: examplesIn(form) } }
}

export function readEmail(form: Form): FormReading<string> {
  const email = form.one('email')
  const errors = checkEmail(email)
  return errors.length ? { outcome: 'wrong', errors } : { outcome: 'read', value: email }
}

/** A field that holds the name of somebody or something. */
export function checkName(text: string, field: string, missing: string): FieldError[] {
  const problem = problemWithName(text, missing)
  return problem ? [{ field, text: problem }] : []
}

/** One line of text that has to be there, of at most so many characters. */
export function checkText(text: string, field: string, missing: string, most = 200): FieldError[] {
  if (!text) return [{ field, text: missing }]
  if (text.includes('\n')) return [{ field, text: 'Write it in one line' }]
  return text.length > most ? [{ field, text: `Use ${most} characters or fewer` }] : []
}

/** Only what every address has, in the letters that addresses are made of; whether it works shows when mail arrives. */
export function checkEmail(email: string): FieldError[] {
  if (!email) return [{ field: 'email', text: 'Enter your e-mail address' }]
  const isAddress = email.length <= 254 && /^[!-~]+$/.test(email) && /^[^@<>",;]+@[^@<>",;]+\.[^@<>",;]+$/.test(email)
  return isAddress ? [] : [{ field: 'email', text: 'Enter an e-mail address such as name@example.org' }]
}
