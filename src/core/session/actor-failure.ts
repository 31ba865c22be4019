// A machine that fails has to fail where it was asked. Left alone, xstate throws out of nowhere a moment later and takes the whole page or process along.
// Only a case that no scenario file could give, out of a forged attempt file, makes a machine fail.
import type { AnyActorRef } from 'xstate';

/** Starts it. Throws what its first state threw. */
export function startActor(actor: AnyActorRef): void {
  actor.subscribe({ error: () => undefined });
  actor.start();
  throwFailure(actor);
}

/** Call after sending. Throws what the machine threw. */
export function throwFailure(actor: AnyActorRef | null): void {
  const snapshot = actor?.getSnapshot() as { status: string; error?: unknown } | undefined;
  if (snapshot?.status === 'error') throw snapshot.error;
}
