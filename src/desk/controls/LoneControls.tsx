// The settings of the controls on a page where nobody plays.
import { ControlsDialog } from './ControlsDialog';
import { useKeptControls } from './use-controls';

export function LoneControls({ onClose }: { onClose(): void }) {
  return <ControlsDialog kept={useKeptControls()} opened onClose={onClose} />;
}
