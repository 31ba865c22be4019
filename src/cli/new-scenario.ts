// new scenario ID: writes a commented start, with the hands that prove it, and refuses to write over anything.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';
import { CommandError, readArguments, writeText, type Command } from './command';
import { SCENARIOS } from './content';
import { problemLine } from '../core/scenario';

/** The files of a new scenario, by path below scenarios/; they pass check as they are. */
export function newScenarioFiles(id: string): Record<string, string> {
  return {
    [`${id}.yaml`]: scenarioText(id),
    [`hands/${id}/careful.yaml`]: handText(id, 'careful', 'Everything as it is taught.'),
    [`hands/${id}/too-hard.yaml`]: handText(
      id,
      'too-hard',
      'Presses far too hard.',
      'fails-for: depth.dermal-critical\nwith: { treat: { force-n: 1.5 }, device: { length-mm: 0.3 } }\n',
    ),
    [`hands/${id}/skips-consent.yaml`]: handText(
      id,
      'skips-consent',
      'Needles without a signed consent.',
      'fails-for: consent.missing\nwithout: { consent: [sign-consent] }\n',
    ),
  };
}

function scenarioText(id: string): string {
  return `# yaml-language-server: $schema=schema/scenario.schema.json
# What this scenario teaches, and its trap, in one line. scenarios/README.md explains every entry.
needlepoint: scenario/1
id: ${id}
level: beginner                  # beginner, intermediate, advanced, exam
teaches: [SD7, SD8]              # what it rests on; every id stands in sources/known.yaml
place: source-default            # a file in scopes/
minutes: 8
client: { age: 36, sex: female, fitzpatrick: III, features: [dull], trust: 0.6, comfort: 0.9 }
# facts:                         # what is true of the client and matters
#   - { id: waxed, topics: [hair-removal], closes: [cheek-left], until-days: 9, source: SD12 }
# consultation: {}               # answers depend on trust; see "A talk" in the README
# incidents:                     # what breaks in
#   - { id: turns, kind: client-moves, when: { zone: cheek-left } }
# tray: { missing: [lay-out-gauze], unlabelled: [serum] }
# visits: 3                      # a course on one skin
# modes: [guided, practice]      # all help levels when left out
must-ask: [goals, expectations, medicines, pregnancy]
must-say: [explain-endpoint]
areas: [cheek-left, cheek-right]
right-ways:
  - { decision: treat, reasons: [suitable] }
rubric:
  use: [infection-control, technique-superficial, closing, records, judgement, communication]
  pass: 80
  pass-source: S125              # the trade's norm
  serious-allowed: 1
hands:
  pass: [careful]
  fail: [too-hard, skips-consent]
  elsewhere: [{ hand: waxed-five-days/postpones, fails-for: decision.wrong-kind }]
words:
  en:
    title: A title for lists
    summary: One line for lists; it must not give the trap away.
    briefing: What the trainee is told before the client comes in.
    client:
      name: Robin
      wants: What the client came for.
      opens-with: What the client says first.
      answers:
        goals: What they wish for.
      form:
        goals: What they wrote
`;
}

function handText(scenario: string, id: string, says: string, more = ''): string {
  return `# yaml-language-server: $schema=../../schema/hand.schema.json
needlepoint: hand/1
id: ${id}
scenario: ${scenario}
like: any/careful
${more}words: { en: { says: ${says} } }
`;
}

export const newCommand: Command = (args, say) => {
  const { positionals } = readArguments(args, {}, say);
  const [what, id] = positionals;
  if (what !== 'scenario' || id === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new CommandError(say('new-what'));
  }
  const files = newScenarioFiles(id);
  const paths = Object.keys(files).map((path) => join(SCENARIOS, path));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined) throw new CommandError(say('new-exists', { file: there }));
  for (const [path, text] of Object.entries(files)) writeText(join(SCENARIOS, path), text, say);
  for (const path of Object.keys(files)) console.log(`scenarios/${path}`);
  const problems = check(paths);
  for (const problem of problems) console.log(problemLine(problem));
  console.log(say('new-written', { id }));
  return problems.length > 0 ? 1 : 0;
};
