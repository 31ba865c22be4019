// What a clinician would write down on one day of the healing, from the states of the healing machine.
import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HealingNote } from './healing-days';

export function HealingNotes({ notes }: { notes: readonly HealingNote[] }) {
  const { t } = useTranslation();
  const most = Math.max(0, ...notes.map(({ zones }) => zones.length));
  return (
    <List aria-label={t('healing.notes')} mt="sm">
      {notes.map(({ word, zones }) => (
        <List.Item key={word}>
          {t(`clinical:${word}`)}
          {zones.length < most && ` (${zones.map((zone) => t(`clinical:zone.${zone}`)).join(', ')})`}
        </List.Item>
      ))}
    </List>
  );
}
