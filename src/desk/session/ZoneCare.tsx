// Every zone of the session with what can be seen of it in words, and its care by button: the face's twin for keyboard and screen reader.
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import { NO_NEEDLE_ZONES, readZone, touchedZones, type Care, type ZoneId } from '../../core/skin';
import { usePicked, useSession } from './session-store';
import { looksOfZone } from './zone-looks';
import { zoneState } from './zone-state';
import './treatment.css';

/** The zones the client came for, and any other that was needled. */
function listedZones({ session, skin }: Attempt): ZoneId[] {
  const { areas } = session.sessionCase;
  return [...areas, ...touchedZones(skin).filter((zone) => !areas.includes(zone) && zone !== 'outside')];
}

/** @param inFull shows all words of a zone; else the eye gets the few it has no picture for, and a screen reader all of them */
export function ZoneCare({ cares, inFull = false }: { cares: readonly Care[]; inFull?: boolean }) {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const zones = usePicked((played) => listedZones(played).join(' '));
  return (
    <section aria-labelledby="zones-title">
      <Title order={3} id="zones-title">
        {t('treatment.zones')}
      </Title>
      <ul className="zones">
        {listedZones(attempt).map((zone) => (
          <ZoneRow key={`${zone} ${zones.length}`} zone={zone} cares={cares} inFull={inFull} />
        ))}
      </ul>
    </section>
  );
}

/** Words change ten times a second while the zone is needled: they stand in parts of their own, so that nothing else is made anew with them. */
function ZoneRow({ zone, cares, inFull }: { zone: ZoneId; cares: readonly Care[]; inFull: boolean }) {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const leftOut = usePicked(({ session }) => session.decision?.leaveOut.includes(zone) ?? false);
  const exam = attempt.setup.mode === 'exam';
  return (
    <li className="zone" data-closed={leftOut || NO_NEEDLE_ZONES.includes(zone) || undefined}>
      <div className="zone-words">
        <strong>{t(`clinical:zone.${zone}`)}</strong>
        {/* An exam shows the skin and no words for it. */}
        {!inFull && !exam && <ZoneLooks zone={zone} leftOut={leftOut} />}
        <ZoneWords zone={zone} shown={inFull} />
      </div>
      <div className="zone-cares">
        {cares.map((care) => (
          <CareButton key={care} care={care} zone={zone} />
        ))}
      </div>
    </li>
  );
}

function ZoneLooks({ zone, leftOut }: { zone: ZoneId; leftOut: boolean }) {
  const { t } = useTranslation();
  const looks = usePicked(({ skin }) => looksOfZone(readZone(skin, zone)).join(' '));
  const signs = [...(leftOut ? ['closed'] : []), ...looks.split(' ').filter(Boolean)];
  return (
    <span className="zone-looks" aria-hidden="true">
      {signs.map((sign) => t(`treatment.zone-${sign}`)).join(', ')}
    </span>
  );
}

function ZoneWords({ zone, shown }: { zone: ZoneId; shown: boolean }) {
  const { t } = useTranslation();
  // Picked ten times a second, and put into words only when it has changed.
  const state = usePicked((played) => JSON.stringify(zoneState(played, zone)));
  const full = (JSON.parse(state) as ReturnType<typeof zoneState>)
    .map(({ id, values }) => t(`zone-state.${id}`, values))
    .join(', ');
  return <span className={shown ? 'zone-full' : 'sr-only'}>{full}</span>;
}

function CareButton({ care, zone }: { care: Care; zone: ZoneId }) {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const allowed = usePicked(() => may({ kind: 'care', care, zone }));
  const label = t('treatment.zone-care', { care: t(`clinical:care.${care}`), zone: t(`clinical:zone.${zone}`) });
  const notNow = allowed === true ? undefined : t('session.not-now', { why: t(`clinical:${allowed}`) });
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={notNow ? `${label}. ${notNow}` : label}
      title={notNow}
      data-disabled={allowed !== true || undefined}
      aria-disabled={allowed !== true || undefined}
      onClick={() => allowed === true && act({ kind: 'care', care, zone })}
    >
      {t(`clinical:care.${care}`)}
    </Button>
  );
}
