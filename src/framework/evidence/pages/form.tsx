import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import type { Station } from '../../../thread/station.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import { UploadProgress } from '../../../ui/progress.tsx'
import { documentTypes } from '../document.ts'
import { type Evidence, type EvidenceForm, linesOf } from '../evidence.ts'
import type { EvidenceTyped } from '../forms.ts'
import { evidencePaths } from '../paths.ts'

/** What can be chosen in the form. */
export type Choice = Readonly<{
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  gaps: readonly Station[]
  releases: readonly Readonly<{ id: string; title: string; releasedOn: string; isExample: boolean }>[]
  themes: readonly Readonly<{ id: string; title: string }>[]
}>

export type EvidenceFormPageProps = {
  frame: Frame
  form: EvidenceForm
  typed: EvidenceTyped
  errors: readonly FieldError[]
  choice: Choice
  /** The evidence that is changed, and the version of it that was seen; none for a new one. */
  evidence?: Evidence | undefined
  version?: number | undefined
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Evidence | undefined
}

const titles: Readonly<Record<EvidenceForm, string>> = {
  release: 'Add a release',
  listening: 'Add what people said',
  link: 'Add a page on the web',
  document: 'Add a document',
  note: 'Add a note',
}

export const EvidenceFormPage = (props: EvidenceFormPageProps) => {
  const { frame, form, typed, errors, choice, evidence, version, stands } = props
  const [element, gap] = [typed.elements[0], typed.gaps[0]]
  const back = evidence
    ? { href: evidencePaths.evidence(evidence.station.id) }
    : { href: evidencePaths.addingFrom({ element, gap }), text: 'Another kind of evidence' }
  const title = evidence ? `Change evidence ${evidence.station.number}` : titles[form]
  const hasFile = form === 'document' && !evidence
  return (
    <FormPage {...{ frame, title, errors, back }} now="Strategy" side="Evidence">
      {stands && <Meanwhile rows={linesOf(stands)} />}
      <form
        action={
          evidence ? evidencePaths.change(evidence.station.id) : hasFile ? evidencePaths.documents : evidencePaths.all
        }
        method="post"
        enctype={hasFile ? 'multipart/form-data' : undefined}
        novalidate
        class="gt-space"
        data-upload={hasFile || undefined}
      >
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {!evidence && <input type="hidden" name="form" value={form} />}
        {evidence?.document ? null : <ItsOwn {...props} />}
        <Input
          name="title"
          label="What does it show, in one sentence?"
          labelSize="s"
          hint="“Half of the night staff did not know whom to tell.” Name no one."
          value={typed.title}
          error={errorAt(errors, 'title')}
        />
        <Textarea name="words" {...wordsOf[form]} labelSize="s" value={typed.words} error={errorAt(errors, 'words')} />
        <DateInput
          id="stood"
          namePrefix="stood"
          legend="From which day is it?"
          legendSize="s"
          hint={`${days[form]}, not the day you put it here. Such as 12 5 2027.`}
          values={typed.stood}
          error={errorAt(errors, 'stood-day')}
        />
        <Elements choice={choice} typed={typed} errors={errors} />
        {!evidence && <Gaps choice={choice} typed={typed} errors={errors} />}
        {hasFile && (
          <UploadProgress
            label="Your file is on its way"
            stopped="The file stopped on its way, and nothing of it was kept. Choose it again."
          />
        )}
        <Button preventDoubleClick>{evidence ? 'Save' : 'Add it'}</Button>
      </form>
    </FormPage>
  )
}

const anything = { label: 'What else should people know about it? (if anything)' }

const wordsOf: Readonly<Record<EvidenceForm, Readonly<{ label: string; hint?: string; rows?: number }>>> = {
  release: anything,
  link: anything,
  document: anything,
  listening: {
    label: 'What did people say?',
    hint: 'In their words where you can, and who was asked, such as “nine night staff in two groups”. Nobody may be recognised by it.',
    rows: 8,
  },
  note: { label: 'What do you know, and how?', rows: 8 },
}

const days: Readonly<Record<EvidenceForm, string>> = {
  release: 'The day people answered',
  listening: 'The day people said it',
  link: 'The day the page was written',
  document: 'The day the document was written, or the picture taken',
  note: 'The day you saw or heard it',
}

/** What only this form of evidence is asked. */
const ItsOwn = ({ form, typed, errors, choice, evidence }: EvidenceFormPageProps): Child => {
  if (form === 'release' && !evidence)
    return (
      <Select
        name="release"
        label="Which release?"
        labelSize="s"
        hint={
          choice.releases.length === 0 ? 'There is none yet. Bring answers to a survey under Ask first.' : undefined
        }
        value={typed.release}
        error={errorAt(errors, 'release')}
        options={[
          { value: '', text: 'Choose one' },
          ...choice.releases.map(({ id, title, releasedOn, isExample }) => ({
            value: id,
            text: `${title}, ${isExample ? 'example' : inWords(releasedOn)}`,
          })),
        ]}
      />
    )
  if (form === 'listening' && !evidence && choice.themes.length > 0)
    return (
      <Select
        name="theme"
        label="Which theme does it rest on? (if one)"
        labelSize="s"
        hint="Those who work on answers are led to it. Nobody else sees what it is called, or what was said."
        value={typed.theme}
        error={errorAt(errors, 'theme')}
        options={[{ value: '', text: 'None' }, ...choice.themes.map(({ id, title }) => ({ value: id, text: title }))]}
      />
    )
  if (form === 'link')
    return (
      <Input
        name="href"
        type="url"
        label="What is its address?"
        labelSize="s"
        hint="Copy it from the browser. We keep the address; whoever opens it sees what stands there then."
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
    )
  if (form === 'document')
    return (
      <FileUpload
        name="file"
        label="Which file?"
        labelSize="s"
        hint={
          errors.length > 0
            ? 'Choose it again: a browser does not keep a file. What you typed is still here.'
            : 'PDF, Word, Excel, PowerPoint, a picture (PNG or JPEG), plain text or CSV, up to 10 MB. Everyone who works here can read it, and we do not change it: a picture may hold where and when it was taken.'
        }
        accept={accepted}
        error={errorAt(errors, 'file')}
      />
    )
  return null
}

const accepted = [...Object.values(documentTypes).map(({ ending }) => `.${ending}`), '.jpeg'].join(',')

type ChoosingProps = Pick<EvidenceFormPageProps, 'choice' | 'typed' | 'errors'>

const Elements = ({ choice: { elements }, typed, errors }: ChoosingProps): Child =>
  elements.length > 0 && (
    <Checkboxes
      name="elements"
      legend="Which elements does it answer? (if you know)"
      legendSize="s"
      hint="Put here once, it stands with each of them."
      values={typed.elements}
      error={errorAt(errors, 'elements')}
      choices={elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` }))}
    />
  )

const Gaps = ({ choice: { gaps }, typed, errors }: ChoosingProps): Child =>
  gaps.length > 0 && (
    <Checkboxes
      name="gaps"
      legend="Which gaps does it show? (if any)"
      legendSize="s"
      values={typed.gaps}
      error={errorAt(errors, 'gaps')}
      choices={gaps.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }))}
    />
  )
