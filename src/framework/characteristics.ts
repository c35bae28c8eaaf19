/** The nine characteristics that the Equality Act 2010 protects (section 4), in the order of the Act. */
export const characteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
] as const
export type Characteristic = (typeof characteristics)[number]

export const characteristicNames: Readonly<Record<Characteristic, string>> = {
  age: 'Age',
  disability: 'Disability',
  'gender-reassignment': 'Gender reassignment',
  'marriage-and-civil-partnership': 'Marriage and civil partnership',
  'pregnancy-and-maternity': 'Pregnancy and maternity',
  race: 'Race',
  'religion-or-belief': 'Religion or belief',
  sex: 'Sex',
  'sexual-orientation': 'Sexual orientation',
}

/** The characteristic that somebody chose; null when there is none like it. */
export function characteristicFrom(text: string): Characteristic | null {
  return characteristics.find(each => each === text) ?? null
}
