import { threadPaths } from '../paths.ts'

/** The way to the page on which threads are led by hand. For those who may work on the strategy. */
export const LeadOn = ({ id }: { id: string }) => (
  <p class="gt-p">
    <a class="gt-a" href={threadPaths.threads(id)}>
      Lead a thread from or to it
    </a>
  </p>
)

/** The way into the plan of what people are told, with this filled in. For those who may work on the strategy. */
export const TellOn = ({ id }: { id: string }) => (
  <p class="gt-p">
    <a class="gt-a" href={threadPaths.telling(id)}>
      Tell people about it
    </a>
  </p>
)
