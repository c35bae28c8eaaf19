/**
 * Answers as Microsoft Forms exports them, all invented: names, times, a comment that is quoted over two lines, a heading
 * that stands twice, several answers in one cell, messy spellings, blanks. The same for the same number of people.
 */
export function answersLike(people: number): string {
  let seed = 7
  const draw = <T>(...of: readonly T[]): T => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return of[Math.floor((seed / 4_294_967_296) * of.length)]!
  }
  const agree = () =>
    draw('Strongly agree', 'Agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree', '')
  const rows = Array.from({ length: people }, (_, i) => [
    String(i + 1),
    `12/05/2027 10:0${i % 10}`,
    `person${i}@example.org`,
    `Person ${i}`,
    agree(),
    agree(),
    draw('No', 'No', 'No', 'No', 'No', 'Yes', ''),
    draw('North', 'North', 'South', 'West'),
    draw('Home care', 'Home care', 'Residential'),
    draw('Days', 'Days', 'Days', 'Nights', 'Nights', 'Office', ''),
    draw('Man', 'man ', 'm', 'Woman', 'WOMAN', 'woman', 'w', 'Woman', 'Non-binary', ''),
    draw('Training;', 'Training;Time;', 'Time;', 'A named contact;', ''),
    `"because of ""${i}"",\nand more"`,
    `so ${i}`,
    `Thank you ${i}`,
  ])
  const headings = [
    'Id',
    'Start time',
    'Email',
    'Name',
    'I feel safe to speak up',
    'My manager acts on what I say',
    'Bullied in the last year?',
    '"Where, exactly, do you * work?"',
    'Service',
    'Team',
    'Gender',
    'What would help?',
    'Why or why not?',
    'Why or why not?',
    'Anything else?',
  ]
  return [headings, ...rows].map(row => `${row.join(',')}\r\n`).join('')
}
