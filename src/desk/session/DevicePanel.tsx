// The pen's own display: needle length, rate, motor. An exam shows this and nothing more.
import { Button, Group, Slider, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { millimetres } from '../shared/written';
import { usePicked, useSession } from './session-store';
import './device.css';

const LENGTH_STEP_MICROMETRES = 50;
const RATE_STEP_HERTZ = 5;

export function DevicePanel() {
  const { t } = useTranslation();
  const stage = usePicked(({ session }) => session.stage);
  return (
    <section className="device" aria-labelledby="device-title">
      <Title order={3} id="device-title">
        {t('device.title')}
      </Title>
      <Group align="center" gap="sm" mt="xs" wrap="wrap">
        <LengthStepper />
        {stage === 'treatment' && <MotorSwitch />}
      </Group>
      <RateSlider />
    </section>
  );
}

function LengthStepper() {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const length = usePicked(({ session }) => session.device.lengthMicrometres);
  const change = (by: number): void => act({ kind: 'set-length', micrometres: length + by });
  // Picked, not only asked: who comes back finds the session paused and both locked, and going on must unlock them.
  const allowed = (by: number): boolean => may({ kind: 'set-length', micrometres: length + by }) === true;
  const shorter = usePicked(() => allowed(-LENGTH_STEP_MICROMETRES));
  const longer = usePicked(() => allowed(LENGTH_STEP_MICROMETRES));
  return (
    <div role="group" aria-label={t('device.length')} className="stepper">
      <Button
        variant="default"
        size="lg"
        px="md"
        aria-label={t('device.shorter')}
        disabled={!shorter}
        onClick={() => change(-LENGTH_STEP_MICROMETRES)}
      >
        −
      </Button>
      <output className="display" aria-live="polite">
        <Text component="span" size="sm">
          {t('device.length')}
        </Text>
        <span className="display-figure">{t('device.length-value', { millimetres: millimetres(length) })}</span>
      </output>
      <Button
        variant="default"
        size="lg"
        px="md"
        aria-label={t('device.longer')}
        disabled={!longer}
        onClick={() => change(LENGTH_STEP_MICROMETRES)}
      >
        +
      </Button>
    </div>
  );
}

function MotorSwitch() {
  const { t } = useTranslation();
  const { act } = useSession();
  const on = usePicked(({ session }) => session.device.motorOn);
  return (
    <Button
      size="md"
      px="sm"
      h={50}
      variant={on ? 'filled' : 'white'}
      aria-pressed={on}
      onClick={() => act({ kind: 'motor', on: !on })}
    >
      {t(on ? 'device.motor-stop' : 'device.motor-start')}
    </Button>
  );
}

function RateSlider() {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  const { rateMinHertz, rateMaxHertz } = attempt.session.sessionCase.device;
  const rate = usePicked(({ session }) => session.device.rateHertz);
  const words = t('device.rate-value', { hertz: rate });
  return (
    <div className="rate">
      <Text size="sm">
        {t('device.rate')}: <span className="rate-figure">{words}</span>
      </Text>
      <Slider
        mt={6}
        thumbLabel={t('device.rate')}
        thumbValueText={words}
        min={rateMinHertz}
        max={rateMaxHertz}
        step={RATE_STEP_HERTZ}
        label={null}
        value={rate}
        onChange={(hertz) => hertz !== rate && act({ kind: 'set-rate', hertz })}
      />
    </div>
  );
}
