import { BackLink } from '../../ui/govuk/back-link.tsx'
import { peoplePaths } from '../paths.ts'

/** From a page about one's own ways in and sessions, back to the page they hang on. */
export const BackToYou = () => <BackLink href={peoplePaths.you}>You</BackLink>
