import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { packsPaths } from '../paths.ts'
import type { Resource } from './resource.ts'

type Again = Readonly<{ typed: Readonly<Record<string, string>>; errors: readonly FieldError[] }>

type Props = { action: string; resources: readonly Resource[]; again?: Again | undefined }

const fields = ['title', 'address', 'about']

/** Adding to a list of resources, and taking out of it, in the form that is around it. */
export const ResourcesToWorkOn = ({ action, resources, again }: Props) => {
  const [typed, errors] = [again?.typed ?? {}, again?.errors ?? []]
  const isOpen = fields.some(field => typed[field] || errorAt(errors, field))
  return (
    <>
      <Details summary="Add a resource" open={isOpen}>
        <Input
          name="title"
          label="What it is called"
          labelSize="s"
          value={typed.title}
          error={errorAt(errors, 'title')}
        />
        <Input
          name="address"
          label="Its address (if it has one)"
          labelSize="s"
          hint="It begins with https://"
          value={typed.address}
          error={errorAt(errors, 'address')}
        />
        <Input
          name="about"
          label="What it is for (if you want to say)"
          labelSize="s"
          value={typed.about}
          error={errorAt(errors, 'about')}
        />
        <Button kind="secondary" preventDoubleClick formaction={action}>
          Add it
        </Button>
      </Details>
      {resources.length > 0 && (
        <Details summary="Take a resource out">
          {resources.map(({ id, title }) => (
            <Button kind="secondary" preventDoubleClick formaction={packsPaths.resourceRemoval(id)}>
              Take out: {title}
            </Button>
          ))}
        </Details>
      )}
    </>
  )
}
