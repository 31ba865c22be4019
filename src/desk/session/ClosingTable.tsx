// The table beside the client when all is done: the cartridge and the sleeve are dropped where they belong, by dragging, or by taking and placing.
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingStep } from '../../core/session';
import { useSession, useSteps } from './session-store';
import './closing.css';

const ITEMS = ['cartridge', 'sleeve'] as const;
type Item = (typeof ITEMS)[number];
const PLACES = ['sharps', 'bin', 'dish', 'cap'] as const;
type Place = (typeof PLACES)[number];

const DROPS: Readonly<Record<Item, Partial<Record<Place, ClosingStep>>>> = {
  cartridge: {
    sharps: 'cartridge-to-sharps',
    bin: 'cartridge-to-bin',
    dish: 'keep-cartridge',
    cap: 'recap-cartridge',
  },
  sleeve: { bin: 'sleeve-to-bin' },
};
/** Less than this is a click and not a drag. */
const DRAG_PIXELS = 6;

interface Drag {
  item: Item;
  fromX: number;
  fromY: number;
  x: number;
  y: number;
}

export function ClosingTable() {
  const { t } = useTranslation();
  const { act, may, attempt } = useSession();
  const [taken, setTaken] = useState<Item | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [news, setNews] = useState('');
  const dragged = useRef(false);
  useSteps();
  const { device, done } = attempt.session;
  const there: Readonly<Record<Item, boolean>> = { cartridge: device.cartridgeOnPen, sleeve: device.sleeveOn };

  const drop = (item: Item, place: Place): void => {
    const step = DROPS[item][place];
    setTaken(null);
    if (!step || may({ kind: 'close', step }) !== true) return setNews(t('table.not-there'));
    act({ kind: 'close', step });
    setNews(t('held.done', { step: t(`clinical:closing.${step}`) }));
  };
  const begin = (event: PointerEvent<HTMLButtonElement>, item: Item): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = false;
    setDrag({ item, fromX: event.clientX, fromY: event.clientY, x: 0, y: 0 });
  };
  const move = (event: PointerEvent): void => {
    if (!drag) return;
    const x = event.clientX - drag.fromX;
    const y = event.clientY - drag.fromY;
    if (Math.hypot(x, y) > DRAG_PIXELS) dragged.current = true;
    setDrag({ ...drag, x, y });
  };
  const end = (event: PointerEvent): void => {
    if (!drag) return;
    setDrag(null);
    if (!dragged.current) return;
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest<HTMLElement>('[data-place]')?.dataset.place)
      .find((name) => name !== undefined);
    const place = PLACES.find((known) => known === under);
    if (place) drop(drag.item, place);
  };

  return (
    <section className="closing-table" aria-label={t('table.title')}>
      <p className="closing-news" role="status">
        {news || t(taken ? 'table.taken' : 'table.help')}
      </p>
      <div className="closing-things">
        {ITEMS.filter((item) => there[item]).map((item) => (
          <button
            key={item}
            type="button"
            className="closing-item"
            aria-pressed={taken === item}
            data-dragged={drag?.item === item || undefined}
            style={drag?.item === item ? { transform: `translate(${drag.x}px, ${drag.y}px)` } : undefined}
            onPointerDown={(event) => begin(event, item)}
            onPointerMove={move}
            onPointerUp={end}
            onPointerCancel={() => setDrag(null)}
            onClick={(event) => {
              // The click at the end of a drag is no click; a key's has no count.
              if (event.detail === 0 || !dragged.current) setTaken(taken === item ? null : item);
              setNews('');
            }}
          >
            <ItemPicture item={item} />
            <span>{t(`table.item-${item}`)}</span>
          </button>
        ))}
        <span className="closing-gap" />
        {PLACES.map((place) => (
          <button
            key={place}
            type="button"
            className="closing-place"
            data-place={place}
            data-waits={taken !== null || drag !== null || undefined}
            data-filled={ITEMS.some((item) => done.closing.some((step) => step === DROPS[item][place])) || undefined}
            aria-disabled={taken === null || undefined}
            onClick={() => taken && drop(taken, place)}
          >
            <PlacePicture place={place} />
            <span>{t(`table.place-${place}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function ItemPicture({ item }: { item: Item }) {
  return (
    <svg viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      {item === 'cartridge' ? (
        <>
          {[30, 35, 40, 45, 50].map((x) => (
            <path key={x} d={`M${x} 18V6`} stroke="#77878d" strokeWidth="1.8" />
          ))}
          <rect x="26" y="16" width="28" height="24" rx="5" fill="#e7f2f4" stroke="#9db5bc" />
          <rect x="19" y="38" width="42" height="36" rx="6" fill="#f7f9fa" stroke="#9caeb4" />
          <path d="M20 54h40" stroke="#2a777e" strokeWidth="5" />
          <path d="M36 8q3 5 6 1" stroke="#a8321f" strokeWidth="3" fill="none" />
        </>
      ) : (
        <path d="M12 24Q30 10 44 24T70 26L64 62Q46 52 36 62T14 58Z" fill="#dff0f2" stroke="#6aa3ab" strokeWidth="2" />
      )}
    </svg>
  );
}

function PlacePicture({ place }: { place: Place }) {
  return (
    <svg viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      {place === 'sharps' && (
        <>
          <path d="M14 22H66l-4 52H18z" fill="#f0c23a" stroke="#a97c0d" />
          <rect x="9" y="10" width="62" height="14" rx="4" fill="#b8443a" />
          <rect x="24" y="14" width="32" height="6" rx="3" fill="#3a1714" />
        </>
      )}
      {place === 'bin' && (
        <>
          <path d="M18 24H62l-5 50H23z" fill="#c9d3d7" stroke="#7e8f96" />
          <rect x="13" y="14" width="54" height="10" rx="4" fill="#8a9ba2" />
          <path d="M32 34l2 30M48 34l-2 30" stroke="#7e8f96" strokeWidth="2" />
        </>
      )}
      {place === 'dish' && (
        <>
          <ellipse cx="40" cy="50" rx="32" ry="18" fill="#dbe4e7" stroke="#7e8f96" />
          <ellipse cx="40" cy="46" rx="23" ry="11" fill="#b9c7cc" />
        </>
      )}
      {place === 'cap' && (
        <>
          <path d="M24 70V28q0-16 16-16t16 16v42z" fill="#eef3f4" stroke="#7e8f96" strokeWidth="2" />
          <path d="M24 58h32M24 64h32" stroke="#9caeb4" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}
