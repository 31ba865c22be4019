// A button that lets files be chosen; the same file may be chosen twice in a row, which a plain file field would not notice.
import { Button, FileButton } from '@mantine/core';
import { useRef, type ReactNode } from 'react';

interface ChooseFileProps {
  /** As a file field takes it, such as '.json,application/json'; without it any file. */
  accept?: string;
  multiple?: boolean;
  variant?: 'filled' | 'default';
  disabled?: boolean;
  onChoose(files: File[]): void;
  children: ReactNode;
}

export function ChooseFile({ accept, multiple = false, variant, disabled, onChoose, children }: ChooseFileProps) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      accept={accept}
      multiple={multiple}
      resetRef={forget}
      onChange={(chosen: File | File[] | null) => {
        const files = Array.isArray(chosen) ? chosen : chosen ? [chosen] : [];
        forget.current?.();
        if (files.length > 0) onChoose(files);
      }}
    >
      {(props) => (
        <Button {...props} variant={variant} disabled={disabled}>
          {children}
        </Button>
      )}
    </FileButton>
  );
}
