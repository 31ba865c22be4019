// English for what the list of attempts says of each: how much help there was, and how it ended.

export const history = {
  'mode.guided': 'Guided',
  'mode.practice': 'Practice',
  'mode.exam': 'Exam',
  'time.planned': 'Planned time',
  'time.half-more': '1.5 times the planned time',
  'time.double': 'Twice the planned time',
  'time.no-limit': 'No time limit',

  'outcome.treated': 'Treated',
  'outcome.stopped': 'Treatment stopped early',
  'outcome.postponed': 'Postponed',
  'outcome.referred': 'Referred',
  'outcome.declined': 'Declined',
  'outcome.abandoned': 'Closed before the end',
} as const;
