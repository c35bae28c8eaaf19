import type { AnswerFile, FileColumn } from './answer-file.ts'
import { aboutPerson, delicate, grouping, personal } from './column-words.ts'
import { findScale } from './scale.ts'
import { holdsSeveralAnswers, splitAnswers } from './several-answers.ts'

export type Use = 'question' | 'breakdown' | 'leave out'

/**
 * What a column may be used for, with the reason in plain words. Only `isUsable` columns may ever be stored: no names,
 * no addresses, no times, no free text. `sensitive` proposes the stricter rule for a question.
 */
export type Proposal = Readonly<{
  use: Use
  reason: string
  found: string
  isComment: boolean
  isUsable: boolean
  sensitive: boolean
}>

/** Questions with more answers than this are proposed to be left out, groupings with more than that. */
const mostOptions = 12
const mostGroups = 30

type Kind = Readonly<{ use: Use; reason: string; isComment?: boolean; isUsable?: boolean }>

const comment: Kind = { use: 'leave out', reason: 'Free text. It can name people.', isComment: true, isUsable: false }

function dropped(reason: string): Kind {
  return { use: 'leave out', reason, isUsable: false }
}

/** Columns that are left out because of what stands in them, before what they are about is looked at. */
function findReasonToLeaveOut(column: FileColumn): Kind | null {
  const named = personal.find(([heading]) => heading.test(column.heading))
  if (named && !isScale(column)) return dropped(named[1])
  const { emails, phones, times, sentences } = column.traits
  if (emails > 0.5 || phones > 0.5) return dropped('Names a person.')
  if (times > 0.5) return dropped('Dates or times. They can point to a person.')
  if (column.filled === 0) return dropped('Nobody answered.')
  if (isSeveral(column)) return null
  if (!column.answers || sentences > 0.3) return comment
  return isNearlyUnique(column) ? comment : null
}

function isNearlyUnique(column: FileColumn): boolean {
  return column.distinct > mostOptions && column.distinct > column.filled / 2
}

function isSeveral({ answers }: FileColumn): boolean {
  return answers !== null && holdsSeveralAnswers(answers.values)
}

/** Whether the answers have a better and a worse side, so that they are about the work and not about the person. */
function isScale({ answers }: FileColumn): boolean {
  return answers !== null && (findScale(answers.values)?.some(({ stance }) => stance !== null) ?? false)
}

function isYesNo({ answers }: FileColumn): boolean {
  return answers !== null && findScale(answers.values) !== null
}

function isGrouping(column: FileColumn): boolean {
  if (isScale(column) || isSeveral(column)) return false
  const heading = column.heading.replace(/\(.*?\)/g, '')
  return isYesNo(column) ? aboutPerson.test(heading) : grouping.test(heading)
}

function classify(column: FileColumn): Kind {
  const leftOut = findReasonToLeaveOut(column)
  if (leftOut) return leftOut
  if (column.distinct === 1 && !isSeveral(column))
    return { use: 'leave out', reason: 'One answer only: nothing to compare.' }
  if (isGrouping(column)) return classifyGrouping(column)
  if (isSeveral(column)) return { use: 'question', reason: '' }
  if (column.distinct <= mostOptions) return { use: 'question', reason: '' }
  return { use: 'leave out', reason: 'Too many to show. Join some to use it.' }
}

function classifyGrouping(column: FileColumn): Kind {
  if (column.distinct <= mostGroups) return { use: 'breakdown', reason: 'They divide people.' }
  return { use: 'leave out', reason: 'Too many for groups. Join some to use it.' }
}

/** What the screen says was found in a column, without any number of people. */
function describeColumn(column: FileColumn, use: Use): string {
  const { answers } = column
  if (!answers) return 'Free text'
  if (isSeveral(column)) return `${splitAnswers(answers).length} answers, several at once`
  const kind = use === 'breakdown' ? 'group' : 'answer'
  const count = answers.values.length === 1 ? `1 ${kind}` : `${answers.values.length} ${kind}s`
  return isScale(column) ? `${count}, on a scale` : count
}

/** A use for each column of the file, in the same order. Nothing depends on who answered first. */
export function proposeUses(file: AnswerFile): readonly Proposal[] {
  return file.columns.map(column => {
    const { use, reason, isComment = false, isUsable = true } = classify(column)
    const sensitive = use === 'question' && delicate.test(column.heading)
    const found = isComment ? 'Free text' : describeColumn(column, use)
    return { use, reason, found, isComment, isUsable, sensitive }
  })
}
