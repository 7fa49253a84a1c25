/** How wide a card is on a wide screen: the whole row, half of it, or a third. */
type Width = 'whole' | 'half' | 'third';

/**
 * Widths of the cards of a grid, so that no card stands alone in the last row. A single card spans the whole row, two
 * share it; where rows of three would leave one over, the first four make two rows of two. A lead has a row of its own
 * before them.
 */
export function layCards(count: number, hasLead: boolean): Width[] {
  const rest = count - (hasLead ? 1 : 0);
  if (rest <= 1) return Array.from({ length: count }, () => 'whole');
  const halves = rest === 2 ? 2 : rest % 3 === 1 ? 4 : 0;
  const below = Array.from({ length: rest }, (_, index): Width => (index < halves ? 'half' : 'third'));
  return hasLead ? ['whole', ...below] : below;
}
