import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../calendar/day.ts'
import { spanIn } from '../../calendar/recurring.ts'
import { byMonth, calendar, comingUp, markOf, yearFrom } from './calendar.ts'

const on = (id: string, year: number) => {
  const day = calendar.days.find(each => each.id === id)
  return day && spanIn(day.when, year)
}

describe('the calendar that comes with Goldthread', () => {
  test('names each day once, with its source, and no day twice', () => {
    const ids = calendar.days.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(50)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(calendar.days.map(({ title }) => title)).size).toBe(ids.length)
  })

  test('knows for every year from 2026 to 2029 when each of them is', () => {
    for (const { id, when } of calendar.days) {
      for (const year of [2026, 2027, 2028, 2029]) {
        const span = spanIn(when, year)
        expect(span, `${id} ${year}`).not.toBeNull()
        expect(daysBetween(span?.begins ?? '', span?.ends ?? ''), `${id} ${year}`).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('says to check whatever moves: by the moon, or because somebody sets it anew each year', () => {
    const moving = calendar.days.filter(({ when }) => when.kind === 'dates')
    expect(moving.length).toBeGreaterThan(8)
    const certain = moving.filter(({ check }) => !check).map(({ source }) => source)
    expect(new Set(certain)).toEqual(new Set(['Hebrew calendar']))
    const weeks = calendar.days.filter(({ when, check }) => when.kind === 'weekday' && !check)
    expect(weeks.map(({ id }) => id)).toEqual(['world-social-work-day'])
  })

  test('agrees with days that are known', () => {
    expect(on('world-social-work-day', 2025)?.begins).toBe('2025-03-18')
    expect(on('time-to-talk', 2025)?.begins).toBe('2025-02-06')
    expect(on('race-equality-week', 2025)).toEqual({ begins: '2025-02-03', ends: '2025-02-09' })
    expect(on('carers-week', 2025)).toEqual({ begins: '2025-06-09', ends: '2025-06-15' })
    expect(on('black-history', 2027)).toEqual({ begins: '2027-10-01', ends: '2027-10-31' })
    expect(on('windrush', 2027)?.begins).toBe('2027-06-22')
    expect(on('easter', 2027)?.begins).toBe('2027-03-28')
    expect(on('yom-kippur', 2027)?.begins).toBe('2027-10-11')
  })

  test('is in plain words, without exclamation marks', () => {
    const words = calendar.days.flatMap(({ title, about, idea, message, check = '' }) => [
      title,
      about,
      idea,
      message,
      check,
    ])
    expect(words.filter(text => /!|stakeholder|leverag|empower|service users/i.test(text))).toEqual([])
  })
})

describe('the year ahead', () => {
  const own = { title: 'Our first home opened', words: '', isYearly: true }

  test('begins today and ends the day before today comes round, leap years too', () => {
    expect(yearFrom('2027-05-12')).toEqual({ begins: '2027-05-12', ends: '2028-05-11' })
    expect(yearFrom('2028-02-29')).toEqual({ begins: '2028-02-29', ends: '2029-02-27' })
  })

  test('has each day once and the next one first; what has begun stands under this month', () => {
    const coming = comingUp('2027-10-15', [], [])
    expect(coming.filter(({ key }) => key === 'windrush').map(({ begins }) => begins)).toEqual(['2028-06-22'])
    expect(coming[0]?.begins).toBe('2027-10-01')
    const [first] = byMonth(coming, '2027-10-15')
    expect(first?.title).toBe('October 2027')
    expect(first?.days.map(({ key }) => key)).toContain('black-history')
    const months = byMonth(coming, '2027-10-15').map(({ title }) => title)
    expect(new Set(months).size).toBe(months.length)
  })

  test('leaves out what is hidden, and has the days of one’s own, every year or once', () => {
    const leap = { ...own, id: 'a', begins: '2024-02-29', ends: '2024-02-29' }
    const once = { ...own, id: 'b', title: 'Summer fair', begins: '2027-07-01', ends: '2027-07-02', isYearly: false }
    const later = { ...own, id: 'c', begins: '2030-06-01', ends: '2030-06-01' }
    const coming = comingUp('2027-05-12', [leap, once, later], ['pride'])
    expect(coming.some(({ key }) => key === 'pride')).toBe(false)
    expect(coming.filter(({ ownId }) => ownId).map(markOf)).toEqual(['b:2027-07-01', 'a:2028-02-29'])
    expect(comingUp('2026-05-12', [leap], []).find(({ key }) => key === 'a')?.begins).toBe('2027-02-28')
  })
})
