/** The addresses of this feature. */
export const planPaths = {
  plan: '/app/plan',
  group: '/app/plan/group',
  joining: '/app/plan/group/new',
  groupEnd: (id: string) => `/app/plan/group/${id}/end`,
}
