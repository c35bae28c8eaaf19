import { FormPage } from '../../../ui/form-page.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kinds, kindWords } from '../../kinds.ts'
import { questionnairesPaths } from '../../paths.ts'

type Props = { frame: Frame; id: string; title: string; pageId: string }

/** What kind of thing is added to a page. */
export const ChooseKindPage = ({ frame, id, title, pageId }: Props) => (
  <FormPage
    frame={frame}
    now="Ask"
    side="Questionnaire"
    back={{ href: questionnairesPaths.one(id), text: title }}
    title="What do you want to add?"
  >
    <LinkList
      links={kinds.map(kind => ({
        text: kindWords[kind].name,
        href: `${questionnairesPaths.addingItem(id, pageId)}?kind=${kind}`,
        why: kindWords[kind].use,
      }))}
    />
  </FormPage>
)
