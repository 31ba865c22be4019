// English for what breaks into a session: what is seen, what can be done about it, and what is said of it afterwards.

/** By kind: its name in a sentence, what is seen, and what answers it (domain-facts 5.4, 5.5). */
const KINDS = {
  'client-speaks': {
    name: 'what the client said',
    title: 'Your client says something',
    happens: 'Your client has something to say.',
    answer: 'Answer at once, in a sentence, and go on.',
  },
  'client-moves': {
    name: 'the client’s movement',
    title: 'Your client moves',
    happens: 'Your client turns the head under the pen.',
    answer: 'Lift the pen first, then a calm word, and go on when they lie still.',
  },
  'client-faint': {
    name: 'the client’s faintness',
    title: 'Your client feels faint',
    happens: 'Your client turns pale and damp and feels faint.',
    answer: 'Stop, lay the client back, cool air, stay with them and speak calmly; write it in the chart.',
  },
  'needle-stick': {
    name: 'the needle-stick',
    title: 'A needle went into your finger',
    happens: 'You feel a prick: a needle went through your glove into your finger.',
    answer:
      'Stop, wash with soap and water, tell your supervisor, be seen by a doctor at once; tell the client, change gloves and cartridge, write it down.',
  },
  'glove-tear': {
    name: 'the torn glove',
    title: 'Your glove tears',
    happens: 'Your glove has torn along the thumb.',
    answer: 'Lift the pen and put on new gloves before you touch anything.',
  },
  hives: {
    name: 'the hives',
    title: 'Hives appear',
    happens: 'Raised, itching welts spread over the treated skin.',
    answer: 'Stop the session, tell your supervisor, stay with the client and write it in the chart.',
  },
  'breathing-difficulty': {
    name: 'the trouble with breathing',
    title: 'Your client struggles to breathe',
    happens: 'Your client’s lips swell and breathing is hard.',
    answer: 'Stop and call the emergency number at once; stay with the client, have the supervisor fetched, chart it.',
  },
  'serum-dries': {
    name: 'the dried serum',
    title: 'The serum has dried',
    happens: 'The skin is dull: the serum has dried and the tip begins to catch.',
    answer: 'Lift the pen and put on fresh serum before you go on.',
  },
  'pen-battery-dies': {
    name: 'the flat battery',
    title: 'The pen stops',
    happens: 'The pen slows down and stops: its battery is flat.',
    answer: 'Put in a new battery and tell the client what happened; never take a pen that was not prepared.',
  },
  'inspector-arrives': {
    name: 'the inspector’s visit',
    title: 'An inspector comes in',
    happens: 'An inspector of the board stands at the door and asks for your papers.',
    answer: 'Stop the motor and show the papers; what you cannot show, you may not do.',
  },
  'asks-deeper': {
    name: 'the wish for more depth',
    title: 'Your client asks for more',
    happens: 'Your client asks you to go deeper.',
    answer: 'Keep the depth and explain why we stop at an even pink.',
  },
  'pinpoint-bleeding': {
    name: 'the points of blood',
    title: 'Points of blood appear',
    happens: 'Small points of blood stand on the skin.',
    answer: 'Stop, press gauze on, and set the needles shorter before you go on elsewhere.',
  },
} as const;

const SAYS = {
  handled: (name: string) => `You met ${name} as it should be met.`,
  late: (name: string) => `It took too long until ${name} was dealt with.`,
  'not-answered': (name: string) => `Nothing was done about ${name}.`,
  incomplete: (name: string) => `Part of what ${name} asked for was left out.`,
  'out-of-order': (name: string) => `Everything ${name} asked for was done, in the wrong order.`,
  wrong: (name: string) => `What was done about ${name} made things worse.`,
} as const;

const kinds = Object.entries(KINDS);

/** "incident.<kind>" is its heading, "incident.<kind>.happens" what is seen. */
export const incidents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(kinds.map(([kind, { title }]) => [`incident.${kind}`, title])),
  ...Object.fromEntries(kinds.map(([kind, { happens }]) => [`incident.${kind}.happens`, happens])),
  'act.stop-motor': 'Switch the motor off',
  'act.lift-pen': 'Lift the pen',
  'act.sit-client-back': 'Lay the client back, feet up',
  'act.cool-air': 'Let in cool air',
  'act.reassure': 'Say a calm word',
  'act.wash-with-soap': 'Wash the wound with soap and water',
  'act.report-to-supervisor': 'Tell the supervisor',
  'act.medical-evaluation': 'Be seen by a doctor now',
  'act.tell-client': 'Tell the client what happened',
  'act.new-gloves': 'Put on new gloves',
  'act.new-cartridge': 'Take and load a new cartridge',
  'act.show-papers': 'Show the papers',
  'act.call-emergency': 'Call the emergency number',
  'act.chart-incident': 'Write it in the chart',
  'act.stay-with-client': 'Stay with the client',
  'act.new-battery': 'Put in a new battery',
  'act.press-gauze': 'Press gauze on',
  'act.cool-skin': 'Cool the skin',
  'act.more-serum': 'Put on fresh serum',
  'act.lower-setting': 'Set the needles shorter',
  'act.answer-client': 'Answer the client',
  'act.offer-break': 'Offer a break',
  'act.explain-endpoint': 'Explain why we stop at an even pink',
  'act.explain-on-its-own': 'Explain why needling is done on its own',
  'act.explain-series': 'Explain that it takes a series',
  'act.stop-session': 'Break the treatment off',
  'act.finish-client-first': 'Finish the client first',
  'act.squeeze-wound': 'Squeeze the wound until it bleeds',
  'act.carry-on-quietly': 'Say nothing and carry on',
  'act.send-inspector-away': 'Ask the inspector to come another day',
  'act.use-other-pen': 'Take the other pen from the drawer',
  'act.go-deeper': 'Set the needles longer',
};

/** "says.incident.<finding>.<kind>" and what to do better. */
export const incidentFindings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(SAYS).flatMap(([finding, say]) =>
      kinds.map(([kind, { name }]) => [`says.incident.${finding}.${kind}`, say(name)]),
    ),
  ),
  ...Object.fromEntries(
    Object.keys(SAYS)
      .filter((finding) => finding !== 'handled')
      .flatMap((finding) => kinds.map(([kind, { answer }]) => [`better.incident.${finding}.${kind}`, answer])),
  ),
  'better.incident.handled': 'Keep doing just that.',
};
