// The things of the tray drawn close up, 460 by 320, each with a free place for its label.
import type { ReactNode } from 'react';
import type { Thing } from './things';

export interface Drawn {
  thing: Thing;
  back: boolean;
  /** The wrapper is whole. */
  sealed: boolean;
  /** A second line of glue shows that it was wrapped anew. */
  gluedTwice: boolean;
  /** The wrapper has been opened on purpose. */
  opened: boolean;
}

/** Where the label stands, in the drawing's units. */
export const LABEL_PLACES: Readonly<Record<Thing, { x: number; y: number; width: number; height: number }>> = {
  cartridge: { x: 196, y: 48, width: 214, height: 156 },
  pen: { x: 150, y: 126, width: 264, height: 112 },
  antiseptic: { x: 122, y: 108, width: 216, height: 186 },
  serum: { x: 122, y: 108, width: 216, height: 186 },
  'vitamin-c': { x: 122, y: 108, width: 216, height: 186 },
  gloves: { x: 70, y: 132, width: 320, height: 140 },
  sleeve: { x: 88, y: 148, width: 284, height: 120 },
  sharps: { x: 110, y: 142, width: 240, height: 140 },
  'used-cartridge': { x: 236, y: 84, width: 190, height: 150 },
};

export function Drawing(drawn: Drawn) {
  return (
    <svg className="held-drawing" viewBox="0 0 460 320" aria-hidden="true" focusable="false">
      <defs>
        <Fade id="held-foil" from="#fdfefe" to="#d3dfe2" />
        <Fade id="held-teal" from="#58a7ac" to="#2f777d" />
        <Fade id="held-clear" from="#a3c2c9" middle="#f5fbfc" to="#9dbcc4" across />
        <Fade id="held-amber" from="#7c4514" middle="#dda460" to="#74400f" across />
        <Fade id="held-mint" from="#6fa9af" middle="#dcf1f2" to="#659fa5" across />
        <Fade id="held-dark" from="#20292d" middle="#66757b" to="#1c2427" across />
        <Fade id="held-metal" from="#ffffff" middle="#dfe6e9" to="#8b9ba2" />
        <Fade id="held-blue" from="#8bbad4" to="#4d87a8" />
        <Fade id="held-yellow" from="#f9d868" to="#d6a11c" />
        <Fade id="held-red" from="#da5f52" to="#9c342b" />
      </defs>
      <ellipse cx="230" cy="304" rx="190" ry="12" fill="#1f2d33" opacity="0.14" />
      {draw(drawn)}
    </svg>
  );
}

function draw(drawn: Drawn): ReactNode {
  switch (drawn.thing) {
    case 'cartridge':
      return <Blister {...drawn} />;
    case 'pen':
      return <Pen back={drawn.back} />;
    case 'antiseptic':
      return <Bottle glass="held-mint" spray />;
    case 'serum':
      return <Bottle glass="held-clear" />;
    case 'vitamin-c':
      return <Bottle glass="held-amber" />;
    case 'gloves':
      return <GloveBox />;
    case 'sleeve':
      return <Sleeve />;
    case 'sharps':
      return <SharpsBox />;
    case 'used-cartridge':
      return <UsedCartridge />;
  }
}

interface FadeProps {
  id: string;
  from: string;
  middle?: string;
  to: string;
  /** From left to right instead of from top to bottom. */
  across?: boolean;
}

function Fade({ id, from, middle, to, across = false }: FadeProps) {
  return (
    <linearGradient id={id} x2={across ? 1 : 0} y2={across ? 0 : 1}>
      <stop offset="0" stopColor={from} />
      {middle && <stop offset={across ? 0.35 : 0.4} stopColor={middle} />}
      <stop offset="1" stopColor={to} />
    </linearGradient>
  );
}

function Blister({ back, sealed, gluedTwice, opened }: Drawn) {
  return (
    <>
      <rect x="26" y="28" width="408" height="264" rx="14" fill="url(#held-foil)" stroke="#b4c4c9" />
      <rect x="36" y="38" width="388" height="244" rx="9" fill="none" stroke="#c7d5d9" strokeDasharray="2 3" />
      {gluedTwice && (
        <path
          d="M44 50C140 44 300 52 416 45M45 274C150 281 290 270 415 277"
          fill="none"
          stroke="#cdb46a"
          strokeWidth="5"
          opacity="0.75"
        />
      )}
      {back ? (
        <g fill="none" stroke="#5d7077" strokeWidth="2">
          <circle cx="110" cy="100" r="26" />
          <path d="M92 119 128 81" />
          <text x="110" y="108" textAnchor="middle" fontSize="24" fontWeight="700" fill="#5d7077" stroke="none">
            2
          </text>
          <path d="M86 160h48v30H86zM86 176h48" />
          <path d="M92 214h36l-6 14 6 14H92l6-14z" />
        </g>
      ) : (
        <>
          <rect x="56" y="58" width="118" height="204" rx="52" fill="url(#held-clear)" stroke="#a9c2c8" />
          <Cartridge x={115} y={96} stained={gluedTwice} />
          <path d="M72 92C76 76 88 68 100 66" fill="none" stroke="#fff" strokeWidth="6" strokeLinecap="round" />
        </>
      )}
      {!sealed && !opened && (
        <>
          <path d="M434 292V226L368 292Z" fill="#7f9299" />
          <path d="M434 226C410 232 384 262 368 292L330 250C352 222 392 206 434 226Z" fill="#eef3f4" stroke="#9fb0b6" />
        </>
      )}
      {opened && (
        <>
          <path d="M434 28V292H300C340 220 350 110 300 28Z" fill="#9fb0b6" opacity="0.35" />
          <path d="M300 28C344 108 342 214 300 292" fill="none" stroke="#fff" strokeWidth="5" />
        </>
      )}
    </>
  );
}

