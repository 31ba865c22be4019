// English for what the list of attempts says of each: how much help there was, and how it ended.

export const history = {
  'mode.guided': 'Guided',
  'mode.practice': 'Practice',
  'mode.exam': 'Exam',

  'outcome.treated': 'Treated',
  'outcome.stopped': 'Treatment stopped early',
  'outcome.postponed': 'Postponed',
  'outcome.referred': 'Referred',
  'outcome.declined': 'Declined',
  'outcome.abandoned': 'Closed before the end',
} as const;
