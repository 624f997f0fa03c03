/** The sample situations that the service offers, laid out for the page. */
import type { Person } from "../host.js";
import { written } from "./addresses.js";
import { EMPTY, type Laid } from "./desk.js";
import type { Letter } from "./mail.js";
import { unwrapped } from "./unwrapped.js";
import type { ReviewRequest } from "../../api/types.js";

export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly laid: Laid;
}

/** As `GET /try-it/samples` answers. */
interface Told {
  readonly now: string;
  readonly me: readonly Party[];
  readonly messages: readonly Letter[];
  readonly samples: readonly {
    readonly id: string;
    readonly title: string;
    readonly draft: ReviewRequest["draft"];
    readonly history: readonly string[];
  }[];
}

interface Party {
  readonly email?: string;
  readonly name?: string | null;
}

/** None where the service has no sample mail, or does not answer: the page works without. */
export async function samples(send: typeof fetch = (url) => fetch(url)): Promise<readonly Sample[]> {
  try {
    const answer = await send("/try-it/samples");
    return answer.ok ? samplesOf((await answer.json()) as Told) : [];
  } catch {
    return [];
  }
}

export function samplesOf(told: Told): Sample[] {
  const byId = new Map(told.messages.map((letter) => [letter.id, letter]));
  return told.samples.map(({ id, title, draft, history }) => ({
    id,
    title,
    laid: {
      ...EMPTY,
      from: draft.from ? person(draft.from) : null,
      fields: {
        to: written((draft.to ?? []).map(person)),
        cc: written((draft.cc ?? []).map(person)),
        subject: draft.subject ?? "",
        text: unwrapped(draft.text ?? ""),
      },
      kind: draft.kind ?? null,
      threadId: draft.thread_id ?? null,
      letters: history.map((of) => byId.get(of)).filter((letter): letter is Letter => letter !== undefined),
      me: told.me.map(person),
      now: told.now,
    },
  }));
}

function person({ email, name }: Party): Person {
  return { email: email ?? "", name: name ?? "" };
}
