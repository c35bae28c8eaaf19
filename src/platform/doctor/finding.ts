/** What came of looking at one thing: in order; worth a look; or wrong, so that people or their answers are at risk. */
export type Finding = Readonly<{ level: 'ok' | 'look' | 'wrong'; about: string; says: string; todo?: string }>

/** Findings about one thing. `says` and `todo` are sentences that hold no secret, no password and no count of people. */
export function findingsAbout(about: string) {
  return {
    ok: (says: string): Finding => ({ level: 'ok', about, says }),
    look: (says: string, todo: string): Finding => ({ level: 'look', about, says, todo }),
    wrong: (says: string, todo: string): Finding => ({ level: 'wrong', about, says, todo }),
  }
}
