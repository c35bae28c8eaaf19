import { type Day, inWords } from '../calendar/day.ts'
import { definitionsPaths } from '../definitions/paths.ts'
import type { ComingEvent, EventOn } from '../events/own/queries.ts'
import { eventsPaths } from '../events/paths.ts'
import { headingOf, type Pressing } from '../framework/mine/item.ts'
import { frameworkPaths } from '../framework/paths.ts'
import { heardPaths } from '../heard/paths.ts'
import { issuingPaths } from '../issuing/paths.ts'
import { livePaths } from '../live/paths.ts'
import { membersPaths } from '../members/paths.ts'
import { papersPaths } from '../papers/paths.ts'
import { peoplePaths } from '../people/paths.ts'
import { may } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import { policiesPaths } from '../policies/paths.ts'
import { startingPaths } from '../starting-point/paths.ts'
import { workbookOf } from '../starting-point/workbooks.ts'

/** Something to do, and why. */
export type Next = Readonly<{ text: string; href: string; why: string }>

/**
 * Something that everyone is asked for, and this person has not said yet; what came of a survey they were asked in; or a
 * check of what words mean that falls due, for whoever leads the strategy.
 * `name`: of the word, the workbook or the survey.
 */
export type Waiting = Readonly<{
  what: 'survey' | 'vote' | 'round' | 'code' | 'heard' | 'check'
  id: string
  name: string
  until: Day | null
}>

/** What is known of the organisation when somebody comes home. */
export type Known = Readonly<{
  /** What waits for this person to say something, what ends first. */
  waiting: readonly Waiting[]
  /** Is anybody there besides the owners? */
  hasStaffList: boolean
  /** Is anybody there who has no way in yet? */
  hasWaiting: boolean
  owners: 'one' | 'several'
  /** Do letters to anybody come back? */
  hasUnreached: boolean
  /** What this person looks after that is late, or due soon. */
  pressing: Pressing
  /** Where people meet next, if everyone can come or this person has a place. */
  event: ComingEvent | null
  /** Whose day this person can run now. */
  toRun: readonly EventOn[]
  /** Is there anything that nobody looks after any more? */
  hasUnkept: boolean
}>

/**
 * At most three things that come next for this person, the most pressing first. Nothing that is not theirs to do. Before
 * them the day that hosts run now; after them where people meet next, which is nothing that has to be done.
 */
export function nextFor(viewer: Viewer, known: Known, today: Day): Next[] {
  const { late, due } = known.pressing
  const all: (Next | false)[] = [
    ...known.waiting.slice(0, 2).map(asNext),
    late + due > 0 && {
      text: headingOf(known.pressing),
      href: frameworkPaths.mine,
      why: 'What you look after, in the order in which it is due.',
    },
    may(viewer, 'give roles') &&
      known.owners === 'one' && {
        text: 'Make somebody else an owner too',
        href: membersPaths.all,
        why: 'You are the only one. If you lose your way in, nobody can give it back to you from here.',
      },
    may(viewer, 'keep the staff list') &&
      !known.hasStaffList && {
        text: 'Bring your staff list',
        href: membersPaths.bringing,
        why: 'People with and without a work e-mail, and the teams they work in.',
      },
    may(viewer, 'keep the staff list') &&
      known.hasWaiting && {
        text: 'Let people in',
        href: membersPaths.all,
        why: 'Some are on the staff list and have no invitation and no code yet.',
      },
    may(viewer, 'keep the staff list') &&
      known.hasUnreached && {
        text: 'Put addresses right',
        href: `${membersPaths.all}?standing=unreached`,
        why: 'Letters to some people come back.',
      },
    may(viewer, 'lead the strategy') &&
      known.hasUnkept && {
        text: 'Name somebody for what nobody looks after',
        href: frameworkPaths.unkept,
        why: 'Whoever did has left.',
      },
    viewer.roles.some(role => role === 'sponsor' || role === 'board-member') && {
      text: 'Read the board paper',
      href: papersPaths.board,
      why: 'Where the strategy stands, what was promised, and what waits for a decision.',
    },
    viewer.roles.includes('line-manager') && {
      text: 'See who works in your teams',
      href: membersPaths.all,
      why: 'And who has joined already.',
    },
    {
      text: 'Look after your way in',
      href: peoplePaths.you,
      why: 'Your phones and computers here, and what is held about you.',
    },
  ]
  return [...running(known), ...all.filter(each => each !== false).slice(0, 3), ...comingUp(viewer, known, today)]
}

const running = ({ toRun }: Known): Next[] =>
  toRun.map(({ id, title }) => ({
    text: `Today: ${title}. Run the day`,
    href: livePaths.console(id),
    why: 'Let people in, and lead through the agenda.',
  }))

function comingUp(viewer: Viewer, { event, toRun }: Known, today: Day): Next[] {
  const all = may(viewer, 'run events') && {
    text: 'Events',
    href: eventsPaths.all,
    why: 'Plan one, run its day, and see what came of it.',
  }
  // Whoever runs it is led there already.
  const coming = event && !toRun.some(({ id }) => id === event.id) && event
  const next = coming && {
    text: `Next event: ${coming.title}`,
    href: eventsPaths.one(coming.id),
    why: `On ${inWords(coming.heldOn)}. ${coming.closesOn < today ? 'See what happens when.' : 'See what happens when, and take a place.'}`,
  }
  return [next, all].filter(each => each !== null && each !== false)
}

function asNext({ what, id, name, until }: Waiting): Next {
  const last = until ? `Until ${inWords(until)}.` : ''
  switch (what) {
    case 'survey':
      return {
        text: `You are asked: ${name}`,
        href: issuingPaths.ballot(id),
        why: `${last} Take your ballot. Only you see this, and only until you have it.`,
      }
    case 'vote':
      return { text: `Vote on ${name}`, href: definitionsPaths.vote(id), why: `${last} Nobody sees what you choose.` }
    case 'round':
      return {
        text: `Rate ${workbookOf(name)?.title ?? 'a workbook'}`,
        href: startingPaths.round(id),
        why: `${last} Nobody sees how you rate.`,
      }
    case 'check':
      return {
        text: `Look whether people understand: ${name}`,
        href: definitionsPaths.understanding(id),
        why: `Due on ${inWords(until ?? '')}. One press makes a draft that asks everyone.`,
      }
    case 'heard':
      return {
        text: 'A survey you were asked in has an answer',
        href: heardPaths.heard(id),
        why: `${name}: what we heard, what we will do, and what we won’t and why.`,
      }
    case 'code':
      return {
        text: 'Read the code of conduct',
        href: policiesPaths.code,
        why: 'It is in force, and you have not said yet that you hold to it.',
      }
  }
}
