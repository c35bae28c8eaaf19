/** The addresses of this feature. */
export const planPaths = {
  plan: '/app/plan',
  workbook: '/app/plan/plan.xlsx',
  table: '/app/plan/plan.csv',
  group: '/app/plan/group',
  joining: '/app/plan/group/new',
  groupEnd: (id: string) => `/app/plan/group/${id}/end`,
  together: '/app/plan/together',
  bringing: '/app/plan/files/new',
  files: '/app/plan/files',
  proposal: (id: string) => `/app/plan/proposals/${id}`,
}
