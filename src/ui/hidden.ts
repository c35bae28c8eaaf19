/** What a reader sees wherever a figure is held back, word for word. It never says which rule held it. */
export const HIDDEN = 'Not shown, to protect people'
