// A button that shows a sign only; its name is read out and comes up under the pointer.
import { Button } from '@mantine/core';
import { Icon, type IconName } from './Icon';

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick(): void;
}

export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <Button variant="subtle" size="sm" px="xs" c="dimmed" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </Button>
  );
}
