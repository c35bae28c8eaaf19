/** The address of each file of `rarer/`, beside this script. The build puts it here. */
declare const RARER: Readonly<Record<string, string>>

/** Where a piece needs its script only in one of its forms: most choices open nothing and take nothing back. */
const needed: Readonly<Record<string, string>> = {
  checkboxes: '.govuk-checkboxes :is([data-aria-controls], [data-behaviour])',
  radios: '.govuk-radios [data-aria-controls]',
}

/** Scripts that are larger than all the rest, each fetched only by a page that has what it is for. */
export function startRarer() {
  for (const [name, address] of Object.entries(RARER)) {
    if (document.querySelector(needed[name] ?? `[data-module="govuk-${name}"]`)) load(address).catch(showEverything)
  }
}

async function load(address: string) {
  const { start } = await import(address)
  start()
}

/** Without its script a panel could stay closed for ever. */
function showEverything() {
  document.body.classList.remove('govuk-frontend-supported')
}
