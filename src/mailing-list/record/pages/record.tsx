import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { wordingOf } from '../../consent.ts'
import { type Consent, doorNames } from '../../list.ts'
import { mailingPaths } from '../../paths.ts'

type RecordPageProps = {
  frame: Frame
  email: string
  /** Undefined before anybody asked; null when the address is not on the list. */
  consent?: Consent | null
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** One address at a time, and only for its reader’s sake. */
export const RecordPage = ({ frame, email, consent, errors, notice }: RecordPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="What one address agreed to"
    now="Act"
    side="Letters"
    back={{ href: mailingPaths.all, text: 'The mailing list' }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">
      Only when a reader asks, or complains: that you looked stands in the record of what was done. Whose address it was
      does not.
    </p>
    <form action={mailingPaths.record} method="post" novalidate class="gt-space">
      <Input
        name="email"
        type="email"
        label="The e-mail address"
        labelSize="s"
        value={email}
        error={errorAt(errors, 'email')}
        autocomplete="off"
        spellcheck={false}
      />
      <Button preventDoubleClick>Look it up</Button>
    </form>
    {consent === null && <p class="gt-p">This address is not on the list.</p>}
    {consent && (
      <div class="gt-space">
        <SummaryList
          rows={[
            { key: 'Agreed to', value: wordingOf(consent.wording).text },
            { key: 'Version of the words', value: String(consent.wording) },
            { key: 'Asked', value: `${inWords(consent.askedOn)}, ${doorNames[consent.joinedAt]}` },
            {
              key: 'Said yes',
              value: consent.confirmedOn ? inWords(consent.confirmedOn) : 'Not yet: no letter goes there',
            },
          ]}
        />
        <form action={mailingPaths.recordRemoval} method="post" class="gt-space">
          <input type="hidden" name="email" value={email} />
          <Button kind="warning" preventDoubleClick>
            Take it off the list
          </Button>
        </form>
      </div>
    )}
  </FormPage>
)
