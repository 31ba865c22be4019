// What is said and heard, as text under the picture: the client's words, and sounds that tell something.
import { useTranslation } from 'react-i18next';
import { TICKS_PER_SECOND } from '../../core/skin';
import { useFace } from './face-context';
import { usePicked, useSession } from './session-store';
import { SoundCaption } from './SoundCaption';
import './captions.css';

/** What the client says stays longer, since it may ask for an answer, but not into the next stage. Seconds of play. */
const SAYING_SECONDS = 8;

export function Captions() {
  const { t } = useTranslation();
  const face = useFace();
  const { words } = useSession();
  const saying = usePicked(({ session }) => session.client.saying);
  const sayingTick = usePicked(({ session }) => session.client.sayingTick);
  const fresh = usePicked(
    ({ tick, session: { client, inside } }) =>
      tick - client.sayingTick < SAYING_SECONDS * TICKS_PER_SECOND && client.sayingTick >= inside.stageTick,
  );
  const brokenIn = usePicked(
    ({ session }) => session.incidents.find(({ state }) => state === 'open')?.incident.id ?? null,
  );
  const incidentSays = brokenIn === null ? null : words.incidents[brokenIn]?.says;

  return (
    <div className="captions">
      <p className="caption caption-client" role="status" key={sayingTick}>
        {fresh && saying && t('client.says', { name: words.client.name, text: t(`clinical:${saying}`) })}
      </p>
      {incidentSays && <p className="caption caption-client">“{incidentSays}”</p>}
      <SoundCaption face={face} />
    </div>
  );
}
