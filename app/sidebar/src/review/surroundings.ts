/** Time and network, so that tests can hold both. `after` returns how to call it off. */
export interface Surroundings {
  now(): Date;
  after(milliseconds: number, then: () => void): () => void;
  online(): boolean;
  watchOnline(back: () => void): () => void;
}

/** The page's own clock and network. */
export const PAGE: Surroundings = {
  now: () => new Date(),
  after(milliseconds, then) {
    // A longer wait than a timer can hold would end at once.
    const timer = setTimeout(then, Math.min(milliseconds, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
  online: () => navigator.onLine,
  watchOnline(back) {
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  },
};
