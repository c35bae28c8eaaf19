const root = '/app/surveys'
const one = (id: string) => `${root}/${id}`

/** The addresses of surveys, for those who make them. Where one is asked is in `issuing`, where one answers in `ballots`. */
export const surveysPaths = {
  all: root,
  making: `${root}/new`,
  rest: `${root}/rest`,
  one,
  about: (id: string) => `${one(id)}/about`,
  told: (id: string) => `${one(id)}/languages`,
  whom: (id: string) => `${one(id)}/whom`,
  days: (id: string) => `${one(id)}/days`,
  results: (id: string) => `${one(id)}/results`,
  checks: (id: string) => `${one(id)}/checks`,
  fixing: (id: string) => `${one(id)}/fixing`,
  removal: (id: string) => `${one(id)}/removal`,
  callingOff: (id: string) => `${one(id)}/calling-off`,
  byText: (id: string) => `${one(id)}/text-message`,
  codes: (id: string) => `${one(id)}/codes`,
  poster: (id: string) => `${one(id)}/poster`,
} as const
