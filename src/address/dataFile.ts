/** A file that a tool needs could not be had: its reader is told so and may try again. Anything else that goes wrong is a fault of ours. */
export class DataUnavailable extends Error {}

/** Turns what a failed request throws into `DataUnavailable`. */
export function unavailable(cause: unknown): never {
  throw new DataUnavailable(String(cause), { cause });
}

/**
 * The document of a JSON file.
 * @throws DataUnavailable where the file cannot be had or is no JSON
 */
export const fetchJson = <T>(href: string): Promise<T> =>
  fetch(href)
    .then((answer) => (answer.ok ? (answer.json() as Promise<T>) : Promise.reject(new Error(String(answer.status)))))
    .catch(unavailable);
