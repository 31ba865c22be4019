// Keeps what a trainee said of their session: beside the attempt on this device, and in the school it was played for.
import { saysSomething, stamped, type Reflection } from '../../core/school';
import type { DeskServices } from '../shared/services';

/** Rejects with a ShelfError. */
export async function keepReflection(services: DeskServices, attemptId: string, said: Reflection): Promise<void> {
  const { shelf } = services.opened;
  await shelf.keepNote(attemptId, JSON.stringify(said));
  const { assigned } = (await shelf.listAttempts()).find(({ setup }) => setup.id === attemptId) ?? {};
  if (!assigned || !saysSomething(said)) return;
  const desk = await services.schoolDesk();
  const { schoolId, personId } = assigned;
  const act = { kind: 'reflection', attempt: attemptId, person: personId, ...said } as const;
  const record = stamped(act, personId, desk.ports, `reflection-${attemptId}`);
  if (desk.now()?.school.id === schoolId) await desk.keep([record]);
  else await desk.shelf.addRecords(schoolId, [record]);
}
