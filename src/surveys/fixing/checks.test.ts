import { expect, test } from 'vitest'
import { equality, readyMade } from '../../questionnaires/library.ts'
import { type Questionnaire, restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { withEquality } from '../../questionnaires/silence.ts'
import { type Known, mayBeFixed, type OtherWave, weigh } from './checks.ts'

const today = '2027-05-12'
const choice = (id: string, count: number) => ({
  ...{ id, type: 'choice', text: { en: `Your ${id}?` } },
  options: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: { en: `${id} ${i}` } })),
})
const asking = (items: readonly object[], more: object = {}): Questionnaire =>
  restoreQuestionnaire({
    ...{ title: { en: 'Work' }, languages: ['en'], reviewed: ['en'] },
    pages: [{ id: 'page', items: [{ id: 'heard', type: 'scale', text: { en: 'I am heard.' } }, ...items] }],
    ...more,
  })
type Draft = Parameters<typeof weigh>[0]
const wave: Draft = {
  ...{
    kind: 'yearly',
    breakdowns: [],
    rule: { base: 10, cell: 5 },
    isOpenChannel: false,
    isForEveryone: false,
    told: { why: {}, whoSees: {} },
    series: null,
  },
  ...{ opensOn: '2027-05-20', closesOn: '2027-06-10', deleteOn: '2027-12-10', reminders: [] },
}

function look(people: number, more: Partial<Draft> = {}, known: Partial<Known> = {}) {
  const whole: Known = {
    ...{ unitIds: Array.from({ length: people }, () => null), units: [], questionnaire: asking([]), others: [] },
    ...{ rest: { survey: 60, pulse: 20 }, ...known },
  }
  return weigh({ ...wave, ...more }, whole, today)
}
const said = (weighed: ReturnType<typeof look>, weight: string) =>
  weighed.findings.filter(finding => finding.weight === weight).map(({ text }) => text)

test('a plain survey of many people can be fixed as it is', () => {
  const weighed = look(40)
  expect(weighed.findings).toEqual([])
  expect(mayBeFixed(weighed, '')).toBe('yes')
})

test('fewer people than the smallest group shown are not asked', () => {
  expect(said(look(9), 'refused')[0]).toContain('Fewer than 10 people')
  expect(mayBeFixed(look(9), 'A very good reason')).toBe('no')
  expect(said(look(10), 'refused')).toEqual([])
  expect(said(look(14, { rule: { base: 15, cell: 5 } }), 'refused')[0]).toContain('Fewer than 15 people')
})

test('whoever opens a survey to all who have the address is told that nobody reads what they write', () => {
  const [told] = said(look(40, { isOpenChannel: true }), 'note')
  expect(told).toContain('nobody reads what is written there, and no mark counts')
})

test('under twice that number no group is left, and whoever answers is promised so', () => {
  const questionnaire = asking([choice('age', 2)])
  const small = look(19, { breakdowns: ['age'] }, { questionnaire })
  expect(small.breakdowns).toEqual([])
  expect(said(small, 'note').join()).toContain('every group is taken out')
  expect(look(20, { breakdowns: ['age'] }, { questionnaire }).breakdowns).toEqual(['age'])
})

test('a division into groups that would be too small is refused by its name, or needs a reason where a coarser list is safe', () => {
  const questionnaire = asking([choice('grade', 5)])
  expect(said(look(49, { breakdowns: ['grade'] }, { questionnaire }), 'refused')).toEqual([
    '“Your grade?” divides the people into 5 groups: most would have fewer than 10. Take it out of the groups.',
  ])
  expect(look(50, { breakdowns: ['grade'] }, { questionnaire }).findings).toEqual([])
  const joined = {
    ...choice('grade', 6),
    joins: [
      {
        ...{ id: 'two', title: { en: 'Two' } },
        groups: [
          { id: 'low', label: { en: 'Low' }, options: ['o0', 'o1', 'o2'] },
          { id: 'high', label: { en: 'High' }, options: ['o3', 'o4', 'o5'] },
        ],
      },
    ],
  }
  const coarser = look(40, { breakdowns: ['grade'] }, { questionnaire: asking([joined]) })
  expect(said(coarser, 'reason')[0]).toContain('Only its list of 2 groups')
  expect(mayBeFixed(coarser, '')).toBe('with a reason')
  expect(mayBeFixed(coarser, 'The board asked for it')).toBe('yes')
})

test('groups that together would make each row the only one of its kind are refused', () => {
  const questionnaire = asking([choice('grade', 4), choice('place', 4), choice('shift', 4)])
  const breakdowns = ['grade', 'place', 'shift']
  expect(said(look(60, { breakdowns }, { questionnaire }), 'refused')[0]).toContain('the only one of their kind')
  expect(said(look(64, { breakdowns }, { questionnaire }), 'refused')).toEqual([])
})

