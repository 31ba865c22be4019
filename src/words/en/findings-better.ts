// English for findings: what to do next time. A family of findings may share one sentence under the family's id.

export const findingsBetter = {
  'better.depth.dermal-minor': 'Ease the force a little, most of all over bone and thin skin.',
  'better.depth.dermal-serious':
    'Set shorter needles for this zone or press more lightly; stretch the skin so that little force is needed.',
  'better.depth.dermal-critical':
    'Stop when the skin tells you. Start short and light, look after each pass, and lengthen only if nothing shows.',
  'better.depth.reticular': 'Set much shorter needles. This depth belongs to a physician.',
  'better.depth.beyond-epidermis': 'Read the scope profile in the briefing and set the needles for it.',
  'better.depth.too-shallow': 'Stretch the skin, hold the pen upright and press a touch more.',

  'better.blood.drawn': 'Ease off in that zone: blood means the junction was crossed.',
  'better.blood.drawn-several': 'At the first point of blood: stop, blot, cool, set shorter needles or go elsewhere.',
  'better.blood.not-acted-on': 'Lift the pen at once, blot with gauze, cool, and write it in the chart.',
  'better.blood.not-followed-up': 'Look again a little later, and blot once more where it wells up.',
  'better.blood.handled': 'Keep doing just that, and chart it.',

  'better.scope.place-forbids':
    'Where the place forbids the treatment, the right session is to decline and to explain why.',
  'better.scope.length-beyond': 'Set the needles no longer than the profile in the briefing.',
  'better.scope.closed-zone': 'Leave a closed zone out, or postpone until it has healed.',
  'better.scope.no-needle-zone': 'Stay outside the rim of the eye and off the red of the lips.',
  'better.scope.lesion': 'Look the skin over first, and keep a finger’s width away from every mole, pustule and sore.',
  'better.scope.left-out-zone': 'Keep to the decision you made; go around the zones you left out.',
  'better.scope.not-asked-zone': 'Work only what was agreed.',
  'better.scope.unsuitable-client':
    'Ask before you decide, and postpone, refer or decline when an answer tells you to.',

  'better.hygiene.cartridge-unsealed': 'Read the label and feel the seal; take another cartridge when it is broken.',
  'better.hygiene.cartridge-expired': 'Read the date on the label; take another cartridge when it has passed.',
  'better.hygiene.cartridge-reused': 'One sealed cartridge for one client, once.',
  'better.hygiene.loaded-bare-handed': 'Gloves first, then the cartridge.',
  'better.hygiene.gloves-on-unwashed-hands': 'Wash hands first, then gloves.',
  'better.hygiene.used-cartridge-bare-handed': 'Keep the gloves on until the needles are in the sharps box.',
  'better.hygiene.not-cleansed': 'Cleanse each zone before the needles reach it.',
  'better.hygiene.active-under-needles': 'Only the inert serum may lie under the needles.',
  'better.hygiene.active-after-needling': 'Cool, then the inert serum, nothing else.',
  'better.hygiene.device-unauthorised': 'Check the papers first; without them the pen stays off.',
  'better.hygiene.recapped': 'Used needles go straight into the sharps box, uncapped.',
  'better.hygiene.sharps-in-bin': 'Needles go into the sharps box, always.',
  'better.hygiene.unlabelled-used': 'Put bottles without a label away before you begin.',
  'better.hygiene.cartridge-kept': 'A cartridge is used once, also for the same client.',

  'better.consent.missing': 'Explain, then have the form signed, then begin.',
  'better.consent.withdrawn': 'When a client says stop, lift the pen and stop.',

  'better.decision.left-out': 'Decide before you prepare: treat, leave areas out, postpone, refer or decline.',
  'better.decision.wrong': 'Weigh what the client told you against the waiting times before you decide.',
  'better.decision.wrong-kind': 'Ask what would make this client safe to treat, and when.',
  'better.decision.zones-not-left-out': 'Tick the zones that must wait before you decide to treat.',
  'better.decision.too-early': 'Count the whole waiting time from the day it began.',
  'better.decision.reason-wrong': 'Name the fact that decides it.',

  'better.plan.left-out': 'Set a date: results come with a series.',
  'better.plan.too-early': 'Leave four to six weeks between visits.',
  'better.plan.too-late': 'Four to six weeks is right; longer loses ground.',

  'better.chart.left-out': 'Chart every zone the needles touched.',
  'better.procedure.over-time': 'Plan the zones before you begin, and do not go back for more.',
  'better.chart.lot-left-out': 'Write down the lot: it is how a bad batch is traced.',
  'better.chart.disagrees-length': 'Write down the length the device showed.',
  'better.chart.disagrees-passes': 'Count passes while you work and write down that number.',
  'better.chart.disagrees-blood': 'Write down blood when there was any. Charting it is good work.',

  'better.technique.under-treated': 'Cover the whole zone, pass by pass, with strokes that come near the junction.',
  'better.technique.over-treated': 'Keep the pen gliding and lift it at the end of a pass.',
  'better.technique.uneven': 'Glide in straight neighbouring lanes at one speed, then across them.',
  'better.technique.torn-lines': 'Hold the pen upright, slow down, and renew the serum before it dries.',
  'better.technique.past-endpoint': 'Stop at an even pink. It goes on rising after you lift.',
  'better.technique.barrier-broken': 'Fewer passes and less force: the barrier should stay whole.',
  'better.technique.stopped-early': 'Pause, comfort and look first; stop for good only when there is cause.',

  'better.client.pain-ignored': 'Lift the pen, offer a break, and go on when the client is ready.',
  'better.client.medicine-advice': 'Only the prescriber may change a medicine: refer.',

  'better.consultation.not-asked': 'Ask it before you decide; some answers change everything.',
  'better.consent.left-out': 'Go through all four steps of consent before you prepare.',
  'better.setup.left-out': 'Walk the tray from left to right before you begin.',
  'better.closing.left-out': 'Close in the same order every time, and nothing is forgotten.',
  'better.aftercare.left-out': 'Go through the whole card with the client.',
  'better.aftercare.wrong': 'Leave freshly needled skin alone: gentle care, no actives, no advice on medicines.',
  'better.client.not-said': 'Say it in your own calm words when the moment comes.',
} as const;
