import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { showPaths } from '../../paths.ts'
import type { SettingTyped } from '../forms.ts'
import { type Setting, sectionNames, sections } from '../outside.ts'

export type SettingPageProps = {
  frame: Frame
  publicUrl: string
  setting: Setting | null
  typed: SettingTyped
  errors?: readonly FieldError[]
  /** Somebody else has set the page since this one was opened. */
  isMeanwhile?: boolean
  notice?: string | undefined
}

/** At which address, which parts, and whether at all. */
export const SettingPage = ({
  frame,
  publicUrl,
  setting,
  typed,
  errors = [],
  isMeanwhile,
  notice,
}: SettingPageProps) => (
  <FormPage
    frame={frame}
    now="Show"
    side="Public page"
    back={{ href: showPaths.year, text: 'This year' }}
    title="What everyone can read about us"
    errors={errors}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    {isMeanwhile && setting && (
      <InsetText>
        Somebody else has set this page meanwhile: {inFull(setting)}. What you chose still stands below. Save it to put
        it in the place of that.
      </InsetText>
    )}
    <p class="gt-lead">{standing(setting, publicUrl)}</p>
    <p class="gt-p">
      Only what you tick is shown. It is shown as it was written, so read the{' '}
      <a class="gt-a" href={showPaths.preview}>
        preview
      </a>{' '}
      of what is saved before you open the page: no names of people should stand there, but for the sponsor’s where you
      show that part.
    </p>
    <form action={showPaths.setting} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={String(setting?.version ?? 0)} />
      <Input
        name="slug"
        label="Its address"
        labelSize="s"
        hint={`What comes after ${publicUrl}${showPaths.outside('')}. Small letters, figures and hyphens.`}
        value={typed.slug}
        error={errorAt(errors, 'slug')}
        width={30}
        spellcheck={false}
        autocapitalize="none"
      />
      <Checkboxes
        name="sections"
        legend="Which parts"
        legendSize="s"
        choices={sections.map(value => ({ value, text: sectionNames[value].name, hint: sectionNames[value].what }))}
        values={typed.sections}
        error={errorAt(errors, 'sections')}
      />
      <Radios
        name="open"
        legend="Who can read it"
        legendSize="s"
        choices={[
          { value: 'no', text: 'Nobody: the page does not exist' },
          {
            value: 'yes',
            text: 'Everyone, without signing in',
            hint: 'When you close it again, copies that browsers keep are gone after five minutes.',
          },
        ]}
        value={typed.open}
        error={errorAt(errors, 'open')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

function standing(setting: Setting | null, publicUrl: string) {
  if (!setting?.openedOn) return 'The page is closed. Nobody outside can read anything.'
  const address = showPaths.outside(setting.slug)
  return (
    <>
      Open to everyone since {inWords(setting.openedOn)}:{' '}
      <a class="gt-a" href={address}>
        {publicUrl}
        {address}
      </a>
    </>
  )
}

const inFull = ({ slug, sections: chosen, openedOn }: Setting) =>
  [openedOn ? 'open' : 'closed', `at ${slug}`, ...chosen.map(each => sectionNames[each].name)].join(', ')
