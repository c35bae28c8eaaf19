/** Where somebody can be named in passing, by table and column, as people know the place. A test holds it to the list. */
export const mentionPlaces: Readonly<Record<string, string>> = {
  'units.name': 'the name of a team',
  'answer_drafts.title': 'the title of answers that are not released yet',
  'answer_drafts.file_name': 'the name of a file of answers that are not released yet',
  'assessments.consulted': 'who was consulted in a data-protection impact assessment',
  'assessments.advice': 'the advice in a data-protection impact assessment',
  'assessments.open_points': 'the open points of a data-protection impact assessment',
  'organisations.privacy_contact': 'whom people ask about their data',
  'organisations.barrier_contact': 'whom people tell about barriers',
}
