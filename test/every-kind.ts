import { type Item, type Questionnaire, restoreQuestionnaire } from '../src/questionnaires/questionnaire.ts'

const option = (id: string, en: string, ar: string) => ({ id, label: { en, ar } })
const silent = { ...option('silent', 'Prefer not to say', 'أفضل عدم الإجابة'), isSilence: true }
const places = [option('here', 'In my team', 'في فريقي'), option('there', 'In another team', 'في فريق آخر')]

const items: readonly unknown[] = [
  {
    ...{ id: 'intro', type: 'section', signposts: true },
    title: { en: 'How it is here', ar: 'كيف هي الحال هنا' },
    text: {
      en: 'Some questions may be hard.\nLeave out what you like.',
      ar: 'قد تكون بعض الأسئلة صعبة.\nاترك ما تشاء.',
    },
  },
  {
    ...{ id: 'seen', type: 'choice', options: [option('yes', 'Yes', 'نعم'), option('no', 'No', 'لا'), silent] },
    text: { en: 'Have you seen somebody left out?', ar: 'هل رأيت شخصًا يُستبعد؟' },
  },
  {
    ...{
      id: 'where',
      type: 'choices',
      atMost: 2,
      options: [...places, option('away', 'Elsewhere', 'في مكان آخر'), silent],
    },
    text: { en: 'Where was it?', ar: 'أين كان ذلك؟' },
    showIf: { when: 'all', clauses: [{ question: 'seen', is: ['yes'] }] },
  },
  {
    id: 'heard',
    type: 'scale',
    text: { en: 'When I say something, people listen.', ar: 'عندما أقول شيئًا يستمع الناس.' },
  },
  {
    ...{ id: 'likely', type: 'score', text: { en: 'Would you tell a friend to work here?' } },
    ...{ lowest: { en: 'never' }, highest: { en: 'at once' } },
  },
  {
    ...{ id: 'years', type: 'band', from: [0, 1, 5, 10] },
    text: { en: 'How long have you worked here?', ar: 'منذ متى تعمل هنا؟' },
    unit: { en: 'years', ar: 'سنوات' },
  },
  {
    ...{ id: 'order', type: 'ranking', options: [option('time', 'Time', 'الوقت'), option('money', 'Money', 'المال')] },
    text: { en: 'What would help most?', ar: 'ما الذي يساعد أكثر؟' },
    hint: { en: 'Think of your team.', ar: 'فكر في فريقك.' },
  },
  {
    id: 'words',
    type: 'words',
    longest: 200,
    text: { en: 'What else should we know?', ar: 'ماذا ينبغي أن نعرف أيضًا؟' },
  },
  {
    ...{ id: 'leaders', type: 'matrix', text: { en: 'The people who lead us …', ar: 'الأشخاص الذين يقودوننا …' } },
    rows: [
      { id: 'show', label: { en: 'show how it is done', ar: 'يكونون قدوة' } },
      { id: 'ask', label: { en: 'ask what we think', ar: 'يسألون عن رأينا' } },
    ],
  },
]

/** A questionnaire with one item of each kind, in English and for the most part in Arabic. */
export const everyKind: Questionnaire = restoreQuestionnaire({
  title: { en: 'Every kind of question', ar: 'كل أنواع الأسئلة' },
  languages: ['en', 'ar'],
  reviewed: ['en'],
  pages: [{ id: 'all', items }],
})

export const everyItem: readonly Item[] = everyKind.pages.flatMap(page => page.items)
