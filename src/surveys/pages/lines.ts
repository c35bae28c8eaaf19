import { inWords } from '../../calendar/day.ts'
import { roleNames } from '../../people/role.ts'
import { namedIn } from '../../questionnaires/derived.ts'
import { languageName } from '../../questionnaires/languages/language-names.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { otherLanguages } from '../../questionnaires/texts.ts'
import { sensitiveOf } from '../sensitive.ts'
import { kindNames, type Target, type Wave } from '../wave.ts'

/** What a wave's page has to know beside the wave: what is asked, and what its teams are called. */
export type Around = Readonly<{
  questionnaire: Questionnaire
  units: readonly Readonly<{ id: string; name: string }>[]
}>

type Line = Readonly<{ key: string; value: string }>

export function aboutLines({ kind, title, why, whoSees, series }: Wave, { questionnaire }: Around): Line[] {
  return [
    { key: 'Title', value: title },
    { key: 'What is asked', value: questionnaire.title.en },
    { key: 'Kind', value: kindNames[kind] },
    { key: 'Why', value: why },
    { key: 'Who will see what', value: whoSees },
    { key: 'Compared with', value: series?.title ?? 'Nothing: it stands alone' },
  ]
}

const untold = 'Nobody has written it yet'

/** Why it asks, and who will see what, as it is told in the other languages the questionnaire is offered in. */
export function toldLines({ told }: Wave, { questionnaire }: Around): Line[] {
  return otherLanguages(questionnaire).flatMap(language => [
    { key: `Why, in ${languageName(language)}`, value: told.why[language] || untold },
    { key: `Who will see what, in ${languageName(language)}`, value: told.whoSees[language] || untold },
  ])
}

export function whomLines({ target, event }: Wave, { units }: Around): Line[] {
  return [
    { key: 'Whom', value: targetWords(target, units) },
    ...(event
      ? [
          {
            key: 'Guests',
            value: `Those with a place at “${event}” who do not work here, as it stands when it is fixed`,
          },
        ]
      : []),
  ]
}

function targetWords(target: Target, units: Around['units']): string {
  switch (target.whom) {
    case 'everyone':
      return 'Everyone who works here'
    case 'people':
      return 'People chosen by name'
    case 'roles':
      return listOf(target.ids.map(id => roleNames[id as keyof typeof roleNames] ?? id))
    case 'units': {
      const names = new Map(units.map(({ id, name }) => [id, name]))
      return listOf(target.ids.map(id => names.get(id) ?? 'A team that is not there any more'))
    }
  }
}

export function daysLines({ opensOn, closesOn, deleteOn, reminders }: Wave): Line[] {
  return [
    { key: 'Opens on', value: inWords(opensOn) },
    { key: 'Last day', value: inWords(closesOn) },
    { key: 'Reminders to everyone', value: reminders.length > 0 ? reminders.map(inWords).join(', ') : 'None' },
    { key: 'Answers are deleted on', value: inWords(deleteOn) },
  ]
}

export function resultsLines(wave: Wave, { questionnaire }: Around): Line[] {
  const { rule, breakdowns, sensitive, isOpenChannel, isForEveryone } = wave
  const asked = namedIn(questionnaire)
  const said = (ids: readonly string[], none: string) => {
    const texts = asked.filter(({ id }) => ids.includes(id)).map(({ text }) => text.en)
    return texts.length > 0 ? texts.join(' · ') : none
  }
  return [
    { key: 'Smallest group shown', value: `${rule.base} people` },
    { key: 'Smallest number shown', value: `${rule.cell} people` },
    { key: 'Results by group', value: said(breakdowns, 'No: for everyone together') },
    { key: 'Sensitive', value: said(sensitiveOf(questionnaire, sensitive), 'None') },
    {
      key: 'Who can answer',
      value: isOpenChannel ? 'Those who are asked, and whoever has the address' : 'Those who are asked',
    },
    {
      key: 'People outside',
      value: isForEveryone ? 'May read the results, and whoever answers is told so' : 'Are not shown the results',
    },
  ]
}

export function allLines(wave: Wave, around: Around): Line[] {
  const said = [...aboutLines(wave, around), ...toldLines(wave, around)]
  return [...said, ...whomLines(wave, around), ...daysLines(wave), ...resultsLines(wave, around)]
}

function listOf(names: readonly string[]): string {
  return names.join(', ')
}
