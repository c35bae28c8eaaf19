import { languageName } from '../../../questionnaires/languages/language-names.ts'
import type { Language } from '../../../questionnaires/text.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Copy } from '../../copy/copy.ts'
import { frameworkPaths } from '../../paths.ts'

/** Whether to take a language out. */
export const RemovalPage = ({ frame, copy, language }: { frame: Frame; copy: Copy; language: Language }) => (
  <FormPage
    frame={frame}
    title={`Take ${languageName(language)} out?`}
    now="Strategy"
    side="Languages"
    back={{ href: frameworkPaths.languageOf(copy.key, language), text: languageName(language) }}
  >
    <p class="gt-lead">
      Its words go from our copy, and cannot be brought back. Download our framework first if you want to keep them.
    </p>
    <form action={frameworkPaths.languageRemoval(copy.key, language)} method="post" class="gt-space">
      <Button kind="warning" preventDoubleClick>
        Take it out
      </Button>
    </form>
  </FormPage>
)
