export function toggle(what: string, isShownNow: boolean): void {
  for (const each of document.querySelectorAll<HTMLElement>(what)) each.hidden = !isShownNow
}
