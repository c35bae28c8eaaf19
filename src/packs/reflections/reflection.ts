/** The field of a reflection that is there: all of them stand on one page. */
export const fieldOf = (id: string) => `reflection-${id}`
