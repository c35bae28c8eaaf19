/** What stands on the second sheet of the workbook, and on the page where it is brought back. */
export const instructions = [
  'How to change the plan in this workbook',
  'Change what you like in the sheet “Actions”, save it as an Excel workbook, and bring it back under “The action plan”.',
  'You are shown what would change before anything does. All of it is done, or nothing.',
  'A new action: a new line below the others, without a number. It goes to the work that is under way in its element.',
  'A line that you take out changes nothing: the action stays on the plan. To give one up, say why on its own page.',
  'Looked after by: a name, or an e-mail address where two people have one name.',
  'Due: a day, such as 1 June 2027. A new day must not be in the past.',
  'Effort: Small, Medium, Large, or nothing.',
  'Whom it serves: characteristics of the Equality Act 2010 such as Race or Disability, and others in your own words, with commas between them.',
  'Element and State stay as they are. An action is started, finished or opened again on its own page.',
  'The last column is hidden. It tells us what you saw, so that nobody writes over what somebody else has changed.',
]
