import { restoreQuestionnaire } from '../../../src/questionnaires/questionnaire.ts'

const words = (en: string, cy: string, ar: string) => ({ en, cy, ar })

/** Every kind of question, in three parts, in English, Welsh and Arabic. The translations are a test’s, read by nobody. */
export const threeTongues = restoreQuestionnaire({
  title: words('How it is to work here', 'Sut mae gweithio yma', 'كيف العمل هنا'),
  languages: ['en', 'cy', 'ar'],
  reviewed: ['en'],
  pages: [
    {
      id: 'one',
      title: words('Being heard', 'Cael eich clywed', 'أن تُسمع'),
      items: [
        {
          ...{ id: 'heard', type: 'scale' },
          text: words('I am heard in my team.', 'Rwy’n cael fy nghlywed yn fy nhîm.', 'يُسمع رأيي في فريقي.'),
        },
        {
          ...{ id: 'seen', type: 'choice' },
          text: words(
            'Have you seen somebody left out?',
            'Welsoch chi rywun yn cael ei adael allan?',
            'هل رأيت أحدًا يُستبعد؟',
          ),
          options: [
            { id: 'yes', label: words('Yes', 'Do', 'نعم') },
            { id: 'no', label: words('No', 'Naddo', 'لا') },
            {
              id: 'silent',
              label: words('Prefer not to say', 'Gwell gen i beidio â dweud', 'أفضّل عدم القول'),
              isSilence: true,
            },
          ],
        },
        {
          ...{ id: 'where', type: 'words', longest: 500 },
          text: words('What happened?', 'Beth ddigwyddodd?', 'ماذا حدث؟'),
          showIf: { when: 'all', clauses: [{ question: 'seen', is: ['yes'] }] },
        },
      ],
    },
    {
      id: 'two',
      items: [
        {
          ...{ id: 'recommend', type: 'score' },
          text: words(
            'How likely are you to recommend working here?',
            'Pa mor debygol ydych chi o argymell gweithio yma?',
            'ما مدى احتمال أن توصي بالعمل هنا؟',
          ),
          lowest: words('Not at all', 'Dim o gwbl', 'أبدًا'),
          highest: words('Very', 'Iawn', 'جدًا'),
        },
        {
          ...{ id: 'years', type: 'band', from: [0, 2, 5, 10] },
          text: words('How long have you worked here?', 'Ers faint ydych chi’n gweithio yma?', 'منذ متى تعمل هنا؟'),
          unit: words('years', 'blynedd', 'سنوات'),
        },
        {
          ...{ id: 'help', type: 'choices', atMost: 2 },
          text: words('What would help?', 'Beth fyddai’n helpu?', 'ما الذي قد يساعد؟'),
          options: [
            { id: 'time', label: words('Time', 'Amser', 'الوقت') },
            { id: 'training', label: words('Training', 'Hyfforddiant', 'التدريب') },
            { id: 'somebody', label: words('Somebody to ask', 'Rhywun i’w holi', 'شخص أسأله') },
          ],
        },
      ],
    },
    {
      id: 'three',
      items: [
        {
          ...{ id: 'order', type: 'ranking' },
          text: words('What matters most to you?', 'Beth sydd bwysicaf i chi?', 'ما الأهم بالنسبة لك؟'),
          options: [
            { id: 'pay', label: words('Pay', 'Cyflog', 'الأجر') },
            { id: 'team', label: words('Team', 'Tîm', 'الفريق') },
          ],
        },
        {
          ...{ id: 'listens', type: 'matrix' },
          text: words('How far do you agree?', 'I ba raddau ydych chi’n cytuno?', 'إلى أي مدى توافق؟'),
          rows: [
            { id: 'manager', label: words('My manager listens', 'Mae fy rheolwr yn gwrando', 'مديري يستمع') },
            { id: 'team', label: words('My team listens', 'Mae fy nhîm yn gwrando', 'فريقي يستمع') },
          ],
        },
        {
          ...{ id: 'hard', type: 'section', signposts: true },
          text: words('Some of this may be hard.', 'Gall peth o hyn fod yn anodd.', 'قد يكون بعض هذا صعبًا.'),
        },
      ],
    },
  ],
})
