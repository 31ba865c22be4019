// docs/machines.md as text: the diagram of every machine, drawn from the machines themselves. npx tsx tests/core/session/write-machines.ts writes it.
import { resolve } from 'node:path';
import { diagramOf, healingMachine, MACHINE_DIAGRAMS } from '../../../src/core/session';

export const machinesPath = resolve(import.meta.dirname, '../../../docs/machines.md');

const WHAT: readonly [title: string, about: string, diagram: () => string][] = [
  ['Procedure', 'The stages of a session, from the briefing to the debrief.', MACHINE_DIAGRAMS.procedure],
  ['Zone response', 'One for every zone: what its skin shows while it is worked on.', MACHINE_DIAGRAMS.zone],
  ['Scope', 'What place, licence and the facts about the client allow.', MACHINE_DIAGRAMS.scope],
  ['Client', 'How the client feels.', MACHINE_DIAGRAMS.client],
  ['Hygiene', 'Hands, sleeve, cartridge and pen.', MACHINE_DIAGRAMS.hygiene],
  ['Incident', 'One for every incident a scenario sets up.', MACHINE_DIAGRAMS.incident],
  ['Healing', 'One for every needled zone, in the days and weeks after.', () => diagramOf(healingMachine)],
];

export function machinesDocument(): string {
  const parts = WHAT.map(([title, about, diagram]) => `## ${title}\n\n${about}\n\n\`\`\`mermaid\n${diagram()}\`\`\`\n`);
  return `# The machines\n\nDrawn from the code by \`npx tsx tests/core/session/write-machines.ts\`; a test keeps this page in step.\n\n${parts.join('\n')}`;
}
