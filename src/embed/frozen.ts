/** The release that the frames are being frozen at; null in every other build. */
export const FROZEN_RELEASE: string | null = process.env['FROZEN_RELEASE'] || null;
