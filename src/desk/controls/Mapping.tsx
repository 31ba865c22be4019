// A list of actions with what starts each, and the way to give one something else: shared by keys and gamepad buttons.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

interface MappingProps<Action extends string> {
  actions: readonly Action[];
  /** What starts an action now, in words. */
  startsWith(action: Action): readonly string[];
  /** Asks the person for something new until the returned function is called. */
  waitFor(heard: (pressed: string | null) => void): () => void;
  /** Whose it is, or null while it is free. */
  ownerOf(pressed: string): Action | null;
  wordsFor(pressed: string): string;
  give(action: Action, pressed: string): void;
  /** What to do while it is waited for. */
  asks: string;
  onWaiting(waiting: boolean): void;
}

interface Taken<Action> {
  action: Action;
  pressed: string;
  owner: Action;
}

export function Mapping<Action extends string>(props: MappingProps<Action>) {
  const { actions, startsWith, waitFor, ownerOf, wordsFor, give, asks, onWaiting } = props;
  const { t } = useTranslation();
  const [waits, setWaits] = useState<Action | null>(null);
  const [taken, setTaken] = useState<Taken<Action> | null>(null);
  const nameOf = (action: Action): string => t(`action.${action}`);

  /** The newest of it, so that listening need not begin anew with every drawing. */
  const heard = useRef<(pressed: string | null) => void>(() => undefined);
  useEffect(() => {
    heard.current = (pressed) => {
      if (waits === null) return;
      setWaits(null);
      if (pressed === null) return;
      const owner = ownerOf(pressed);
      if (owner && owner !== waits) setTaken({ action: waits, pressed, owner });
      else give(waits, pressed);
    };
  });
  const begin = useRef(waitFor);
  useEffect(() => {
    onWaiting(waits !== null);
    if (waits === null) return;
    return begin.current((pressed) => heard.current(pressed));
  }, [waits, onWaiting]);

  return (
    <ul className="mapping">
      {actions.map((action) => (
        <li key={action}>
          <div className="mapping-row">
            <span className="mapping-name">{nameOf(action)}</span>
            <span className="mapping-keys">
              {startsWith(action).map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </span>
            <Button
              size="compact-md"
              variant={waits === action ? 'filled' : 'default'}
              aria-label={t('controls.change-what', { what: nameOf(action) })}
              aria-pressed={waits === action}
              onClick={() => {
                setTaken(null);
                setWaits(waits === action ? null : action);
              }}
            >
              {t('controls.change')}
            </Button>
          </div>
          <div role="status">
            {waits === action && (
              <Text size="sm" c="teal.8">
                {asks}
              </Text>
            )}
          </div>
          {taken?.action === action && (
            <Notice tone="warning" urgent>
              <Text>{t('controls.taken', { name: wordsFor(taken.pressed), what: nameOf(taken.owner) })}</Text>
              <Group mt="xs" gap="xs">
                <Button
                  size="compact-md"
                  data-autofocus
                  onClick={() => {
                    give(action, taken.pressed);
                    setTaken(null);
                  }}
                >
                  {t('controls.take')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setTaken(null)}>
                  {t('controls.leave')}
                </Button>
              </Group>
            </Notice>
          )}
        </li>
      ))}
    </ul>
  );
}
