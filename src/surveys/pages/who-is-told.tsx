import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { LettersWords } from '../letters/when.ts'
import { surveysPaths } from '../paths.ts'
import type { Wave } from '../wave.ts'

export type Telling = LettersWords & Readonly<{ sendsMail: boolean }>

type Props = { wave: Wave; telling: Telling }

/** Whether those who are asked are told by letter, when, and how to reach whoever gets none. */
export const WhoIsTold = ({ wave, telling: { letters, reminders, sendsMail } }: Props) => (
  <>
    <h2 class="gt-h2 gt-space">Who is told, and when</h2>
    <SummaryList
      rows={[
        { key: 'Letters by e-mail', value: letters },
        { key: 'Reminders', value: reminders },
      ]}
    />
    {!sendsMail && (
      <p class="gt-p gt-space">
        No mail goes out from this Goldthread yet, so no letter reaches anybody: whoever runs it can set that up.
      </p>
    )}
    <p class="gt-p gt-space">
      Whoever has no e-mail address gets no letter: they see it on their first page here.{' '}
      {wave.fixedOn ? 'Reach them by ' : 'Once it is fixed you can reach them by '}
      <Others wave={wave} />.
    </p>
  </>
)

/** The ways to reach people without letters; links once there is something to send. */
const Others = ({ wave: { id, fixedOn, isOpenChannel } }: Pick<Props, 'wave'>) => {
  const ways = [
    { href: surveysPaths.byText(id), text: 'a text message' },
    { href: surveysPaths.codes(id), text: 'codes on paper' },
    ...(isOpenChannel ? [{ href: surveysPaths.poster(id), text: 'a poster' }] : []),
  ]
  return (
    <>
      {ways.map(({ href, text }, at) => (
        <>
          {at > 0 && (at === ways.length - 1 ? ' or ' : ', ')}
          {fixedOn ? (
            <a class="gt-a" href={href}>
              {text}
            </a>
          ) : (
            text
          )}
        </>
      ))}
    </>
  )
}
