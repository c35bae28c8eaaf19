import { Steps } from '../../ui/thread.tsx'
import { answersPaths } from '../paths.ts'

const names = ['The columns', 'About it', 'What can be shown', 'The words', 'Release']

/** Where somebody is between a file and its release. Steps behind them can be gone back to. */
export const DraftSteps = ({ id, now, isFixed }: { id: string; now: number; isFixed: boolean }) => {
  const paths = [answersPaths.columns(id), answersPaths.about(id), answersPaths.ways(id), answersPaths.wording(id)]
  const steps = names.map((name, step) => ({ name, ...(step < now && paths[step] && { href: paths[step] }) }))
  // Of a wave, the columns and what it is about were fixed before the first answer, and how it is shown is chosen once.
  if (isFixed) {
    const left = [{ name: names[2]! }, ...steps.slice(3)]
    return <Steps label="From the answers to the release" steps={left} now={now - 2} />
  }
  return <Steps label="From the file to the release" steps={steps} now={now} />
}
