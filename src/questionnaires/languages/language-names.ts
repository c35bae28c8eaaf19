import { isEasyRead, type Language, plainOf } from '../text.ts'

/** Languages of people who work in care in the United Kingdom; what is missing is easily added. */
const offered: readonly Language[] = [
  ...[
    'cy',
    'gd',
    'ga',
    'am',
    'ar',
    'bg',
    'bn',
    'es',
    'fa',
    'fil',
    'fr',
    'gu',
    'hi',
    'hu',
    'ig',
    'it',
    'ku',
    'lt',
    'lv',
  ],
  ...['ml', 'nd', 'ne', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'si', 'sk', 'sn', 'so', 'sq', 'sw', 'ta', 'ti', 'tr', 'tw'],
  ...['uk', 'ur', 'vi', 'yo', 'zh-Hans', 'zh-Hant'],
]

/** What can be added to a questionnaire: easy read first, then by name. */
export const addable: readonly Language[] = [
  ...['en-x-easy', 'cy-x-easy'],
  ...offered.toSorted((a, b) => languageName(a).localeCompare(languageName(b), 'en-GB')),
]

/** What a language calls itself: Cymraeg. */
export function ownName(language: Language): string {
  const plain = plainOf(language)
  const own = new Intl.DisplayNames([plain], { type: 'language', fallback: 'code' }).of(plain) ?? plain
  const name = own.charAt(0).toLocaleUpperCase(plain) + own.slice(1)
  return isEasyRead(language) ? `${name}: easy read` : name
}

/** What a language is called in English: Welsh, or Easy read in Welsh. */
export function languageName(language: Language): string {
  const name = new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(plainOf(language)) ?? language
  return isEasyRead(language) ? `Easy read in ${name}` : name
}
