import { type Message, message } from '../../model/message.ts';
import { type Price, PRICES_AS_OF } from '../figures.ts';

/** Hours of a month, as AWS's calculator has them. */
const HOURS = 730;

/** Sentences on what so many of something cost, and where the figures are from. `beside` stands before the latter. */
export function costsOf({ hour, gigabyte }: Price, count = 1, beside: readonly Message[] = []): readonly Message[] {
  if (count === 0) return [];
  const monthly = monthlyOf(hour * count);
  const hours =
    count === 1
      ? message('cost.hours', { monthly })
      : message('cost.hours-each', { monthly, count, each: monthlyOf(hour) });
  const data = gigabyte === 0 ? [] : [message('cost.data', { gigabyte: dollars(gigabyte) })];
  return [hours, ...data, ...beside, message('cost.source', PRICES_AS_OF)];
}

/** A price per hour as one per month, in dollars. */
export function monthlyOf(hour: number): string {
  return `$${(hour * HOURS).toFixed(2)}`;
}

export function dollars(amount: number): string {
  return `$${amount}`;
}
