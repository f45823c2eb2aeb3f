import { describe, expect, it } from 'vitest';
import { fill, gapsIn, unknownIn } from '../../../lib/macros/placeholders';

const VALUES = { firstName: 'Lucas', name: 'Lucas Carol', ticketNumber: '101', agentName: null };

describe('placeholders', () => {
  it('are filled in wherever they stand, and what is not known stays for everybody to see', () => {
    expect(fill('Hello {firstName} ({name}), #{ ticketNumber }. {agentName}', VALUES)).toBe(
      'Hello Lucas (Lucas Carol), #101. {agentName}',
    );
  });

  it('that a name pretends to be are not filled in', () => {
    const filled = fill('{name}, yours {agentName}', { ...VALUES, name: '{agentName}', agentName: 'Casey' });
    expect(filled).toBe('{agentName}, yours Casey');
    expect(gapsIn(filled), 'and it does not go like that').toEqual(['agentName']);
  });

  it('that are left are told once each; what is none is told apart', () => {
    const text = '{name} {name} {nickname} {agentName} {1} {} {a b} { "json": 1 }';
    expect(gapsIn(text)).toEqual(['name', 'agentName']);
    expect(unknownIn(text)).toEqual(['nickname']);
    expect(unknownIn('{constructor}')).toEqual(['constructor']);
  });
});
