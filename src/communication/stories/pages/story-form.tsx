import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { aboutInWords } from '../../about.ts'
import { communicationPaths } from '../../paths.ts'
import type { Offered, StoryTyped } from '../forms.ts'
import { linesOf, type Story, sortNames, sorts } from '../story.ts'

export type StoryFormProps = Offered & {
  frame: Frame
  /** The story that is changed, and the version of it that was seen; none for a new one. */
  story?: Story | undefined
  version?: number | undefined
  typed: StoryTyped
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Story | undefined
}

export const StoryFormPage = ({ frame, story, version, typed, errors, stands, ...offered }: StoryFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title={story ? `Change story ${story.station.number}` : 'Write a story down'}
    now="Show"
    side="Story"
    back={
      story
        ? { href: communicationPaths.story(story.station.id) }
        : { href: communicationPaths.stories, text: 'Stories' }
    }
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <p class="gt-p">
      {story?.uses
        ? 'If you change its words, nobody else can read it until somebody agrees to the new ones.'
        : 'Nobody else can read it before you have written down that somebody agreed to it.'}
    </p>
    <form
      action={story ? communicationPaths.storyChange(story.station.id) : communicationPaths.stories}
      method="post"
      novalidate
      class="gt-space"
    >
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Radios
        name="sort"
        legend="What kind of story is it?"
        legendSize="s"
        value={typed.sort}
        error={errorAt(errors, 'sort')}
        choices={sorts.map(sort => ({ value: sort, text: sortNames[sort] }))}
      />
      <Input name="title" label="Its title" labelSize="s" value={typed.title} error={errorAt(errors, 'title')} />
      <Textarea
        name="words"
        label="The story"
        labelSize="s"
        hint="What was before, what happened, and what is different now. In their words where you can."
        rows={10}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="whose"
        label="Whose story is it? (as they want to be called)"
        labelSize="s"
        hint="Without a name, unless they want it: “A night care worker”, “The daughter of somebody we support”."
        value={typed.whose}
        error={errorAt(errors, 'whose')}
      />
      <Where {...offered} typed={typed} errors={errors} />
      <Input
        name="owner"
        label="Who looks after it?"
        labelSize="s"
        hint="Their name, or their e-mail address. Whoever it belongs to can turn to them."
        value={typed.owner}
        error={errorAt(errors, 'owner')}
        spellcheck={false}
      />
      <Button preventDoubleClick>{story ? 'Save' : 'Keep it'}</Button>
    </form>
  </FormPage>
)

const Where = ({ elements, abouts, typed, errors }: Offered & Pick<StoryFormProps, 'typed' | 'errors'>) => (
  <>
    {abouts.length > 0 && (
      <Select
        name="about"
        label="What does it tell about? (if you know)"
        labelSize="s"
        value={typed.about}
        error={errorAt(errors, 'about')}
        options={[
          { value: '', text: 'Nothing on the thread' },
          ...abouts.map(about => ({ value: about.id, text: aboutInWords(about) })),
        ]}
      />
    )}
    {elements.length > 0 && (
      <Select
        name="element"
        label="Which element does it belong to? (if you know)"
        labelSize="s"
        value={typed.element}
        error={errorAt(errors, 'element')}
        options={[
          { value: '', text: 'None yet' },
          ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
        ]}
      />
    )}
  </>
)
