/** A kind of ballot box: its tables, and the column in them that says whose it is. */
export type Box = Readonly<{
  /** What is held on days set beforehand. */
  held: 'votes' | 'rating_rounds'
  box: 'ballot_boxes' | 'rating_boxes'
  of: 'vote_id' | 'round_id'
  /** Who has put something in, or taken a blind ballot: whose it is says another column. */
  list: 'ballots_taken' | 'raters'
  listOf: 'wave_id' | 'round_id'
}>

export const voteBox: Box = {
  ...{ held: 'votes', box: 'ballot_boxes', of: 'vote_id' },
  ...{ list: 'ballots_taken', listOf: 'wave_id' },
}
export const ratingBox: Box = {
  ...{ held: 'rating_rounds', box: 'rating_boxes', of: 'round_id' },
  ...{ list: 'raters', listOf: 'round_id' },
}
