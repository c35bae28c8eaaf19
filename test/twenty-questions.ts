import { restoreQuestionnaire } from '../src/questionnaires/questionnaire.ts'

/** Twenty questions of the usual kinds in four parts, as a survey of culture and readiness has them. */
export const twentyQuestions = restoreQuestionnaire({
  title: { en: 'How it is to work here', cy: 'Sut mae gweithio yma' },
  languages: ['en', 'cy'],
  reviewed: ['en'],
  pages: Array.from({ length: 4 }, (_, page) => ({
    id: `page-${page}`,
    title: { en: `Part ${page + 1} of how it is`, cy: `Rhan ${page + 1} o sut mae hi, ŵ ŷ` },
    items: Array.from({ length: 5 }, (_, i) => question(page * 5 + i)),
  })),
})

function question(number: number) {
  const id = `q${number}`
  const text = { en: `In my team, what people say in meetings is heard by those who decide, for the ${number}th time.` }
  if (number % 5 < 3) return { id, text, type: 'scale' }
  if (number % 5 === 3) {
    const options = ['Never', 'Once or twice', 'Most weeks', 'Prefer not to say'].map((en, i) => ({
      ...{ id: `o${i}`, label: { en } },
    }))
    return { id, text, type: 'choice', options }
  }
  return { id, text, type: 'words', longest: 500 }
}
