import type { Random } from './random';

/** Cards that come back as late as possible. */
export interface Deck<T> {
  /** A card that `fits`, out of those that have rested longest; null when none fits. */
  draw: (fits?: (card: T) => boolean) => T | null;
}

/** Share of the fitting cards among which chance decides; the rest have been seen too recently. */
const RESTED = 0.35;

export function deckOf<T>(cards: readonly T[], random: Random): Deck<T> {
  const order = random.shuffled(cards);
  return {
    draw: (fits = () => true) => {
      const fitting = order.filter(fits);
      if (fitting.length === 0) return null;
      const card = fitting[random.between(0, Math.ceil(fitting.length * RESTED) - 1)]!;
      order.splice(order.indexOf(card), 1);
      order.push(card);
      return card;
    },
  };
}
