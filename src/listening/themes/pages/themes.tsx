import { gapsPaths } from '../../../gaps/paths.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { listeningPaths } from '../../paths.ts'
import type { Theme } from '../../theme.ts'

/** Everything that notes can be put under, by name. */
export const ThemesPage = ({ frame, themes }: { frame: Frame; themes: readonly Theme[] }) => (
  <Page frame={frame} title="Themes" now="Learn">
    <Spine>
      <Section mark="now" side="Themes" kind="now" end>
        <BackLink href={listeningPaths.all}>Listening beside surveys</BackLink>
        <h1 class="gt-h1 gt-h1--s">Themes</h1>
        <p class="gt-lead">
          A theme is what people say again and again, in one sentence. Two people put notes under themes, each alone.
        </p>
        <div class="gt-actions">
          <ButtonLink href={listeningPaths.addingTheme}>Name a theme</ButtonLink>
        </div>
        {themes.length > 0 && (
          <StackTable
            caption="Themes"
            headings={['Theme', 'Its gap']}
            rows={themes.map(({ id, title, gapId }) => ({
              name: (
                <a class="gt-a" href={listeningPaths.theme(id)}>
                  {title}
                </a>
              ),
              cells: [
                gapId ? (
                  <a class="gt-a" href={gapsPaths.gap(gapId)}>
                    On the list of gaps
                  </a>
                ) : (
                  'None yet'
                ),
              ],
            }))}
          />
        )}
      </Section>
    </Spine>
  </Page>
)
