/** Headings of columns that name or follow a person, with what to tell the person who brings the file. */
export const personal: readonly (readonly [heading: RegExp, reason: string])[] = [
  [
    /^(id|#|no\.?|row|index|(response|respondent|record|case|participant|user|submission) ?(id|no\.?|number))$/i,
    'Numbers each person.',
  ],
  [
    /\b(staff|employee|payroll|personnel|nhs|assignment|national insurance|ni|badge) ?(id|no\.?|number)\b/i,
    'Names a person.',
  ],
  [
    /^(your |full |first |last |fore|sur|family |preferred |display |user |staff |employee )?names?\b.{0,12}$/i,
    'Names a person.',
  ],
  [/^what('s| is) your (full |first |last )?name\b/i, 'Names a person.'],
  [/\be-?mail\b|^username$/i, 'Names a person.'],
  [/\b(tele)?phone\b|\bmobile (no|number)\b/i, 'Names a person.'],
  [
    /^(home |your )?(address|post ?code)\b|\bpost ?code\b|\bdate of birth\b|^dob$|\bip address\b/i,
    'Can point to a person.',
  ],
  [
    /^(start|completion|last modified|submit(ted)?|submission|end|finish|grade posted) ?(time|date|on|at)?$/i,
    'Says when a person answered.',
  ],
  [
    /^(time ?stamp|date|time|date submitted|created|started|ended|recorded date|duration.*)$/i,
    'Says when a person answered.',
  ],
  [/^((points|feedback) - .*|total points|quiz feedback|score)$/i, 'Marks of a quiz, not answers.'],
]

/** Words in headings that divide people into groups. */
export const grouping =
  /\b(teams?|services?|departments?|directorates?|divisions?|units?|wards?|branch(es)?|sites?|locations?|offices?|regions?|areas?|localit(y|ies)|count(y|ies)|countr(y|ies)|state or territory|organi[sz]ations?|employees|employer type|sectors?|professions?|jobs?|roles?|positions?|occupations?|staff groups?|grades?|(pay )?bands?|seniority|contracts?|working pattern|full[- ]time|length of service|tenure|how long have you (worked|been)|years of service|gender( identity)?|sex|ethnic\w*|races?|nationality|ages?|age groups?|disab\w*|impairments?|religio\w*|faith|beliefs?|sexual orientation|sexuality|marital|civil partnership|maternity|carers?|caring responsibilit(y|ies)|trans(gender)?|where do you work)\b/i

/** Yes/no questions about the person, not about the work. */
export const aboutPerson =
  /^(are you|do you (have|consider|identify|look after|line[- ]?manage|manage|describe|provide))\b.*\b(disab\w*|impairments?|(health|long[- ]term|lasting|mental|physical) (conditions?|illness(es)?)|carers?|caring|care for|trans(gender)?|managers?|manage|pregnan\w*|full[- ]time|self-employed|union|lgb\w*|religio\w*|children|neurodiver\w*)\b|^disab\w*\b/i

const subject =
  'bull(?:y|ied|ying)|harass\\w*|discriminat\\w*|racis\\w*|sexis\\w*|homophob\\w*|transphob\\w*|abus\\w*|violen\\w*|assault\\w*|microaggress\\w*|mental (?:health|illness)|disab\\w*|(?:health|long[- ]term) conditions?|illness|religio\\w*|sexual\\w*|ethnic\\w*|transgender|pregnan\\w*|suicid\\w*|self-harm|trade union|politic\\w*|crimin\\w*'
const experience =
  'experienc\\w*|witness\\w*|observed|been|had|have|has|diagnos\\w*|suffer\\w*|identify|sought|describe\\w*|subjected|target'

/** Headings of questions about what happened to a person or what a person is: there even a zero can tell on someone. */
export const delicate = new RegExp(
  `\\b(i|you)\\b.*\\b(${experience})\\b.*\\b(${subject})\\b|\\b(${subject})\\b.*\\b(i|you)\\b.*\\b(${experience})\\b|^(bullied|harassed|discriminated|abused|assaulted)\\b`,
  'i',
)
