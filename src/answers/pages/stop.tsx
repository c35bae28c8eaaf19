import { Button } from '../../ui/govuk/button.tsx'
import { answersPaths } from '../paths.ts'

/** The way out at every step: the draft and its answers go at once. */
export const StopForm = ({ id }: { id: string }) => (
  <form action={answersPaths.removal(id)} method="post" class="gt-space">
    <Button kind="secondary">Stop, keep nothing</Button>
  </form>
)
