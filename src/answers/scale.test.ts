import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findScale, joinsOf } from './scale.ts'
import { orderValues } from './value-order.ts'

/** Scales lowest first, with the side of each answer: u, n, f or - for none. */
const scales: readonly (readonly [string, string])[] = [
  ['Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree|Don’t know', 'uunff-'],
  ['Strongly Disagree|Disagree|Neutral|Agree|Strongly Agree|N/A', 'uunff-'],
  [
    'Strongly disagree|Disagree|Slightly disagree|Neither agree or disagree|Slightly agree|Agree|Strongly agree',
    'uuunfff',
  ],
  ['Strongly disagree|Tend to disagree|Tend to agree|Strongly agree', 'uuff'],
  ['Disagree strongly|Disagree|Agree|Agree strongly', 'uuff'],
  ['1 - Strongly disagree|2 - Disagree|3 - Neither|4 - Agree|5 - Strongly agree', 'uunff'],
  ['Very dissatisfied|Fairly dissatisfied|Neither satisfied nor dissatisfied|Fairly satisfied|Very satisfied', 'uunff'],
  ['Very difficult|Somewhat difficult|Neither easy nor difficult|Somewhat easy|Very easy|I don’t know', 'uunff-'],
  ['Very unlikely|Unlikely|Neutral|Likely|Very likely|Prefer not to say', 'uunff-'],
  ['Not at all important|Slightly important|Moderately important|Very important|Extremely important', 'uunff'],
  ['Not at all confident|Not very confident|Fairly confident|Very confident', 'uuff'],
  ['Not open at all|Somewhat not open|Neutral|Somewhat open|Very open', 'uunff'],
  ['Never|Rarely|Sometimes|Often|Always|Not applicable to me', 'uunff-'],
  ['Very poor|Poor|Fair|Good|Excellent', 'uunff'],
  ['Not at all|To a small extent|To some extent|To a large extent', 'uunf'],
  ['Not at all|A little|Somewhat|Quite a lot|Completely', 'uunff'],
  ['Yes|Maybe|No|Not sure', '----'],
  ['Yes, definitely|Yes, to some extent|No|Don’t know', '----'],
  ['Yes, they all did|Some did|None did|I am not sure', '----'],
  ['Definitely|Probably|Probably not|Definitely not', '----'],
  ['1|2|3|4|5', 'uunff'],
  ['0|1|2|3|4|5|6|7|8|9|10', 'uuuuunfffff'],
  ['1|2|3|4', 'uuff'],
  ['Daily|Weekly', '--'],
]

const sides = { u: 'unfavourable', n: 'neutral', f: 'favourable', '-': null } as const

describe('the answers of a scale', () => {
  it.each(scales)('%s stand in their order and on their sides', (text, stances) => {
    const values = text.split('|')
    if (values[0] === 'Daily') values.reverse()
    const expected = values.map((label, i) => ({ label, stance: sides[stances[i] as keyof typeof sides] }))
    expect(findScale(values.toSorted())).toEqual(expected)
    expect(findScale(values.toReversed())).toEqual(expected)
  })

  it('are added up on each side, and nothing else is', () => {
    const options = findScale(scales[0]![0].split('|'))!
    expect(joinsOf(options)).toEqual([
      { label: 'Strongly disagree + Disagree', of: [0, 1], stance: 'unfavourable' },
      { label: 'Agree + Strongly agree', of: [3, 4], stance: 'favourable' },
    ])
    expect(joinsOf(findScale(['Good', 'Poor', 'Fair'])!)).toEqual([])
    expect(joinsOf(findScale(['Yes', 'Yes, definitely', 'No'])!)).toEqual([])
  })

  it('are not seen in values that are on no scale', () => {
    expect(findScale(['Home care', 'Care homes'])).toBeNull()
    expect(findScale(['Agree', 'Satisfied'])).toBeNull()
    expect(findScale(['Neutral', 'Don’t know'])).toBeNull()
    expect(findScale(['3', '15', '17', '80'])).toBeNull()
  })
})

describe('other values', () => {
  it.each([
    ['employer sizes', '1-5|6-25|26-100|100-500|500-1000|More than 1000'],
    ['age bands', 'Under 25|25 to 34|35–44|45-54|55 and over|Prefer not to say'],
    ['lengths of service', 'Less than 6 months|6 months to 1 year|1-2 years|3 to 5 years|More than 10 years'],
    ['pay', 'Up to £20,000|£20,000 to £29,999|£30,000+'],
    ['shares', '1-25%|26-50%|51-75%|76-100%'],
    ['bands', 'Band 2|Band 3|Band 8|Band 10|Other'],
    ['names with numbers', 'Team 1|Team 2|Team 10'],
    ['names', 'Care homes|Extra care|Home care|None of these|Other (please say)|Don’t know|N/A|Prefer not to say'],
    ['days', 'Monday|Tuesday|Friday|Sunday'],
    ['months', 'January|March|December'],
  ])('%s stand in the order that people expect', (_, text) => {
    const values = text.split('|')
    expect(orderValues(values.toSorted())).toEqual(values)
    expect(orderValues(values.toReversed())).toEqual(values)
  })

  it('never depend on which came first', () => {
    const value = fc.oneof(
      fc.constantFrom(
        'Agree',
        'Neutral',
        '1-5',
        '10',
        'Other',
        'Team 2',
        'team 10',
        'Yes',
        'N/A',
        'Under 25',
        '007',
        '7',
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(
        fc
          .uniqueArray(value, { maxLength: 8 })
          .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(orderValues(other)).toEqual(orderValues(one))
        },
      ),
      { numRuns: 500 },
    )
  })
})
