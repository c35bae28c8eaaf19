import { frameworkPaths } from '../../../framework/paths.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Section } from '../../../ui/spine.tsx'
import type { PartPageProps } from '../../agreed/pages/part.tsx'
import { startingPaths } from '../../paths.ts'
import { nameOf } from '../../rounds/round.ts'

/** Which evidence shows what was agreed, and where else the same is asked. */
export const ShownBy = ({
  round,
  item,
  showing,
  toShow,
  homes,
  met,
  works,
  errors,
  end,
}: PartPageProps & { end: boolean }) => {
  const open = toShow.filter(({ id }) => !showing.some(each => each.id === id))
  return (
    <Section mark={showing.length > 0 ? 'done' : 'plan'} side="Evidence" kind="plan" end={end}>
      <h2 class="gt-h2">Evidence for it</h2>
      {showing.length === 0 && <p class="gt-p">No evidence on the thread yet.</p>}
      <ul class="govuk-list">
        {showing.map(({ id, title }) => (
          <li>
            <a class="gt-a" href={threadPaths.answers(id)}>
              {title}
            </a>
            {works && (
              <form action={startingPaths.shownByEnd(round.id, item.id)} method="post">
                <input type="hidden" name="evidence" value={id} />
                <Button kind="secondary">
                  Take it off<span class="govuk-visually-hidden">: {title}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {works && open.length > 0 && (
        <form action={startingPaths.shownBy(round.id, item.id)} method="post" novalidate>
          <Select
            name="evidence"
            label="Which evidence shows it?"
            labelSize="s"
            hint="What answers the same elements comes first."
            error={errorAt(errors, 'evidence')}
            options={[
              { value: '', text: 'Choose' },
              ...open.map(({ id, number, title }) => ({ value: id, text: `Evidence ${number}: ${title}` })),
            ]}
          />
          <Button kind="secondary" preventDoubleClick>
            Add it
          </Button>
        </form>
      )}
      <Links
        title="What this answers"
        links={homes.map(({ id, mark, title }) => ({ href: frameworkPaths.element(id), text: `${mark} ${title}` }))}
      />
      <Links
        title="Where else the same is asked"
        links={met.map(({ workbook, part }) => ({
          href: startingPaths.workbook(workbook.id),
          text: `${workbook.title}: ${nameOf(part)}`,
        }))}
      />
    </Section>
  )
}

const Links = ({
  title,
  links,
}: {
  title: string
  links: readonly Readonly<{ href: string; text: string }>[]
}): Child =>
  links.length > 0 && (
    <>
      <h3 class="gt-h3">{title}</h3>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a class="gt-a" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
