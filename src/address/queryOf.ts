/** An "&" as mark-up has it, once or twice, and with its letters escaped. */
const MARKUP_AND = /(?:&|%26)(?:amp(?:;|%3B))+/gi;
/** What follows an address in a sentence or in mark-up, and is taken with it: no value of ours ends so. */
const TAIL = /[\s.,;:!?)\]}>"'”’»*_]+$/;

/** The query of an address as it was meant, also when a mail program, a chat or a CMS has touched it. */
export function queryOf(search: string): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search.replace(MARKUP_AND, '&'))) {
    query.append(name, value.replace(TAIL, ''));
  }
  return query;
}
