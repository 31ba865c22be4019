// The worker that fetches, unpacks and draws what the face is made of, and gives it away.
import { doArtTask } from './game/view/artJobs';
import type { ArtAnswer, ArtQuestion } from './game/view/artWorker';

self.onmessage = ({ data: { id, task } }: MessageEvent<ArtQuestion>) => {
  const answer = (given: ArtAnswer, give: Transferable[] = []): void => self.postMessage(given, { transfer: give });
  doArtTask(task).then(
    ({ result, give }) => answer({ id, result }, give),
    (failure: unknown) => answer({ id, failure: String(failure) }),
  );
};
