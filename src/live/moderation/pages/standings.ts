import type { Standing } from '../../questions/question.ts'

export const standingNames: Readonly<Record<Standing, string>> = {
  held: 'Waits to be read',
  shown: 'Everyone reads it',
  answered: 'Answered',
  rejected: 'Not taken',
}
