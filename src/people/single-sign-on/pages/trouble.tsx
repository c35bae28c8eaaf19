import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import { asBeginning } from '../sign-on.ts'

/** Why single sign-on came to nothing. */
export type Halt =
  | 'over'
  | 'declined'
  | 'unreachable'
  | 'not-accepted'
  | 'does-not-fit'
  | 'left'
  | 'unproven-email'
  | 'not-a-member'

type Words = Readonly<{ heading: string; happened: string; next: string }>

type Props = { frame: Frame; why: Halt; label: string; organisation: string; again: string }

export const TroublePage = ({ frame, why, label, organisation, again }: Props) => {
  const { heading, happened, next } = wordsFor(why, label, organisation)
  return (
    <Page frame={frame} title={heading}>
      <Spine>
        <Section mark="stop" side={`With ${label}`} end>
          <h1 class="gt-h1 gt-h1--s">{heading}</h1>
          <p class="gt-lead">{happened}</p>
          <p class="gt-p gt-space">{next}</p>
          <div class="gt-actions">
            <ButtonLink href={again}>Try again</ButtonLink>
            <ButtonLink href={peoplePaths.signIn} kind="secondary">
              Come in another way
            </ButtonLink>
          </div>
        </Section>
      </Spine>
    </Page>
  )
}

/** What happened, and what to do about it. */
function wordsFor(why: Halt, label: string, organisation: string): Words {
  const theAccount = asBeginning(label)
  const words: Readonly<Record<Halt, Words>> = {
    over: {
      heading: 'That took too long',
      happened: 'You were away for more than ten minutes, came back twice, or began in another browser or window.',
      next: 'Start once more, and go through in one go.',
    },
    declined: {
      heading: 'You were not signed in',
      happened: `${theAccount} says that you stopped, or that you may not use Goldthread with that account.`,
      next: 'If you did not stop yourself, ask whoever looks after your account to let you use Goldthread.',
    },
    unreachable: {
      heading: `${theAccount} does not answer`,
      happened: 'We could not reach it, or it took too long. Nothing about you has changed.',
      next: 'Try again in a few minutes. If it stays so, come in another way.',
    },
    'not-accepted': {
      heading: `${theAccount} does not know this Goldthread`,
      happened: 'What it was told about Goldthread no longer fits. The secret between the two may have run out.',
      next: `Tell an owner of Goldthread at ${organisation}. Until it is put right, come in another way.`,
    },
    'does-not-fit': {
      heading: 'We could not take that answer',
      happened: `What came back from ${label} was not the answer to what we had asked. To be safe, we let nobody in with it.`,
      next: 'Start once more. If it happens again, tell whoever runs Goldthread where you work.',
    },
    left: {
      heading: 'You are no longer on the staff list',
      happened: `${organisation} has said that you have left.`,
      next: 'If that is a mistake, tell whoever keeps the staff list.',
    },
    'unproven-email': {
      heading: 'We cannot be sure who you are',
      happened: `${theAccount} gave us an e-mail address, but did not say that it is proven to be yours. Anybody could have written it there.`,
      next: 'Come in another way. Whoever runs Goldthread where you work can change this in the settings of the account.',
    },
    'not-a-member': {
      heading: 'You are not on the staff list yet',
      happened: `Your account works, but ${organisation} has not added you to Goldthread.`,
      next: 'Ask whoever keeps the staff list to add you with the e-mail address of this account.',
    },
  }
  return words[why]
}
