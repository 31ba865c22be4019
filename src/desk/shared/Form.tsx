// A form that is handled on this page: Enter sends it, nothing is loaded anew.
import type { ReactNode } from 'react';

export function Form({ onSubmit, children, label }: { onSubmit(): void; children: ReactNode; label?: string }) {
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
