import type { Rule } from '../../statistics/release.ts'

/** The rule of a release, as it is told to the people who answered. */
export function sayRule({ base, cell }: Rule): string {
  const small = cell - 1 === 1 ? '1 person' : `1 to ${cell - 1} people`
  return `We never show a group of fewer than ${base} people, and never a number that stands for ${small}. We also hide a few of their neighbours, so that nobody can work them out by subtraction. The rule was fixed before these figures were made.`
}
