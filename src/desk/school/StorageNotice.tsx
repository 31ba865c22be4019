// Says before anything is lost that the browser may clear its storage, or that there is little room left.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';
import { useServices } from '../shared/services';
import { useSchoolDesk } from '../shared/use-school';

/** From this share of the browser's allowance on, or with less than this left, room is called short. */
const SHORT_SHARE = 0.85;
const SHORT_BYTES = 30_000_000;

interface Room {
  persisted: boolean;
  usedBytes: number;
  leftBytes: number;
  short: boolean;
}

async function roomOf(storage: StorageManager | undefined): Promise<Room | null> {
  if (!storage?.estimate) return null;
  const { usage = 0, quota = 0 } = await storage.estimate();
  const leftBytes = Math.max(0, quota - usage);
  return {
    persisted: (await storage.persisted?.()) ?? false,
    usedBytes: usage,
    leftBytes,
    short: quota > 0 && (usage / quota > SHORT_SHARE || leftBytes < SHORT_BYTES),
  };
}

export function StorageNotice() {
  const { t } = useTranslation();
  const { opened } = useServices();
  const desk = useSchoolDesk();
  const [room, setRoom] = useState<Room | null>(null);
  const [refused, setRefused] = useState(false);
  const look = (): void => void roomOf(navigator.storage).then(setRoom, () => setRoom(null));
  useEffect(look, []);

  const ask = async (): Promise<void> => {
    const kept = await navigator.storage.persist().catch(() => false);
    setRefused(!kept);
    look();
  };
  if (!desk.shelf.lasting || opened.notKept) {
    return <Notice tone="warning">{t(`errors:keeping.${opened.notKept ?? 'refused'}`)}</Notice>;
  }
  if (!room) return null;
  if (room.short) {
    return (
      <Notice tone="alarm" title={t('storage-room.short-title')}>
        {t('storage-room.short', { megabytes: Math.round(room.leftBytes / 1_000_000) })}
      </Notice>
    );
  }
  if (room.persisted) return null;
  return (
    <Notice tone="warning" title={t('storage-room.may-clear-title')}>
      <Group justify="space-between">
        <Text maw={720}>{t(refused ? 'storage-room.refused' : 'storage-room.may-clear')}</Text>
        {!refused && (
          <Button variant="default" onClick={() => void ask()}>
            {t('storage-room.ask')}
          </Button>
        )}
      </Group>
    </Notice>
  );
}
