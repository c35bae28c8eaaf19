import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { leadershipPaths } from '../paths.ts'
import { statementErrors } from './forms.ts'
import { maySpeak, onOpenTerm } from './on-term.ts'
import { StatementPage } from './pages/statement.tsx'
import { addStatement, listStatements } from './queries.ts'
import type { Statement, Term } from './sponsorship.ts'

/** What a sponsor says in public: each new statement takes the place of the one before, and all stay. */
export const statementRoutes = new Hono<SignedIn>()

async function findNewest(c: Context<SignedIn>, term: Term): Promise<Statement | null> {
  const { db, viewer } = c.var
  const [newest = null] = await asViewer(db, viewer, tx => listStatements(tx, viewer, term.id))
  return newest
}

statementRoutes.get(
  leadershipPaths.statement(':id'),
  onOpenTerm(maySpeak, async (c, term) => {
    const newest = await findNewest(c, term)
    return show(c, term, newest?.words ?? '', { version: newest?.number ?? 0 })
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Statement | null }>

function show(c: Context<SignedIn>, term: Term, words: string, { version, errors = [], stands = null }: Again) {
  const { frame, viewer } = c.var
  const isOwn = term.who?.id === viewer.memberId
  const page = <StatementPage {...{ frame, term, words, version, errors, stands, isOwn }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

statementRoutes.post(
  leadershipPaths.statement(':id'),
  onOpenTerm(maySpeak, async (c, term) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const [words, version] = [form.one('words'), versionIn(form)]
    const errors = statementErrors(words)
    if (errors.length > 0) return show(c, term, words, { version, errors })
    const newest = await findNewest(c, term)
    if (newest?.words === words) return c.redirect(`${leadershipPaths.sponsor(term.id)}?done=said-already`, 303)
    const isAdded = await asViewer(db, viewer, tx =>
      addStatement(tx, viewer, term.id, { words, after: version, today }),
    )
    if (isAdded) return c.redirect(`${leadershipPaths.sponsor(term.id)}?done=said`, 303)
    const stands = await findNewest(c, term)
    return show(c, term, words, { version: stands?.number ?? 0, stands })
  }),
)
