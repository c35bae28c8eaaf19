import { Steps } from '../../ui/thread.tsx'
import { answersPaths } from '../paths.ts'

const names = ['The columns', 'About it', 'What can be shown', 'The words', 'Release']

/** Where somebody is between a file and its release. Steps behind them can be gone back to. */
export const DraftSteps = ({ id, now }: { id: string; now: number }) => {
  const paths = [answersPaths.columns(id), answersPaths.about(id), answersPaths.ways(id), answersPaths.wording(id)]
  const steps = names.map((name, step) => ({ name, ...(step < now && paths[step] && { href: paths[step] }) }))
  return <Steps label="From the file to the release" steps={steps} now={now} />
}
