// Draws a machine as Mermaid text, so that the diagrams in the documents cannot drift from the machines.
import type { AnyStateMachine } from 'xstate';
import { clientMachine } from './client-machine';
import type { MachineName } from './finding-catalogue';
import { hygieneMachine } from './hygiene-machine';
import { incidentMachine } from './incident-machine';
import { procedureMachine } from './procedure-machine';
import { scopeMachine } from './scope-machine';
import { zoneMachine } from './zone-machine';

type Node = AnyStateMachine['root'];
type Move = Node['transitions'] extends Map<string, (infer One)[]> ? One : never;

const idOf = (node: Node): string => node.path.join('_').replaceAll(/[^A-Za-z0-9_]/g, '_');

function labelOf(move: Move): string {
  const event = move.eventType === '' ? 'at once' : move.eventType;
  return typeof move.guard === 'string' ? `${event} [${move.guard}]` : event;
}

/** Mermaid has no sign for history: a move into it is drawn into its parent. */
function targetsOf(move: Move): readonly Node[] {
  return (move.target ?? []).map((target: Node) =>
    target.type === 'history' && target.parent ? target.parent : target,
  );
}

function movesOf(node: Node): readonly Move[] {
  return [...node.transitions.values(), node.always ?? []].flat();
}

/** Moves from one state to another beside it. */
function movesOut(node: Node, indent: string): string[] {
  return movesOf(node).flatMap((move) =>
    targetsOf(move)
      .filter((target) => target.parent === node.parent)
      .map((target) => `${indent}${idOf(node)} --> ${idOf(target)} : ${labelOf(move)}`),
  );
}

/** Moves that a region makes into one of its own states: they leave from all its others. */
function movesWithin(node: Node, indent: string): string[] {
  return movesOf(node).flatMap((move) =>
    targetsOf(move)
      .filter((target) => target.parent === node)
      .flatMap((target) =>
        childrenOf(node)
          .filter((child) => child !== target)
          .map((child) => `${indent}${idOf(child)} --> ${idOf(target)} : ${labelOf(move)}`),
      ),
  );
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node.states).filter((child) => child.type !== 'history');
}

function insideOf(node: Node, indent: string): string[] {
  const children = childrenOf(node);
  const drawn = children.map((child) => stateText(child, indent));
  if (node.type === 'parallel') return drawn.flatMap((region, place) => (place ? [`${indent}--`, ...region] : region));
  const first = (node.initial?.target ?? []).map((target: Node) => `${indent}[*] --> ${idOf(target)}`);
  const outward = children.flatMap((child) => movesOut(child, indent));
  return [...first, ...drawn.flat(), ...outward, ...movesWithin(node, indent)];
}

function stateText(node: Node, indent: string): string[] {
  const head = `${indent}state "${node.key}" as ${idOf(node)}`;
  return childrenOf(node).length === 0 ? [head] : [`${head} {`, ...insideOf(node, `${indent}  `), `${indent}}`];
}

/** A machine as a Mermaid state diagram: every state, and every move between states with its event and guard. */
export function diagramOf(machine: AnyStateMachine): string {
  return `${['stateDiagram-v2', ...insideOf(machine.root, '  ')].join('\n')}\n`;
}

/** The diagram of every machine of a session, drawn when asked for. */
export const MACHINE_DIAGRAMS: Readonly<Record<MachineName, () => string>> = {
  procedure: () => diagramOf(procedureMachine),
  scope: () => diagramOf(scopeMachine),
  hygiene: () => diagramOf(hygieneMachine),
  client: () => diagramOf(clientMachine),
  zone: () => diagramOf(zoneMachine),
  incident: () => diagramOf(incidentMachine),
};
