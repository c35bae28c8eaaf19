import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Theme } from '../plenary.ts'
import type { OnWall } from '../wall/pages.ts'
import { seenOf, type Turn } from '../wall/turning.ts'
import { type Wall, wallNames, walls } from '../wall/wall.ts'

export type WallPressesProps = {
  eventId: string
  wall: Wall
  themes: readonly Theme[]
  /** Which page of it is there. */
  onWall: OnWall | null
  /** Then that stands there, and nothing else. */
  isCalledOff: boolean
}

/** What a host can put on the wall, and on every phone with it. */
export const WallPresses = ({ eventId, wall, themes, onWall, isCalledOff }: WallPressesProps): Child =>
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
      {onWall && onWall.pages > 1 && <Pages {...{ eventId, onWall }} />}
    </>
  )

/** More than a wall has room for. Which page turned to by itself stands there is not said: the wall says so. */
type PagesProps = { eventId: string; onWall: OnWall }

const Pages = ({ eventId, onWall: { page, pages, isHeld } }: PagesProps) => (
  <>
    <p class="gt-p">
      {isHeld
        ? `Page ${page} of ${pages} stays on the wall.`
        : `It takes ${pages} pages on the wall. They turn by themselves, each after half a minute.`}
    </p>
    <form action={livePaths.wall(eventId)} method="post" class="gt-presses" data-send>
      <input type="hidden" name="seen" value={seenOf({ page, isHeld })} />
      <TurnPress turn="back">The page before</TurnPress>
      <TurnPress turn="on">The next page</TurnPress>
      {isHeld ? (
        <TurnPress turn="let go">Let pages turn by themselves</TurnPress>
      ) : (
        <TurnPress turn="hold">Hold this page</TurnPress>
      )}
      <p class="gt-meta" data-said role="status"></p>
    </form>
  </>
)

const TurnPress = ({ turn, children }: { turn: Turn; children?: Child }) => (
  <Button kind="secondary" name="turn" value={turn}>
    {children}
  </Button>
)

/** The one that is on says so also to whoever does not see it. */
const Press = ({ name, value, isOn, children }: { name: string; value: string; isOn: boolean; children?: Child }) => (
  <Button kind={isOn ? undefined : 'secondary'} name={name} value={value}>
    {children}
    {isOn && <span class="govuk-visually-hidden"> (is there now)</span>}
  </Button>
)
