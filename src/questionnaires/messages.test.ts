import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../test/reading-age.ts'
import { root } from '../platform/root.ts'
import { type MessageKey, messagesIn, spoken } from './messages.ts'

const catalogueOf = (language: string): { language: string; isReviewed: boolean; messages: Record<string, string> } =>
  JSON.parse(readFileSync(join(root, 'content', 'messages', `${language}.json`), 'utf8'))
const english = catalogueOf('en').messages

/** The values that a message asks for. */
const asksFor = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

describe.each(spoken)('the words beside the questions in %s', language => {
  const { messages, ...about } = catalogueOf(language)

  test('are all there, in the order of English, and can be said', () => {
    expect(about.language).toBe(language)
    expect(Object.keys(messages)).toEqual(Object.keys(english))
    for (const [key, message] of Object.entries(messages)) {
      expect(() => new IntlMessageFormat(message, language), key).not.toThrow()
      expect(message.trim().length, key).toBeGreaterThan(0)
    }
  })

  test('ask for the same values as English, and for figures as they are on a phone here', () => {
    const values = {
      ...{ count: 3, from: 5, to: 9, has: 30, room: 20, number: 2, base: 10, cell: 5 },
      ...{ lowest: 'a', highest: 'b', silence: 'c', answers: 'd', question: 'e', groups: 'f', who: 'g', day: 'h' },
      ...{ organisation: 'i', questions: 'j', title: 'k', address: 'l' },
    }
    for (const key of Object.keys(english) as MessageKey[]) {
      const named = (text: string) => asksFor(text).filter(name => name && name in values)
      expect(named(messages[key] ?? ''), key).toEqual(named(english[key] ?? ''))
      expect(messagesIn(language).say(key, values), key).not.toMatch(/[\u0660-\u0669{}]/)
    }
  })
})

test('plurals are those of the language', () => {
  expect(messagesIn('en').say('choose-up-to', { count: 1 })).toBe('Choose one at most.')
  expect(messagesIn('en').say('choose-up-to', { count: 3 })).toBe('Choose up to 3.')
  const arabic = [1, 2, 3, 11].map(count => messagesIn('ar').say('choose-up-to', { count }))
  expect(new Set(arabic).size).toBe(4)
  expect(arabic[3]).toContain('11')
})

test('easy read has the words of its language, and a language without a catalogue those of English', () => {
  expect(messagesIn('en-x-easy').language).toBe('en')
  expect(messagesIn('cy-x-easy').language).toBe('cy')
  expect(messagesIn('pl').language).toBe('en')
  expect(messagesIn('ar').direction).toBe('rtl')
})

test('words that nobody has read who speaks the language say so', () => {
  expect(spoken.filter(language => !messagesIn(language).isReviewed)).toEqual(['cy', 'ar'])
})

test('the words beside the questions can be read at the age of eleven, each by itself', () => {
  const plain = (message: string) => message.replace(/\{\w+, plural,.*\} *\}/g, 'two').replace(/\{\w+\}/g, 'it')
  const long = Object.values(english)
    .map(plain)
    .filter(message => message.split(' ').length >= 8)
  expect(long.length).toBeGreaterThan(50)
  expect(gradeOf(long)).toBeLessThanOrEqual(6)
  expect(long.filter(message => gradeOf([message]) > 8)).toEqual([])
})
