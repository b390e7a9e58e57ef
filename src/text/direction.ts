/** Whether a later figure is above an earlier one, as a title says it. */
export const directionOf = (before: number, after: number): 'upp' | 'ned' => (after > before ? 'upp' : 'ned');
