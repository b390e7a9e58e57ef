import { PUBLISHER } from '../model/publisher.ts';

export const SITE_NAME = PUBLISHER.name;
export const TAGLINE = 'Läkare, hyrpersonal och väntan i Sveriges regioner';
/** Where errors are reported and questions put. */
export const CONTACT = PUBLISHER.contact;

/** A letter that names what it is about, so that the reader need not describe the place. */
export function errorReport(about: string, address: string): string {
  const subject = `Fel i ${about}`;
  const body = `Sidan: ${address}\n\nDet här stämmer inte:\n`;
  return `mailto:${CONTACT}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