test('asking so much about a person that a row is the only one of its kind needs a reason, and is refused among few', () => {
  const england = equality.find(({ id }) => id === 'equality-england')!
  const added = withEquality(readyMade[0]!.questionnaire, england.questionnaire, { isSilenceOffered: true })
  if (added.outcome !== 'added') throw new Error('twice')
  const questionnaire = added.questionnaire
  expect(said(look(400, {}, { questionnaire }), 'reason')[0]).toContain('Whoever saw a whole answer')
  expect(said(look(15, {}, { questionnaire }), 'refused')[0]).toMatch(/take these questions out\.$/)
})

test('so do questions of one’s own, in whatever words, that are by nothing marked as what people think', () => {
  const years = { id: 'years', type: 'band', text: { en: 'How long have you worked here?' }, from: [0, 1, 3, 5, 10] }
  const own = [choice('grade', 5), choice('site', 4), years]
  const [told] = said(look(60, {}, { questionnaire: asking(own) }), 'reason')
  expect(told).toContain('“Your grade?”, “Your site?”, “How long have you worked here?”. Whoever saw a whole answer')
  expect(told).toContain('write beside that question what it is a sign of')
  expect(said(look(15, {}, { questionnaire: asking(own) }), 'refused')[0]).toContain(
    'take these questions out. If one of them',
  )
  expect(look(100, {}, { questionnaire: asking(own) }).findings).toEqual([])
  const thought = own.map(item => ({ ...item, facet: 'Fair pay' }))
  expect(look(15, {}, { questionnaire: asking(thought) }).findings.map(({ weight }) => weight)).toEqual(['note'])
})

test('where several answers can be given at once, each way to put them together is counted', () => {
  const several = (count: number, more: object = {}) => ({ ...choice('languages', count), type: 'choices', ...more })
  const told = (people: number, question: object) =>
    said(look(people, {}, { questionnaire: asking([question]) }), 'reason')
  // Five languages: 31 ways to speak one or more of them.
  expect(told(30, several(5))[0]).toContain('“Your languages?”. Whoever saw a whole answer')
  expect(told(31, several(5))).toEqual([])
  // Two at most: 5 alone and 10 pairs. Whoever speaks none of them is one more, and not to say tells nothing.
  const options = several(5).options
  const none = { id: 'none', label: { en: 'None of these' }, isAlone: true }
  const silence = { id: 'silence', label: { en: 'Prefer not to say' }, isSilence: true }
  expect(told(20, several(5, { atMost: 2 }))).toEqual([])
  const long = [...options, none, silence]
  const both = (people: number) =>
    said(
      look(people, {}, { questionnaire: asking([several(5, { atMost: 2, options: long }), choice('grade', 2)]) }),
      'reason',
    )
  expect(both(31)).toHaveLength(1)
  expect(both(32)).toEqual([])
  expect(told(20, several(10, { facet: 'What people need' }))).toEqual([])
})

test.each(readyMade)(
  '$id of the library asks nothing about the person that has to be answered for',
  ({ questionnaire }) => {
    expect(said(look(20, {}, { questionnaire }), 'reason')).toEqual([])
  },
)

test('not to say is offered at all equality questions or at none, or the survey cannot be fixed', () => {
  const silence = { id: 'silence', label: { en: 'Prefer not to say' }, isSilence: true }
  const silent = (id: string) => ({ ...choice(id, 2), options: [...choice(id, 2).options, silence] })
  const refused = (items: readonly object[]) => said(look(400, {}, { questionnaire: asking(items) }), 'refused')
  const apart = asking([choice('age', 2)])
  const pages = [...apart.pages, { id: 'more', items: asking([silent('sex')]).pages[0]!.items.slice(1) }]
  const uneven = look(400, {}, { questionnaire: { ...apart, pages } })
  expect(said(uneven, 'refused')).toEqual([expect.stringContaining('“Your age?”: “Prefer not to say” stands at other')])
  expect(mayBeFixed(uneven, 'A very good reason')).toBe('no')
  expect(refused([silent('age'), silent('sex')])).toEqual([])
  expect(refused([choice('age', 2), choice('sex', 2)])).toEqual([])
  expect(refused([choice('grade', 2), silent('sex')])).toEqual([])
})

test('a pulse of more than a few questions, but for those on equality, needs a reason', () => {
  const pulse = (items: readonly object[], kind: Draft['kind'] = 'pulse') =>
    said(look(400, { kind }, { questionnaire: asking(items) }), 'reason')
  const more = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `q${i}`, type: 'scale', text: { en: `Question ${i}` } }))
  expect(pulse([...more(4), choice('age', 3)])).toEqual([])
  expect(pulse(more(5))[0]).toContain('A pulse asks very few questions, 5 at most')
  expect(pulse(more(5))[0]).toContain('This one asks 6.')
  const rows = more(5).map(({ id, text }) => ({ id, label: text }))
  expect(pulse([{ id: 'table', type: 'matrix', text: { en: 'Table' }, rows }])).toHaveLength(1)
  expect(pulse(more(5), 'baseline')).toEqual([])
})

