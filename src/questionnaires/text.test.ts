import { expect, test } from 'vitest'
import { directionOf, isEasyRead, languageOf, languageTag, say } from './text.ts'

const hello = { en: 'Hello', cy: 'Helo', 'en-x-easy': 'Hi', ur: '' }

test('what nobody has translated is said in the plain language, and then in English', () => {
  expect(['cy', 'cy-x-easy', 'en-x-easy', 'ur', 'pl'].map(tag => say(hello, tag))).toEqual([
    ...['Helo', 'Helo', 'Hi', 'Hello', 'Hello'],
  ])
  expect(languageOf(hello, 'cy-x-easy')).toBe('cy')
  expect(languageOf(hello, 'ur')).toBe('en')
})

test('a language is a tag, written from its own side, and perhaps easy to read', () => {
  expect(['en', 'cy', 'pa-Arab', 'en-x-easy', 'zh-Hant-x-easy'].every(tag => languageTag.safeParse(tag).success)).toBe(
    true,
  )
  expect(['English', 'en_GB', 'en-x-hard', '', 'x'].some(tag => languageTag.safeParse(tag).success)).toBe(false)
  expect(['ar', 'ur-x-easy', 'pa-Arab', 'cy'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr'])
  expect(isEasyRead('en-x-easy')).toBe(true)
  expect(isEasyRead('en')).toBe(false)
})
