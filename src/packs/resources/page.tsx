import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { packsPaths } from '../paths.ts'
import type { Resource } from './resource.ts'

type Again = Readonly<{ part: string; typed: Readonly<Record<string, string>>; errors: readonly FieldError[] }>

type Props = { action: string; resources: readonly Resource[]; again?: Again | undefined }

/** Adding to a list of resources, and taking out of it. */
export const ResourcesToWorkOn = ({ action, resources, again }: Props) => {
  const mine = again?.part === 'resource' ? again : undefined
  const [typed, errors] = [mine?.typed ?? {}, mine?.errors ?? []]
  return (
    <>
      <Details summary="Add a resource" open={mine !== undefined}>
        <form action={action} method="post" novalidate>
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
          <Button kind="secondary" preventDoubleClick>
            Add it
          </Button>
        </form>
      </Details>
      {resources.length > 0 && (
        <Details summary="Take a resource out">
          {resources.map(({ id, title }) => (
            <form action={packsPaths.resourceRemoval(id)} method="post">
              <Button kind="secondary" preventDoubleClick>
                Take out: {title}
              </Button>
            </form>
          ))}
        </Details>
      )}
    </>
  )
}