test('people who were asked a short time ago are left in peace, or there is a reason', () => {
  const other = (more: Partial<OtherWave>): OtherWave => ({
    ...{ title: 'Spring', kind: 'baseline', opensOn: '2027-04-01', closesOn: '2027-04-20', seriesId: null },
    ...{ isOfMore: false, differsByFew: false, sharesQuestion: true, ...more },
  })
  const saidOf = (more: Partial<OtherWave>, draft: Partial<Draft> = {}) => look(40, draft, { others: [other(more)] })
  expect(said(saidOf({}), 'reason')[0]).toContain('That leaves them 30 days of rest, not 60')
  expect(saidOf({ closesOn: '2027-03-21' }).findings).toEqual([])
  expect(saidOf({ kind: 'pulse' }).findings).toEqual([])
  expect(saidOf({}, { kind: 'pulse' }).findings).toEqual([])
  expect(said(saidOf({ kind: 'pulse', closesOn: '2027-05-10' }), 'reason')[0]).toContain('10 days of rest, not 20')
  expect(said(saidOf({ opensOn: '2027-07-01', closesOn: '2027-07-10' }), 'reason')[0]).toContain('21 days of rest')
  expect(said(saidOf({ closesOn: '2027-05-20' }), 'refused')[0]).toContain('Two at once')
  const after: Partial<Draft> = { kind: 'post', series: { id: 'series' } }
  expect(saidOf({ seriesId: 'series' }, after).findings).toEqual([])
  expect(said(saidOf({ seriesId: 'series', isOfMore: true }, after), 'reason')[0]).toContain('Say who they are')
})

test('only some of those who were just asked are not asked the same once more, as somebody might who saw how few took part', () => {
  const other: OtherWave = {
    ...{ title: 'Spring', kind: 'baseline', opensOn: '2027-04-01', closesOn: '2027-04-20', seriesId: 'series' },
    ...{ isOfMore: true, differsByFew: false, sharesQuestion: true },
  }
  const again = (more: Partial<OtherWave>, draft: Partial<Draft> = {}) =>
    look(40, { kind: 'baseline', series: { id: 'series' }, ...draft }, { others: [{ ...other, ...more }] })
  expect(said(again({}), 'refused')[0]).toContain('Ask everyone of then, or wait until 60 days have passed.')
  expect(said(again({ isOfMore: false }), 'refused')).toEqual([])
  expect(said(again({ closesOn: '2027-03-21' }), 'refused')).toEqual([])
})

test('two surveys whose difference would be the answers of a few are far apart, in whichever order and however they are called', () => {
  const other: OtherWave = {
    ...{ title: 'Spring', kind: 'baseline', opensOn: '2027-05-01', closesOn: '2027-05-10', seriesId: null },
    ...{ isOfMore: false, differsByFew: true, sharesQuestion: true },
  }
  const none = { survey: 0, pulse: 0 }
  const refusedOf = (more: Partial<OtherWave>, draft: Partial<Draft> = {}, rest = none) =>
    said(look(40, draft, { others: [{ ...other, ...more }], rest }), 'refused')
  const few = /^Only a few people are asked in one of the two, .* wait until 14 days have passed\.$/
  // In no series, as another kind, without any rest, and whether more or fewer are asked now.
  expect(refusedOf({})).toEqual([expect.stringMatching(few)])
  expect(refusedOf({ isOfMore: true, kind: 'pulse' })).toEqual([expect.stringMatching(few)])
  expect(refusedOf({ opensOn: '2027-06-20', closesOn: '2027-06-30' })).toEqual([expect.stringMatching(few)])
  // Not where the same people are asked, where nothing is asked twice, or once enough days have passed.
  expect(refusedOf({ differsByFew: false })).toEqual([])
  expect(refusedOf({ sharesQuestion: false })).toEqual([])
  expect(refusedOf({ closesOn: '2027-05-07' })).toHaveLength(1)
  expect(refusedOf({ closesOn: '2027-05-06' })).toEqual([])
  expect(refusedOf({ closesOn: '2027-05-06' }, {}, { survey: 60, pulse: 20 })[0]).toContain('until 60 days have passed')
  // The survey after an event is put to those who came, and once.
  const series = { id: 'series' }
  const after: Partial<Draft> = { kind: 'post', series }
  expect(refusedOf({ seriesId: 'series' }, after)).toEqual([])
  expect(refusedOf({ seriesId: 'series', kind: 'post' }, after)).toEqual([expect.stringMatching(few)])
  expect(refusedOf({ seriesId: 'another' }, after)).toHaveLength(1)
  const later = { opensOn: '2027-06-20', closesOn: '2027-06-30', seriesId: 'series' }
  expect(refusedOf({ ...later, kind: 'post' }, { kind: 'baseline', series })).toEqual([])
  expect(refusedOf(later, after)).toHaveLength(1)
})

