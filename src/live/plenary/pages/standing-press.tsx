import { Button } from '../../../ui/govuk/button.tsx'
import type { Wording } from '../plenary.ts'

type StandingPressProps = Pick<Wording, 'id' | 'tableNo' | 'version' | 'standing'> & { isOnWall?: boolean }

/** What hosts can make of the words of a table: those they have read, and no others. */
export const StandingPress = ({ id, tableNo, version, standing, isOnWall }: StandingPressProps) =>
  standing === 'shown' ? (
    <Button kind="secondary" name="off" value={`${id}.${version}`}>
      {isOnWall ? 'Take' : 'Keep'} table {String(tableNo)} off the wall
    </Button>
  ) : (
    <Button kind="secondary" name="show" value={`${id}.${version}`}>
      Show what table {String(tableNo)} wrote
    </Button>
  )
