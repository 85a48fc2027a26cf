import { deckOf } from './deck';
import { seededRandom } from './random';

const cards = Array.from({ length: 20 }, (_, index) => index);

describe('deck', () => {
  test('gives a card back only after most of the others', () => {
    const deck = deckOf(cards, seededRandom(7));
    const drawn = Array.from({ length: 200 }, () => deck.draw()!);
    const gaps = drawn.flatMap((card, index) => {
      const next = drawn.indexOf(card, index + 1);
      return next === -1 ? [] : [next - index];
    });
    // 35 % of 20 cards decide, so 13 others at least come before a card comes again.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14);
  });

  test('draws what fits, and nothing when nothing does', () => {
    const deck = deckOf(cards, seededRandom(7));
    expect(deck.draw((card) => card === 3)).toBe(3);
    expect(deck.draw((card) => card > 99)).toBeNull();
  });

  test('draws the same cards for the same seed', () => {
    const draws = (seed: number) => {
      const deck = deckOf(cards, seededRandom(seed));
      return Array.from({ length: 30 }, () => deck.draw());
    };
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
  });
});
