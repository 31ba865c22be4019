// The diagrams are drawn from the machines: every stage and every way between two states is in them.
import { describe, expect, it } from 'vitest';
import { MACHINE_DIAGRAMS, STAGES } from '../../../src/core/session';

const { procedure, client, zone } = MACHINE_DIAGRAMS;

describe('the diagrams', () => {
  it('draw every stage of the procedure and the ways between them', () => {
    const text = procedure();
    for (const stage of STAGES) expect(text).toContain(`state "${stage}" as playing_${stage.replace('-', '_')}`);
    expect(text).toContain('playing_decision --> playing_chart : proceed [the client is to come another day]');
    expect(text).toContain('paused --> playing : resume');
  });

  it('draw the regions of a zone side by side', () => {
    const text = zone();
    expect(text.split('\n  --\n')).toHaveLength(8);
    expect(text).toContain('blood_pinpoint --> blood_ignored : time');
    expect(text).toContain('depth_in_band --> depth_deep : reading [the median is past the band]');
  });

  it('draw how the client feels', () => {
    expect(client()).toContain(
      'feeling_asks_for_break --> feeling_withdrew_consent : ignored [the client has borne too much]',
    );
  });
});