test('days that are past, too many, or too long after are refused; 29 February counts as the day it is', () => {
  expect(said(look(40, { opensOn: '2027-05-11' }), 'refused')[0]).toContain('which is past')
  expect(look(40, { opensOn: today }).findings).toEqual([])
  expect(said(look(40, { closesOn: '2027-08-21' }), 'refused')[0]).toContain('92 days at most')
  expect(said(look(40, { deleteOn: '2028-07-11' }), 'refused')[0]).toContain('within 13 months')
  expect(said(look(40, { reminders: ['2027-06-11'] }), 'refused')[0]).toContain('Reminders')
  const leap = { opensOn: '2028-02-01', closesOn: '2028-02-29' }
  expect(look(40, { ...leap, deleteOn: '2029-03-29' }).findings).toEqual([])
  expect(said(look(40, { ...leap, deleteOn: '2029-03-30' }), 'refused')[0]).toContain('within 13 months')
})

test('in a series it says by when the next survey has to be closed, and when a year later is too late', () => {
  const series = { id: 'yearly' }
  expect(said(look(40, { series }), 'note')).toEqual([
    'Its answers are deleted on 10 December 2027. To tell how the same people’s answers moved, the last day of the next survey of the series has to be 8 December 2027 or earlier. One on the same days a year later would come too late: keep them until 10 July 2028.',
  ])
  const noteFor = (deleteOn: string) => said(look(40, { series, deleteOn }), 'note').join()
  expect(noteFor('2028-06-11')).toContain('too late')
  expect(noteFor('2028-06-12')).toContain('has to be 10 June 2028 or earlier')
  expect(noteFor('2028-06-12')).not.toContain('too late')
  expect(look(40, { series, kind: 'post' }).findings).toEqual([])
})

test('a question that nobody can ever see stands in the way', () => {
  const showIf = { when: 'all', clauses: [{ question: 'nowhere', is: ['x'] }] }
  const questionnaire = asking([{ ...choice('grade', 2), showIf }])
  expect(said(look(40, {}, { questionnaire }), 'refused')[0]).toContain('“Your grade?”')
})

test('how far a language is translated is said, and whether somebody who speaks it has read it', () => {
  const questionnaire = asking([], { title: { en: 'Work', cy: 'Gwaith' }, languages: ['en', 'cy'] })
  const [welsh] = said(look(40, {}, { questionnaire }), 'note')
  expect(welsh).toContain('Welsh: 1 of 2 texts are translated')
  expect(welsh).toContain('nobody who speaks it has read it')
  expect(welsh).toContain('why you ask and who will see what are told in English')
  const told = { why: { cy: 'I wrando.' }, whoSees: {} }
  expect(said(look(40, { told }, { questionnaire }), 'note')[0]).toContain('who will see what is told in English')
  const whole = { ...told, whoSees: { cy: 'Pawb.' } }
  expect(said(look(40, { told: whole }, { questionnaire }), 'note')[0]).not.toContain('in English.')
  const easy = asking([], { title: { en: 'Work' }, languages: ['en', 'en-x-easy'] })
  expect(said(look(40, {}, { questionnaire: easy }), 'note').join()).not.toContain('told in English')
})

test('teams to choose from are those of the people who are asked, and none is too small', () => {
  const team = { ...choice('team', 2), teams: true }
  const silent = {
    ...team,
    options: [...team.options, { id: 'no', label: { en: 'Prefer not to say' }, isSilence: true }],
  }
  const units = ['Nights', 'Days', 'Office'].map(name => ({ id: name, name, parentId: null }))
  const unitIds = [...Array(21).fill('Nights'), ...Array(20).fill('Days'), ...Array(3).fill('Office')]
  const known = { questionnaire: asking([silent]), units, unitIds }
  const { content, breakdowns } = look(0, { breakdowns: ['team'] }, known)
  const [, question] = content.pages[0]!.items
  expect(question?.type === 'choice' && question.options.map(({ label }) => label.en)).toEqual([
    'Nights',
    'Another team',
    'Prefer not to say',
  ])
  expect(breakdowns).toEqual(['team'])
  const alone = look(0, { breakdowns: ['team'] }, { ...known, unitIds: Array(43).fill('Nights') })
  expect(alone.content.pages[0]!.items).toHaveLength(1)
  expect(alone.breakdowns).toEqual([])
  expect(said(alone, 'note')[0]).toContain('taken out')
})
