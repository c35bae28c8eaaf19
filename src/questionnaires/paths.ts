const one = (id: string) => `/app/questionnaires/${id}`
const page = (id: string, pageId: string) => `${one(id)}/pages/${pageId}`
const item = (id: string, itemId: string) => `${one(id)}/items/${itemId}`
const language = (id: string, tag: string) => `${one(id)}/languages/${tag}`

/** The addresses of this feature. */
export const questionnairesPaths = {
  all: '/app/questionnaires',
  /** Where an owner says where people find support. */
  support: '/app/organisation/support',
  making: '/app/questionnaires/new',
  bringing: '/app/questionnaires/files/new',
  files: '/app/questionnaires/files',
  one,
  /** Where a survey is begun with it. */
  survey: (id: string) => `/app/surveys/new?questionnaire=${id}`,
  title: (id: string) => `${one(id)}/title`,
  versions: (id: string) => `${one(id)}/versions`,
  away: (id: string) => `${one(id)}/away`,
  back: (id: string) => `${one(id)}/away/end`,
  order: (id: string) => `${one(id)}/order`,
  preview: (id: string) => `${one(id)}/preview`,
  equality: (id: string) => `${one(id)}/equality`,
  file: (id: string) => `${one(id)}/questionnaire.json`,
  codebook: (id: string) => `${one(id)}/codebook.csv`,
  addingPage: (id: string) => `${one(id)}/pages/new`,
  pages: (id: string) => `${one(id)}/pages`,
  page,
  pageCondition: (id: string, pageId: string) => `${page(id, pageId)}/condition`,
  pageRemoval: (id: string, pageId: string) => `${page(id, pageId)}/removal`,
  addingItem: (id: string, pageId: string) => `${page(id, pageId)}/items/new`,
  items: (id: string, pageId: string) => `${page(id, pageId)}/items`,
  item,
  itemCondition: (id: string, itemId: string) => `${item(id, itemId)}/condition`,
  itemRemoval: (id: string, itemId: string) => `${item(id, itemId)}/removal`,
  languages: (id: string) => `${one(id)}/languages`,
  language,
  languageReading: (id: string, tag: string) => `${language(id, tag)}/reading`,
  languageRemoval: (id: string, tag: string) => `${language(id, tag)}/removal`,
  languageWords: (id: string, tag: string) => `${language(id, tag)}/words.csv`,
  languageFiles: (id: string, tag: string) => `${language(id, tag)}/files`,
}
