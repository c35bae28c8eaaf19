import { expect, test } from 'vitest'
import { problemWithName } from './name.ts'

test('people are called what they are called', () => {
  const names = [
    'Zoë O’Brien-Ng',
    'Siân ap Dafydd',
    'Łukasz Żak',
    'Nguyễn Thị Hồng',
    'Олена Шевченко',
    'محمد',
    'अनिल',
    '李伟',
    'می‌خواهم',
    'J',
    'Sam Rowe 2nd',
    'Οδυσσέας',
  ]
  for (const name of names) expect(problemWithName(name, 'x'), name).toBeNull()
})

test('a name that only looks like another is refused', () => {
  for (const name of [
    '\u0410sha Rahman',
    'Asha R\u0430hman',
    'Asha\u200b Rahman',
    '\u202eAsha',
    'A\u03bfife',
    '\u3164',
    '.',
    '---',
  ])
    expect(problemWithName(name, 'x'), name).not.toBeNull()
  expect(problemWithName('', 'Enter a name')).toBe('Enter a name')
  expect(problemWithName('a'.repeat(201), 'x')).toBe('Use 200 characters or fewer')
})
