/** Did the database refuse this because it would have left the organisation without an owner? */
export function isOwnerless(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'GT001'
}

export const lastOwner = 'This is the last owner. Make somebody else an owner first'
