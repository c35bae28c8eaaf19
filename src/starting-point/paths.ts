const root = '/app/starting-point'

/** The addresses of this feature. */
export const startingPaths = {
  start: root,
  seenAs: `${root}/seen-as`,
  seenAsVersions: `${root}/seen-as/versions`,
  workbook: (key: string) => `${root}/workbooks/${key}`,
  titles: (key: string) => `${root}/workbooks/${key}/titles`,
  rounds: (key: string) => `${root}/workbooks/${key}/rounds`,
  setting: (key: string) => `${root}/workbooks/${key}/rounds/new`,
  round: (id: string) => `${root}/rounds/${id}`,
  ratings: (id: string) => `${root}/rounds/${id}/ratings`,
  callingOff: (id: string) => `${root}/rounds/${id}/calling-off`,
  part: (id: string, part: string) => `${root}/rounds/${id}/parts/${part}`,
  shownBy: (id: string, part: string) => `${root}/rounds/${id}/parts/${part}/evidence`,
  shownByEnd: (id: string, part: string) => `${root}/rounds/${id}/parts/${part}/evidence/end`,
  firstSteps: (id: string, part: string) => `${root}/rounds/${id}/parts/${part}/first-steps`,
}
