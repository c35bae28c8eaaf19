/** A kind of ballot box: its tables, and the column in them that says whose it is. */
export type Box = Readonly<{
  /** What is held on days set beforehand. */
  held: 'votes' | 'rating_rounds'
  box: 'ballot_boxes' | 'rating_boxes'
  /** Who has put something in. */
  list: 'voters' | 'raters'
  of: 'vote_id' | 'round_id'
}>

export const voteBox: Box = { held: 'votes', box: 'ballot_boxes', list: 'voters', of: 'vote_id' }
export const ratingBox: Box = { held: 'rating_rounds', box: 'rating_boxes', list: 'raters', of: 'round_id' }
