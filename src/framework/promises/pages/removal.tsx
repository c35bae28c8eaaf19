import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { FoundPromise } from '../on-promise.ts'
import { ThenAndPromised } from './then-and-promised.tsx'

type Props = FoundPromise & { frame: Frame; isMeanwhile?: boolean }

export const PromiseRemovalPage = ({ frame, element, promise, isMeanwhile }: Props) => {
  const { id, version, madeOn } = promise.station
  return (
    <FormPage
      frame={frame}
      now="Strategy"
      note={element.title}
      title="Take this promise back?"
      back={{ href: frameworkPaths.promise(id) }}
      side="Plan"
    >
      {isMeanwhile && (
        <NotificationBanner
          title="Nothing was changed"
          text="Somebody else has changed this promise meanwhile. Read it again before you take it back."
        />
      )}
      <p class="gt-lead">{promise.measure}</p>
      <ThenAndPromised promise={promise} made={madeOn} />
      <p class="gt-p">It leaves the plan for good. It stays in the record that it was there.</p>
      <form action={frameworkPaths.promiseRemoval(id)} method="post">
        <input type="hidden" name="version" value={version} />
        <Button kind="warning" preventDoubleClick>
          Take it back
        </Button>
      </form>
    </FormPage>
  )
}
