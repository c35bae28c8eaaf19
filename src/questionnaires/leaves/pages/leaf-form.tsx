import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { questionnairesPaths } from '../../paths.ts'
import type { Page } from '../../questionnaire.ts'

type Props = {
  frame: Frame
  questionnaire: Readonly<{ id: string; title: string }>
  /** The page that is changed; none for a new one. */
  page?: Page | undefined
  typed: string
  version: number
  errors: readonly FieldError[]
  stands?: string | undefined
}

/** A page of a questionnaire: its heading, and what can be done with it. */
export const LeafFormPage = ({ frame, questionnaire: { id, title }, page, typed, version, errors, stands }: Props) => (
  <FormPage
    {...{ frame, errors }}
    now="Ask"
    side="A page"
    back={{ href: questionnairesPaths.one(id), text: title }}
    title={page ? 'Change the page' : 'Add a page'}
  >
    {stands !== undefined && <Meanwhile rows={[{ key: 'Heading', value: stands || 'None' }]} />}
    {!page && <p class="gt-lead">It comes last. What it asks, you add next. People see one page at a time.</p>}
    <form
      action={page ? questionnairesPaths.page(id, page.id) : questionnairesPaths.pages(id)}
      method="post"
      novalidate
      class="gt-space"
    >
      <input type="hidden" name="version" value={version} />
      <Input
        name="heading"
        label="Its heading (if it needs one)"
        labelSize="s"
        value={typed}
        error={errorAt(errors, 'heading')}
      />
      <Button preventDoubleClick>{page ? 'Save' : 'Add it'}</Button>
    </form>
    {page && (
      <>
        <h2 class="gt-h3 gt-space">More about it</h2>
        <LinkList
          links={[
            {
              text: 'Whom it is shown to',
              href: questionnairesPaths.pageCondition(id, page.id),
              why: page.showIf
                ? 'Not to everybody: it hangs on earlier answers.'
                : 'To everybody. It can hang on earlier answers.',
            },
            {
              text: 'Take it out',
              href: questionnairesPaths.pageRemoval(id, page.id),
              why: 'With everything on it.',
            },
          ]}
        />
      </>
    )}
  </FormPage>
)
