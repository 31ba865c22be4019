// The panel of a stage: heading, one line of help, content, and the way on. The heading takes the focus when the stage begins.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession } from './session-store';

interface PanelProps {
  title: string;
  help?: string;
  children: ReactNode;
  /** Words of the button that goes on to the next stage. */
  proceed?: string;
  /** Stands in the place of the way on, where going on takes more than a word. */
  onward?: ReactNode;
  /** Stands beside the way on. */
  beside?: ReactNode;
}

export function Panel({ title, help, children, proceed, onward, beside }: PanelProps) {
  const { act } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="panel-content" tabIndex={0}>
        <Title order={2} ref={heading} tabIndex={-1} className="panel-title">
          {title}
        </Title>
        {help && <Text c="dimmed">{help}</Text>}
        <Stack gap="lg" mt="md">
          {children}
        </Stack>
      </div>
      {(proceed || onward || beside) && (
        <Group className="panel-foot" justify="space-between">
          <div>{beside}</div>
          {onward}
          {proceed && (
            <Button size="md" onClick={() => act({ kind: 'proceed' })}>
              {proceed}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
