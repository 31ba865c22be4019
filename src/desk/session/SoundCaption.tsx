// What is heard and tells something, as text for as long as it takes to read.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaceStage } from '../../stage';
import './captions.css';

/** Letters a person reads in a second, and the least time a caption stays. */
const LETTERS_PER_SECOND = 14;
const LEAST_MILLISECONDS = 2500;

export function SoundCaption({ face }: { face: FaceStage | null }) {
  const { t } = useTranslation();
  const [sound, setSound] = useState<string | null>(null);
  useEffect(() => face?.onCaption(setSound), [face]);
  const text = sound ? t(sound) : null;
  useEffect(() => {
    if (!text) return;
    const stays = Math.max(LEAST_MILLISECONDS, (text.length * 1000) / LETTERS_PER_SECOND);
    const timer = window.setTimeout(() => setSound(null), stays);
    return () => window.clearTimeout(timer);
  }, [text]);
  return text && <p className="caption caption-sound">[{text}]</p>;
}
