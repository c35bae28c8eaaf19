/** The address of each file of `rarer/`, beside this script. The build puts it here. */
declare const RARER: Readonly<Record<string, string>>

/** Most checkboxes need no script: only *None of these*, which takes the others back. */
const needed: Readonly<Record<string, string>> = { checkboxes: '.govuk-checkboxes [data-behaviour]' }

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
