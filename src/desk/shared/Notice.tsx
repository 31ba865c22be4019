// A message set apart from the page: calm, a warning, or an alarm. The words carry the meaning; the colour only supports it.
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

interface NoticeProps {
  tone: 'calm' | 'warning' | 'alarm';
  title?: string;
  children?: ReactNode;
  /** Read out at once when it appears. */
  urgent?: boolean;
  className?: string;
}

export function Notice({ tone, title, children, urgent = false, className = '' }: NoticeProps) {
  return (
    <Alert
      className={`notice notice-${tone} ${className}`}
      title={title}
      // Without 'alert' a screen reader comes to it in reading order.
      role={urgent ? 'alert' : 'note'}
    >
      {children}
    </Alert>
  );
}
