// What led the pen in an attempt, in words: part of its record, and worth knowing to whoever judges it.
import { useTranslation } from 'react-i18next';
import type { InputKind } from '../../core/attempt';
import { listed } from '../shared/written';

export function LedBy({ inputs }: { inputs: readonly InputKind[] }) {
  const { t, i18n } = useTranslation();
  const names = inputs.map((kind) => t(`input.${kind}`));
  return t('input.led', { inputs: listed(names, i18n.language) });
}
