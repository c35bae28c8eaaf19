import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type Task = Readonly<{
  title: Child
  /** Where it is done; none while it cannot be begun. */
  href?: string | undefined
  hint?: Child
  /** A word, or a `Tag`: Done, Not begun. */
  status: Child
  statusClass?: string | undefined
  titleClass?: string | undefined
  class?: string | undefined
}>

export type TaskListProps = {
  tasks: readonly Task[]
  /** Unique on the page. */
  idPrefix?: string | undefined
  class?: string | undefined
}

/** Things to do in any order, and how far each has come. */
export const TaskList = ({ tasks, idPrefix = 'task-list', class: extra }: TaskListProps) => (
  <ul class={classNames('govuk-task-list', extra)}>
    {tasks.map((task, i) => (
      <Item task={task} id={`${idPrefix}-${i + 1}`} />
    ))}
  </ul>
)

const Item = ({ task, id }: { task: Task; id: string }) => {
  const hintId = task.hint ? `${id}-hint` : undefined
  const statusId = `${id}-status`
  return (
    <li class={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.class)}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', task.titleClass)}
            href={task.href}
            aria-describedby={classNames(hintId, statusId)}
          >
            {task.title}
          </a>
        ) : (
          <div class={task.titleClass}>{task.title}</div>
        )}
        {task.hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', task.statusClass)} id={statusId}>
        {task.status}
      </div>
    </li>
  )
}
