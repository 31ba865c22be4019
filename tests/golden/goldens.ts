// Which attempts are kept as goldens, and how the Node ones come about.

export const NODE_GOLDENS = [
  { name: 'node-careful.needlepoint.json', scenarioId: 'clear-cheeks', handId: 'careful', seed: 7 },
  { name: 'node-too-hard.needlepoint.json', scenarioId: 'clear-cheeks', handId: 'too-hard', seed: 7 },
  { name: 'node-declines.needlepoint.json', scenarioId: 'banned-place', handId: 'declines', seed: 7 },
] as const;
