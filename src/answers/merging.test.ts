import { describe, expect, it } from 'vitest'
import type { AnswerFile } from './answer-file.ts'
import { findColumn, matchColumns } from './find-column.ts'
import { mergeValues } from './merging.ts'
import { readAnswers } from './reading.ts'
import { readValueMap } from './value-map.ts'

async function fileOf(text: string): Promise<AnswerFile> {
  const result = await readAnswers(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.file
}

const file = await fileOf(
  '"Why, or why not?",Team,Why or why not?,"Gender, if any*",Why or why not?\na,Homes,b,m,c\nd,homes,e,Male,f\ng,Homes ,h,F,i\nj,HQ,k,f,l\n',
)

function messageFor(name: string): string {
  const found = findColumn(file, name)
  return found.outcome === 'refused' ? found.message : ''
}

describe('a column is named', () => {
  it('by its heading to the letter, or by its place', () => {
    expect(findColumn(file, 'Gender, if any*')).toMatchObject({ outcome: 'found', column: { number: 4 } })
    expect(findColumn(file, 'Why or why not? (2)')).toMatchObject({ outcome: 'found', column: { number: 5 } })
    expect(findColumn(file, '#2')).toMatchObject({ outcome: 'found', column: { label: 'Team' } })
  })

  it('with its number when the heading stands twice', () => {
    expect(messageFor('Why or why not?')).toBe(
      '“Why or why not?” stands 2 times in the file. Say which one: “Why or why not? (1)” (#3), “Why or why not? (2)” (#5).',
    )
  })

  it('or the nearest names are offered', () => {
    expect(messageFor('team')).toBe('There is no column “team”. Did you mean “Team”?')
    expect(messageFor('Gender')).toContain('“Gender, if any*”')
    expect(messageFor('#9')).toBe('There is no column #9: the file has columns #1 to #5.')
    expect(messageFor('Xylophone')).toContain('The file has “Why, or why not?”, “Team”')
  })

  it('by a pattern in which only * is special', () => {
    const numbers = (pattern: string): readonly number[] | string => {
      const found = matchColumns(file, pattern)
      return found.outcome === 'found' ? found.columns.map(({ number }) => number) : found.message
    }
    expect(numbers('Why or why not?*')).toEqual([3, 5])
    expect(numbers('Why, or*')).toEqual([1])
    expect(numbers('*why not?')).toEqual([1, 3, 5])
    expect(numbers('Gender, if any*')).toEqual([4])
    expect(numbers('T.am')).toContain('There is no column')
    expect(numbers('Q*')).toContain('No column has a heading like “Q*”')
  })
})

describe('values are merged by hand', () => {
  const merge = (map: string) => {
    const read = readValueMap(map)
    return read.outcome === 'read' ? mergeValues(file, read.merges) : read
  }

  it.each([
    ['JSON', '{ "Gender, if any*": { "m": "male", "F": "Female" }, "#2": { "HQ": "" } }'],
    ['CSV', 'column,from,to\n"Gender, if any*",m,male\n"Gender, if any*",F,Female\n#2,HQ,\n'],
  ])('from %s', (_, map) => {
    const merged = merge(map)
    if (merged.outcome !== 'merged') throw new Error(JSON.stringify(merged))
    const [, team, , gender] = merged.file.columns
    expect(gender!.answers!.values).toEqual(['Female', 'Male'])
    expect([...gender!.answers!.codes]).toEqual([2, 2, 1, 1])
    expect(team).toMatchObject({ filled: 3, distinct: 1, answers: { values: ['Homes'] } })
    expect([...team!.answers!.codes]).toEqual([1, 1, 1, 0])
  })

  it('all at once: a new value is not merged again', () => {
    const merged = merge('{"Team": {"Homes": "HQ", "HQ": "Homes"}}')
    if (merged.outcome !== 'merged') throw new Error(JSON.stringify(merged))
    expect(
      [...merged.file.columns[1]!.answers!.codes].map(code => merged.file.columns[1]!.answers!.values[code - 1]),
    ).toEqual(['HQ', 'HQ', 'HQ', 'Homes'])
  })

  it('inside cells with several answers', async () => {
    const several = await fileOf('Team,What helped?\nA,Talks;Books;\nB,Talk;\nC,Books;Nothing;\n')
    const read = readValueMap('{"What helped?": {"Talk": "Talks", "Nothing": ""}}')
    const merged = read.outcome === 'read' ? mergeValues(several, read.merges) : read
    if (merged.outcome !== 'merged') throw new Error(JSON.stringify(merged))
    expect(merged.file.columns[1]!.answers!.values).toEqual(['Books;', 'Books;Talks;', 'Talks;'])
  })

  it('and a value that nobody gave is said, for it may be misspelt', () => {
    const merged = merge('{"Team": {"Head office": "HQ"}}')
    expect(merged).toMatchObject({ file: { notes: ['Nothing to merge: nobody answered “Head office” in “Team”.'] } })
  })

  it.each([
    ['column,from,to\nTeam,HQ,Homes\nTeams,HQ,Homes\n', 3, 'Did you mean “Team”?'],
    ['column,from,to\nTeam,HQ\n', 2, 'three cells'],
    ['column,from,to\nTeam,HQ,A\nTeam,hq,B\n', 3, 'both “A” and “B”'],
    ['from,to\nHQ,Homes\n', 1, 'column,from,to'],
    ['column,from,to\nTeam,"HQ,A\n', 2, 'quotation mark'],
    ['{\n "Team": {\n  "HQ": 3 } }', 3, 'text in quotation marks'],
    ['{\n "Team": "HQ" }', 2, 'JSON, but not like'],
    ['{ Team: 1', null, 'JSON, but not like'],
    ['', null, 'empty'],
  ])('and what is wrong in %j is said with its line', (map, line, words) => {
    const merged = merge(map)
    if (merged.outcome !== 'refused') throw new Error('merged')
    expect(merged.problems[0]).toMatchObject({ line, message: expect.stringContaining(words) })
  })
})
