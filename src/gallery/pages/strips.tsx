import { type Frame, Page } from '../../ui/page.tsx'
import { Sheet, Strip } from '../../ui/sheet.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { rightToLeft, teams } from '../words.ts'

const people = [
  ['Asha Rahman', teams[0], 'K7QF 2MDP'],
  ['Dr Miriam Okafor', teams[2], '0O1I 8B5S'],
  ['Zsófia Kovácsné Tóthfalusi-Wojciechowska', teams[1], 'WMWM WMWM'],
  [rightToLeft.name, rightToLeft.team, 'H3NV 9XRT'],
] as const

const address = 'https://goldthread.aldermoor-care.example/join'

export const Strips = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Strips" place="#people" prints="sheet">
    <Spine>
      <Section mark="now" side="Print" end>
        <h1 class="gt-h1 gt-h1--s">Print these, cut them out, and hand each to its person</h1>
        <p class="gt-lead">Only the strips are printed, twelve on a side of A4.</p>
      </Section>
    </Spine>
    <Sheet label="Strips to cut out">
      {[...people, ...people, ...people, ...people].map(([name, team, code]) => (
        <Strip
          title={name}
          note={team}
          codeName="Your code"
          code={code}
          qr={{ content: `${address}?code=${code.replace(' ', '')}`, label: 'Opens the page to join on a phone' }}
        >
          {address}
        </Strip>
      ))}
    </Sheet>
  </Page>
)
