// rehearse SCENARIO --hand HAND [--seed N] --out FILE: a scripted hand carries out a session and leaves an ordinary attempt file.
import { attemptFileText, playedScenario, rehearse } from '../core/attempt';
import { loadHand, loadScenario } from '../core/scenario';
import { CommandError, readArguments, writeText, type Command } from './command';
import { idOrPath, loadFace, orProblems, scenarioFiles } from './content';

const OPTIONS = { hand: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } } as const;

export const rehearseCommand: Command = (args, say) => {
  const { positionals, values } = readArguments(args, OPTIONS, say);
  const scenarioName = positionals[0];
  if (scenarioName === undefined) throw new CommandError(say('missing-argument', { what: 'a scenario' }));
  if (typeof values.hand !== 'string') throw new CommandError(say('missing-argument', { what: '--hand HAND' }));
  if (typeof values.out !== 'string') throw new CommandError(say('missing-argument', { what: '--out FILE' }));
  const seedText = String(values.seed);
  const seed = Number(seedText);
  if (!/^\d{1,10}$/.test(seedText) || seed > 0xffffffff) throw new CommandError(say('bad-seed', { seed: seedText }));

  const files = scenarioFiles([scenarioName, values.hand]);
  const scenario = orProblems(loadScenario(files, idOrPath(scenarioName)));
  const hand = orProblems(loadHand(files, idOrPath(values.hand), scenario.id));
  const attempt = rehearse(
    {
      id: `rehearsal-${scenario.id}-${hand.id}-${seed}`,
      scenario: playedScenario(scenario),
      seed,
      mode: 'practice',
      who: hand.id,
      startedAt: new Date().toISOString(),
    },
    hand,
    loadFace(),
  );
  writeText(values.out, attemptFileText(attempt), say);
  const card = attempt.scorecard;
  console.log(
    say('rehearsed', {
      hand: hand.id,
      scenario: scenario.id,
      outcome: card?.outcome ?? '',
      score: card?.score ?? 0,
      verdict: say(card?.passed ? 'passed' : 'not-passed'),
      file: values.out,
    }),
  );
  return 0;
};
