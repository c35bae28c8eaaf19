import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Theme } from '../plenary.ts'
import { type Wall, wallNames, walls } from '../wall/wall.ts'

export type WallPressesProps = {
  eventId: string
  wall: Wall
  themes: readonly Theme[]
  /** Then that stands there, and nothing else. */
  isCalledOff: boolean
}

/** What a host can put on the wall, and on every phone with it. */
export const WallPresses = ({ eventId, wall, themes, isCalledOff }: WallPressesProps): Child =>
  !isCalledOff && (
    <>
      <h2 class="gt-h2">On the wall</h2>
      <form action={livePaths.wall(eventId)} method="post" class="gt-presses" id="wall" tabindex={-1} data-send>
        {walls.map(kind => (
          <Press name="wall" value={kind} isOn={wall.kind === kind && !wall.themeId}>
            {wallNames[kind]}
          </Press>
        ))}
        {themes.map(({ id, title }) => (
          <Press name="theme" value={id} isOn={wall.kind === 'themes' && wall.themeId === id}>
            Only “{title}”
          </Press>
        ))}
        <p class="gt-meta" data-said role="status"></p>
      </form>
    </>
  )

/** The one that is on says so also to whoever does not see it. */
const Press = ({ name, value, isOn, children }: { name: string; value: string; isOn: boolean; children?: Child }) => (
  <Button kind={isOn ? undefined : 'secondary'} name={name} value={value}>
    {children}
    {isOn && <span class="govuk-visually-hidden"> (is there now)</span>}
  </Button>
)
