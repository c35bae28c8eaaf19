/** The addresses of this feature. */
export const frameworkPaths = {
  strategy: '/app/strategy',
  frameworks: '/app/strategy/frameworks',
  kept: '/app/strategy/kept',
  element: (id: string) => `/app/strategy/elements/${id}`,
  beginning: (elementId: string) => `/app/strategy/elements/${elementId}/cycles`,
  cycle: (id: string) => `/app/strategy/cycles/${id}`,
  people: (cycleId: string) => `/app/strategy/cycles/${cycleId}/people`,
  analysis: (cycleId: string) => `/app/strategy/cycles/${cycleId}/analysis`,
  plan: (cycleId: string) => `/app/strategy/cycles/${cycleId}/plan`,
  doing: (cycleId: string) => `/app/strategy/cycles/${cycleId}/doing`,
  review: (cycleId: string) => `/app/strategy/cycles/${cycleId}/review`,

  promises: (cycleId: string) => `/app/strategy/cycles/${cycleId}/promises`,
  promising: (cycleId: string) => `/app/strategy/cycles/${cycleId}/promises/new`,
  promise: (id: string) => `/app/strategy/promises/${id}`,
  promiseChange: (id: string) => `/app/strategy/promises/${id}/change`,
  promiseRemoval: (id: string) => `/app/strategy/promises/${id}/removal`,
  amendment: (id: string) => `/app/strategy/promises/${id}/amendment`,
  result: (id: string) => `/app/strategy/promises/${id}/result`,

  actions: (cycleId: string) => `/app/strategy/cycles/${cycleId}/actions`,
  acting: (cycleId: string) => `/app/strategy/cycles/${cycleId}/actions/new`,
  action: (id: string) => `/app/strategy/actions/${id}`,
  actionStart: (id: string) => `/app/strategy/actions/${id}/start`,
  actionEnd: (id: string) => `/app/strategy/actions/${id}/end`,
  givingUp: (id: string) => `/app/strategy/actions/${id}/giving-up`,
}