function Cartridge({ x, y, stained }: { x: number; y: number; stained: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {[-12, -6, 0, 6, 12].map((at) => (
        <path key={at} d={`M${at} 18V${stained && at !== 0 ? 4 : 0}`} stroke="#77878d" strokeWidth="1.8" />
      ))}
      {stained && <path d="M-8 3q3 5 6 0t6 2" stroke="#8a3a2a" strokeWidth="3" fill="none" />}
      <rect x="-18" y="16" width="36" height="46" rx="6" fill="url(#held-clear)" stroke="#9db5bc" />
      <rect x="-28" y="58" width="56" height="76" rx="8" fill="url(#held-metal)" stroke="#aab9be" />
      <path d="M-26 92h52" stroke="#2f777d" strokeWidth="6" />
    </g>
  );
}

function Pen({ back }: { back: boolean }) {
  return (
    <>
      <rect x="2" y="88" width="92" height="120" rx="10" fill="url(#held-metal)" />
      <rect x="84" y="68" width="44" height="172" rx="8" fill="url(#held-teal)" />
      {[92, 101, 110, 119].map((x) => (
        <path key={x} d={`M${x} 76V232`} stroke="#fff" strokeOpacity="0.35" strokeWidth="3" />
      ))}
      <path d="M124 54H440q20 100 0 200H124z" fill="url(#held-metal)" stroke="#9dacb2" />
      {!back && <rect x="176" y="84" width="120" height="34" rx="17" fill="url(#held-dark)" />}
    </>
  );
}

function Bottle({ glass, spray = false }: { glass: string; spray?: boolean }) {
  return (
    <>
      {spray ? (
        <>
          <path d="M150 8h130q18 0 18 22v14H170l-18 26-16-8 10-28q-8-22 4-26z" fill="url(#held-teal)" />
          <rect x="206" y="42" width="48" height="28" fill="url(#held-metal)" />
        </>
      ) : (
        <>
          <rect x="204" y="-10" width="52" height="34" rx="14" fill="url(#held-dark)" />
          <rect x="190" y="20" width="80" height="44" rx="6" fill="url(#held-dark)" />
        </>
      )}
      <path
        d="M188 62h84v8q0 10 22 18 50 14 50 44v150q0 20-20 20H136q-20 0-20-20V132q0-30 50-44 22-8 22-18z"
        fill={`url(#${glass})`}
      />
      <path d="M132 140V276" stroke="#fff" strokeOpacity="0.55" strokeWidth="7" strokeLinecap="round" />
    </>
  );
}

function GloveBox() {
  return (
    <>
      <path d="M40 72 70 40H390L420 72Z" fill="#a9cfe2" />
      <rect x="40" y="72" width="380" height="224" rx="8" fill="url(#held-blue)" />
      <ellipse cx="230" cy="58" rx="92" ry="13" fill="#2b5a76" />
      <path
        d="M160 58c-4-30 10-60 26-40 6 8 8 20 8 20s4-40 24-38 14 40 14 40 12-34 30-22-2 34-6 42z"
        fill="#c4e0ee"
        stroke="#8db8cf"
      />
    </>
  );
}

function Sleeve() {
  return (
    <>
      <rect x="60" y="30" width="340" height="256" rx="16" fill="url(#held-foil)" stroke="#b4c4c9" />
      {[0, 10, 20].map((in_) => (
        <rect
          key={in_}
          x={92 + in_}
          y={50 + in_}
          width={276 - 2 * in_}
          height={82 - 2 * in_}
          rx="14"
          fill="none"
          stroke="#6aa3ab"
          strokeWidth="2.4"
        />
      ))}
    </>
  );
}

function SharpsBox() {
  return (
    <>
      <path d="M88 62H372l-14 232q-1 10-10 10H112q-9 0-10-10z" fill="url(#held-yellow)" />
      <rect x="74" y="30" width="312" height="44" rx="10" fill="url(#held-red)" />
      <rect x="160" y="42" width="140" height="18" rx="9" fill="#3a1714" />
      <path d="M96 124H364" stroke="#7a4d0b" strokeWidth="2.5" strokeDasharray="9 6" />
      <g transform="translate(230 100)" fill="none" stroke="#7a4d0b" strokeWidth="3">
        <circle r="6" />
        <circle cy="-9" r="9" />
        <circle cx="8" cy="6" r="9" />
        <circle cx="-8" cy="6" r="9" />
      </g>
    </>
  );
}

function UsedCartridge() {
  return (
    <>
      <ellipse cx="140" cy="182" rx="122" ry="104" fill="url(#held-metal)" stroke="#9dacb2" />
      <ellipse cx="140" cy="176" rx="98" ry="80" fill="#c9d5d9" />
      <g transform="rotate(32 140 170)">
        <Cartridge x={140} y={100} stained />
      </g>
      <rect x="228" y="76" width="206" height="166" rx="6" fill="#fffdf3" stroke="#d8cfae" />
    </>
  );
}
