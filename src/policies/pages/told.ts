import type { Told } from '../../thread/pages/history.tsx'

/** What can happen to a policy, a clause or a behaviour, as its history tells it. */
export const told: Told = {
  written: { did: 'put it on the list' },
  changed: { did: 'changed it' },
  answers: { did: 'led the thread here from a gap', words: 'Which' },
  'clause-added': { did: 'wrote down where allyship stands in it', words: 'Where' },
  checked: { did: 'checked it' },
  'talked-about': { did: 'noted that it was talked about' },
  'not-talked-about': { did: 'took back what was noted', words: 'What stood there' },
  'code-drafted': { did: 'wrote on the draft of the code', words: 'The draft before' },
  'code-decided': { did: 'put a version of the code in force', words: 'Which' },
  reviewed: { did: 'reviewed it', words: 'What came of it' },
  withdrawn: { did: 'took it off the list', words: 'Why' },
}
