// Ways to what the hands need: the practice pad, and the settings of the controls, which are fetched when they are asked for.
import { Anchor } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServices } from '../shared/services';
import { useTask } from '../shared/use-task';

export function HandLinks() {
  const { t } = useTranslation();
  const { loadWords } = useServices();
  const { failure, run } = useTask();
  const [Settings, setSettings] = useState<ComponentType<{ onClose(): void }> | null>(null);
  const open = (): void =>
    void run(async () => {
      const [{ LoneControls }] = await Promise.all([import('../controls/LoneControls'), loadWords()]);
      setSettings(() => LoneControls);
    });
  return (
    <>
      <Anchor component={Link} to="/pad">
        {t('begin.pad')}
      </Anchor>{' '}
      ·{' '}
      <Anchor component="button" type="button" fz="inherit" onClick={open}>
        {t('begin.controls')}
      </Anchor>
      {failure && <span role="alert"> {failure}</span>}
      {Settings && <Settings onClose={() => setSettings(null)} />}
    </>
  );
}
