import type { Child } from '../../../ui/jsx/elements.ts'
import type { LiveDay } from '../../day.ts'

/** Which questions are taken, before anybody asks one. */
export const PolicyPart = ({ day }: { day: LiveDay }): Child => (
  <>
    <h2 class="gt-h2">Questions</h2>
    {day.endedAt ? (
      <p class="gt-p" data-over>
        No more are taken.
      </p>
    ) : (
      <>
        {(day.policy || usualPolicy)
          .split('\n')
          .filter(Boolean)
          .map(line => (
            <p class="gt-p" dir="auto">
              {line}
            </p>
          ))}
        <p class="gt-p">
          {day.holdsQuestions
            ? 'A host reads each question before everyone can.'
            : 'Everyone can read a question as soon as it is asked.'}
          {day.heldWords.length > 0 && !day.holdsQuestions && ' Some words make it wait until a host has read it.'} If
          yours is not taken, you alone are told, and why.
        </p>
      </>
    )}
  </>
)

const usualPolicy = 'Any question is welcome that attacks nobody and tells nothing about somebody else’s life.'
