import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { listElementsToChoose } from '../../framework/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague, listBeside, listChanges, recordChange } from '../../thread/queries.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { communicationPaths } from '../paths.ts'
import { isStation, listStationsToTell } from '../queries.ts'
import { type Offered, readStory, type StoryTyped, storyTyped, typedStory } from './forms.ts'
import { mayKeep, onKept, onKeptForm, onStory } from './on-story.ts'
import { StoriesPage } from './pages/stories.tsx'
import { NotToldPage, StoryPage } from './pages/story.tsx'
import { StoryFormPage } from './pages/story-form.tsx'
import {
  addStory,
  changeStory,
  findStory,
  listConsents,
  listStories,
  listWaiting,
  type StoryWords,
  storiesOnPage,
} from './queries.ts'
import { isForEveryone, type Story } from './story.ts'

/** Stories of what changed and of what did not work. */
export const storyRoutes = new Hono<SignedIn>()

storyRoutes.get(communicationPaths.stories, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const mayWork = may(viewer, 'work on the strategy')
  const [found, waiting] = await asViewer(
    db,
    viewer,
    async tx => [await listStories(tx, viewer, today, page), await listWaiting(tx, viewer, today, mayWork)] as const,
  )
  const stories = found.slice(0, storiesOnPage)
  const hasMore = found.length > storiesOnPage
  return c.html(<StoriesPage {...{ frame, stories, page, hasMore, waiting, today, mayWork }} />)
})

/** What there is to choose from. A story does not tell about a story. */
async function offer(c: Context<SignedIn>, { about: chosen, element }: Pick<StoryTyped, 'about' | 'element'>) {
  const { db, viewer } = c.var
  const wanted = chosen && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(chosen) ? chosen : null
  return asViewer(db, viewer, async tx => ({
    elements: await listElementsToChoose(tx, viewer, element),
    abouts: (await listStationsToTell(tx, viewer, wanted)).filter(({ kind }) => kind !== 'story'),
  }))
}

/** How the form is shown again. `stands`: as somebody else has left the story meanwhile. */
type Again = Readonly<{ story?: Story; version?: number; errors?: readonly FieldError[]; stands?: Story }>

async function showForm(c: Context<SignedIn>, typed: StoryTyped, again: Again = {}) {
  const { errors = [], ...rest } = again
  const page = <StoryFormPage {...{ frame: c.var.frame, typed, errors, ...(await offer(c, typed)), ...rest }} />
  return c.html(page, again.stands ? 409 : errors.length > 0 ? 422 : 200)
}

storyRoutes.get(communicationPaths.storyAdding, c => {
  const empty = { sort: '', title: '', words: '', whose: '', element: '', about: c.req.query('about') ?? '' }
  return showForm(c, { ...empty, owner: c.var.viewer.name })
})

/** A story with whoever looks after it, found by name or address. */
async function readWithKeeper(c: Context<SignedIn>, typed: StoryTyped, offered: Offered) {
  const { db, viewer } = c.var
  const reading = readStory(typed, offered)
  const owner = await asViewer(db, viewer, tx => findColleague(tx, viewer, typed.owner))
  const errors = [
    ...errorsOf(reading),
    ...(typed.owner && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []),
  ]
  if (errors.length > 0 || reading.outcome === 'wrong' || owner.outcome !== 'found')
    return { outcome: 'wrong' as const, errors }
  const { about, ...words } = reading.value
  const value: StoryWords = { ...words, ownerId: owner.id, about: about && isStation(about) ? about : null }
  return { outcome: 'read' as const, value }
}

storyRoutes.post(communicationPaths.stories, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedStory(await readForm(c, longForm))
  const reading = await readWithKeeper(c, typed, await offer(c, typed))
  if (reading.outcome === 'wrong') return showForm(c, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addStory(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${communicationPaths.story(id)}?done=added`, 303)
})

const done: Readonly<Record<string, string>> = {
  added: 'The story is kept. Nobody else can read it before somebody has agreed to it.',
  changed: 'It is changed.',
  agreed: 'What was agreed stands here.',
  'taken-back': 'It is taken back. Its words are gone.',
  meanwhile: 'Somebody else has changed it meanwhile. This is how it stands now.',
}

storyRoutes.get(
  communicationPaths.story(':id'),
  onStory(async (c, story) => {
    const { db, viewer, frame, today } = c.var
    const keeps = mayKeep(c, story)
    if (!keeps && !isForEveryone(story, today)) return c.html(<NotToldPage frame={frame} />)
    const { id } = story.station
    const found = await asViewer(db, viewer, async tx => ({
      beside: await listBeside(tx, viewer, id),
      consents: keeps ? await listConsents(tx, viewer, id) : [],
      changes: keeps ? await listChanges(tx, viewer, { stationId: id }) : [],
    }))
    const rights = { keeps, mayWork: may(viewer, 'work on the strategy') }
    return c.html(<StoryPage {...{ frame, story, today, notice: noticeAfter(c, done), ...found, ...rights }} />)
  }),
)

storyRoutes.get(
  communicationPaths.storyChange(':id'),
  onKeptForm((c, story) => showForm(c, storyTyped(story), { story, version: story.station.version })),
)

storyRoutes.post(
  communicationPaths.storyChange(':id'),
  onKept(async (c, story) => {
    const { db, viewer, today, clock } = c.var
    const { id } = story.station
    const form = await readForm(c, longForm)
    if (story.takenBackOn) return c.redirect(`${communicationPaths.story(id)}?done=meanwhile`, 303)
    const [typed, version] = [typedStory(form), versionIn(form)]
    const reading = await readWithKeeper(c, typed, await offer(c, typed))
    if (reading.outcome === 'wrong') return showForm(c, typed, { story, version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeStory(tx, viewer, { story, version }, reading.value, today))) return findStory(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'changed', now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${communicationPaths.story(id)}?done=changed`, 303)
    if (stands.takenBackOn) return c.redirect(`${communicationPaths.story(id)}?done=meanwhile`, 303)
    return showForm(c, typed, { story, version: stands.station.version, stands })
  }),
)
