import { PUBLISHER } from '../model/publisher.ts';
import { href } from '../address/paths.ts';

export const SITE_NAME = PUBLISHER.name;
export const TAGLINE = 'Läkare, hyrpersonal och väntan i Sveriges regioner';
/** The address for errors and questions; null in a preview, which nobody can write to. */
export const MAIL: string | null = PUBLISHER.mail;

/** A letter that names what it is about, so that the reader need not describe the place. */
export function errorReport(mail: string, about: string, address: string): string {
  const subject = `Fel i ${about}`;
  const body = `Sidan: ${address}\n\nDet här stämmer inte:\n`;
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** Leads to where an error is reported: a letter, or in a preview the page that says how corrections are made. */
export const reportHref = (about: string, address: string): string =>
  MAIL === null ? href('/rattelser/') : errorReport(MAIL, about, address);
