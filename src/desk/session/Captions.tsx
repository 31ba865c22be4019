// What is said and heard, as text under the picture: the client's words, and sounds that tell something.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TICKS_PER_SECOND } from '../../core/skin';
import { useFace } from './face-context';
import { usePicked, useSession } from './session-store';

/** Letters a person reads in a second, and the least time a caption stays. */
const LETTERS_PER_SECOND = 14;
const LEAST_MILLISECONDS = 2500;
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
  const [sound, setSound] = useState<string | null>(null);

  useEffect(() => face?.onCaption(setSound), [face]);

  const soundText = sound ? t(sound) : null;
  useEffect(() => {
    if (!soundText) return;
    const stays = Math.max(LEAST_MILLISECONDS, (soundText.length * 1000) / LETTERS_PER_SECOND);
    const timer = window.setTimeout(() => setSound(null), stays);
    return () => window.clearTimeout(timer);
  }, [soundText]);

  return (
    <div className="captions">
      <p className="caption caption-client" role="status" key={sayingTick}>
        {fresh && saying && t('client.says', { name: words.client.name, text: t(`clinical:${saying}`) })}
      </p>
      {incidentSays && <p className="caption caption-client">“{incidentSays}”</p>}
      {soundText && <p className="caption caption-sound">[{soundText}]</p>}
    </div>
  );
}
