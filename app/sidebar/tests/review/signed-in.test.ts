/** A service that nobody uses without signing in, Outlook, and its sign-in, together. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { outlookHost } from "../../src/host/outlook/host.js";
import { Session } from "../../src/review/session.js";
import { CONFIG, library, quiet, refuses, signIn } from "../auth/library.js";
import { outlook } from "../host/outlook/stub.js";
import { refusal, stage } from "../stage.js";

/** `taken`: whether the service takes this token. */
async function turnedAway(silent: typeof quiet, taken: (token: string | null) => boolean, graph = true) {
  const lib = library(silent);
  const { signIn: user } = signIn(lib, { config: async () => ({ ...CONFIG, graph }) });
  const { service, keep, time } = stage();
  const asked = service.review;
  service.review = (body, token, signal) => {
    if (!taken(token)) service.refusals = [refusal(401)];
    return asked(body, token, signal);
  };
  const session = new Session(outlookHost(outlook().context, user), service, keep, time);
  session.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(session.known.trouble?.kind).toBe("sign-in");
  lib.acquireTokenSilent.mockImplementation(quiet);
  return { session, service, user, time };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ["the notice", true],
  ["the notice", false],
  ["the offer", true],
  ["the offer", false],
])("one click on %s is enough (with a mailbox to read: %s)", async (where, graph) => {
  const { session, service, user } = await turnedAway(refuses, (token) => token !== null, graph);
  if (where === "the notice") session.signIn();
  else await user.byClick();
  await vi.advanceTimersByTimeAsync(200);
  expect(session.known).toMatchObject({ trouble: null, current: true });
  expect(service.calls.at(-1)?.token).toBe("quiet");
  session.stop();
});

test("who is of another organisation is reviewed as a guest after one click, where guests are let in", async () => {
  const { session, service, time } = await turnedAway(quiet, (token) => token === null);
  session.signIn();
  await vi.advanceTimersByTimeAsync(100);
  await time.pass(1_000);
  await vi.advanceTimersByTimeAsync(100);
  expect(session.known).toMatchObject({ trouble: null, current: true });
  expect(service.calls.at(-1)).toMatchObject({ token: null, body: { history: null } });
  session.stop();
});
