/** A staff list to start from. The people are invented. */
export const exampleList = `\ufeff${[
  ['Name', 'E-mail', 'Staff number', 'Directorate', 'Service', 'Team', 'Role'],
  ['Carys Bowen', 'carys.bowen@example.org', '1001', 'Adult services', 'Home care', 'Nights', 'Line manager'],
  ['Dele Okafor', '', '1002', 'Adult services', 'Home care', 'Nights', ''],
  ['Efe Acar', '', '1003', 'Adult services', 'Home care', 'Days', ''],
]
  .map(cells => `${cells.join(',')}\r\n`)
  .join('')}`
