// A thing of the tray in the hand: looked at from both sides, used, put back, or refused with the reason.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '../../../core/session';
import { Dialog } from '../../shared/Dialog';
import { Icon } from '../../shared/Icon';
import { useServices } from '../../shared/services';
import { dayFromNow } from '../../shared/written';
import { useSession, useSteps } from '../session-store';
import { Drawing, LABEL_PLACES } from './Drawing';
import { labelOf } from './label-lines';
import { cartridgeAtHand, holds, USES, type Refusal, type Thing } from './things';
import './held.css';

interface HeldThingProps {
  thing: Thing;
  /** True when it is taken up to be read: its small print first. */
  reading: boolean;
  onPutBack(): void;
  /** Asks whether to break the session off, where nothing else can be used instead. */
  onStop(): void;
}

export function HeldThing({ thing, reading, onPutBack, onStop }: HeldThingProps) {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const [back, setBack] = useState(reading);
  const [refusing, setRefusing] = useState(false);
  const [news, setNews] = useState('');
  useSteps();
  const { read, use, refusals } = USES[thing];

  useEffect(() => {
    // Whoever turns it over has read it; what was read once is not read again.
    const intent: Intent | null = read && { kind: 'tray', step: read };
    if (back && intent && may(intent) === true) act(intent);
  }, [back, read, act, may]);

  const usable = use.filter((step) => may({ kind: 'tray', step }) === true);
  return (
    <Dialog opened onClose={onPutBack} size="lg" title={t(`held.${thing}.name`)}>
      <Close thing={thing} back={back} />
      <Text role="status" mt="xs" className="held-news">
        {news}
      </Text>
      {refusing ? (
        <Refusing
          thing={thing}
          onRefused={(told) => {
            setNews(told);
            setRefusing(false);
          }}
          onStop={onStop}
          onBack={() => setRefusing(false)}
        />
      ) : (
        <Group mt="sm" gap="sm">
          <Button variant="default" leftSection={<Icon name="again" />} onClick={() => setBack(!back)}>
            {t('held.turn')}
          </Button>
          {usable.map((step) => (
            <Button
              key={step}
              variant="light"
              onClick={() => {
                act({ kind: 'tray', step });
                setNews(t('held.done', { step: t(`clinical:tray.${step}`) }));
              }}
            >
              {t(`clinical:tray.${step}`)}
            </Button>
          ))}
          {refusals.length > 0 && (
            <Button variant="outline" color="red.9" onClick={() => setRefusing(true)}>
              {t('held.refuse')}
            </Button>
          )}
          <Button onClick={onPutBack}>{t('held.put-back')}</Button>
        </Group>
      )}
    </Dialog>
  );
}

/** The thing itself, with its label where it stands on it. */
function Close({ thing, back }: { thing: Thing; back: boolean }) {
  const { t, i18n } = useTranslation();
  const { attempt } = useSession();
  const { today } = useServices();
  const { sessionCase, done } = attempt.session;
  const { sealed, secondHand } = cartridgeAtHand(sessionCase, done.tray);
  const place = LABEL_PLACES[thing];
  const { large, small } = labelOf(attempt, thing, back, (days) => dayFromNow(today(), days, i18n.language));
  return (
    <div className="held" data-thing={thing}>
      <Drawing
        thing={thing}
        back={back}
        sealed={sealed}
        gluedTwice={secondHand}
        opened={done.tray.includes('open-cartridge')}
      />
      <div
        className="held-label"
        data-bare={large === null || undefined}
        aria-live="polite"
        style={{
          left: `${(place.x / 460) * 100}%`,
          top: `${(place.y / 320) * 100}%`,
          width: `${(place.width / 460) * 100}%`,
          minHeight: `${(place.height / 320) * 100}%`,
        }}
      >
        {large && <strong>{t(large.id, large.values)}</strong>}
        {small.map(({ id, values }) => (
          <span key={id}>{t(id, values)}</span>
        ))}
      </div>
    </div>
  );
}

interface RefusingProps {
  thing: Thing;
  onRefused(told: string): void;
  onStop(): void;
  onBack(): void;
}

function Refusing({ thing, onRefused, onStop, onBack }: RefusingProps) {
  const { t } = useTranslation();
  const { act, may, attempt } = useSession();
  const { session, setup } = attempt;

  const refuse = (refusal: Refusal): void => {
    if (thing === 'pen') return onStop();
    const right = holds(session.sessionCase, session.done.tray, thing, refusal);
    const intent: Intent | null =
      thing === 'cartridge'
        ? { kind: 'tray', step: 'swap-cartridge' }
        : refusal === 'no-label'
          ? { kind: 'tray', step: 'put-away-unlabelled' }
          : null;
    const done = intent !== null && may(intent) === true;
    if (done) act(intent);
    const told = t(thing === 'cartridge' && done ? 'held.swapped' : 'held.put-aside');
    // An exam does not say whether what was seen is there to be seen.
    onRefused(setup.mode === 'exam' ? told : `${told} ${t(right ? 'held.right' : 'held.look-again')}`);
  };

  return (
    <fieldset className="held-why">
      <legend>{t('held.why')}</legend>
      <Group gap="sm">
        {USES[thing].refusals.map((refusal) => (
          <Button key={refusal} variant="outline" color="red.9" onClick={() => refuse(refusal)}>
            {t(`held.refusal.${refusal}`)}
          </Button>
        ))}
        <Button variant="default" onClick={onBack}>
          {t('app.cancel')}
        </Button>
      </Group>
    </fieldset>
  );
}
