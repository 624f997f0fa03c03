// Stands in for Office.js: a small Outlook whose mail is `outlook.held`. A test lays `outlookGiven` down before the page
// loads, and plays the user through `outlook`: selects words, opens another item, writes into the mail.
(() => {
  const given = window.outlookGiven ?? {};
  const version = given.version ?? 16;
  const handlers = new Map();
  const held = {};
  const session = {};

  const answered = (value) => (...args) => {
    const done = args.at(-1);
    const told = typeof value === "function" ? value(...args.slice(0, -1)) : value;
    setTimeout(() => done({ status: "succeeded", value: structuredClone(told) }), 1);
  };
  const field = (name) => ({
    getAsync: answered(() => held[name]),
    setAsync: answered((value) => void (held[name] = value)),
  });
  const events = {
    addHandlerAsync: answered((type, handler) => void handlers.set(type, [...(handlers.get(type) ?? []), handler])),
    removeHandlerAsync: answered((type) => void handlers.delete(type)),
  };
  const kept = (name, value) => void (session[name] = value);
  const body = {
    getAsync: answered((type) => (type === "html" ? held.html : held.html.replace(/<[^>]+>/g, ""))),
    getTypeAsync: answered("html"),
    prependAsync: answered((html) => void (held.html = html + held.html)),
  };
  const composed = () => ({
    itemType: "message",
    conversationId: held.conversationId,
    subject: field("subject"),
    to: field("to"),
    cc: field("cc"),
    bcc: field("bcc"),
    body,
    getSelectedDataAsync: answered(() => ({ data: held.selected, sourceProperty: "body" })),
    setSelectedDataAsync: answered((words) => {
      held.html = held.html.replace(held.selected, words);
      held.selected = "";
    }),
    ...(version >= 7 ? { from: field("from") } : {}),
    ...(version >= 8 ? { getAttachmentsAsync: answered([]) } : {}),
    ...(version >= 10 ? { getComposeTypeAsync: answered({ composeType: "reply", coercionType: "html" }) } : {}),
    ...(version >= 11 ? { sessionData: { getAsync: answered(null), setAsync: answered(kept) } } : {}),
    ...(version >= 13 ? { delayDeliveryTime: field("delivery") } : {}),
    ...events,
  });
  const read = () => ({ itemType: "message", ...structuredClone(held), ...events });

  const mailbox = {
    item: null,
    userProfile: { emailAddress: "sam.roe@mail.example", displayName: "Sam Roe" },
    diagnostics: { hostName: "OutlookWebApp" },
    ...events,
  };
  const open = (mail) => {
    for (const name of Object.keys(held)) delete held[name];
    if (mail) Object.assign(held, { to: [], cc: [], bcc: [], subject: "", html: "", selected: "", conversationId: null }, mail);
    mailbox.item = mail === null ? null : mail.read ? read() : composed();
  };
  const fire = (type, event) => (handlers.get(type) ?? []).forEach((handler) => handler(event));
  open(given.mail ?? null);

  const sets = { Mailbox: version, NestedAppAuth: given.nested ? 1 : 0 };
  window.Office = {
    context: {
      mailbox,
      officeTheme: given.theme ? { bodyBackgroundColor: given.theme } : undefined,
      platform: "OfficeOnline",
      requirements: {
        isSetSupported: (name, least) => {
          const [whole, part] = least.split(".").map(Number);
          return name === "Mailbox" ? part <= version : sets[name] >= whole;
        },
      },
    },
    EventType: {
      ItemChanged: "itemChanged",
      RecipientsChanged: "recipientsChanged",
      AttachmentsChanged: "attachmentsChanged",
      OfficeThemeChanged: "officeThemeChanged",
    },
    onReady: () => Promise.resolve({ host: "Outlook", platform: "OfficeOnline" }),
  };
  window.outlook = {
    held,
    session,
    open(mail) {
      open(mail);
      fire("itemChanged");
    },
    address(people) {
      held.to = people;
      fire("recipientsChanged", { changedRecipientFields: { to: true } });
    },
    paint(background) {
      fire("officeThemeChanged", { officeTheme: { bodyBackgroundColor: background } });
    },
  };

  // Nested app authentication: Outlook hands out tokens over this bridge. `given.nested` says how it answers, call by
  // call: "token", or the status of a refusal; the last one goes for all that follow.
  if (given.nested) {
    const listeners = [];
    const answers = [...given.nested];
    window.outlook.asked = [];
    window.nestedAppAuthBridge = {
      addEventListener: (_, listener) => listeners.push(listener),
      removeEventListener: () => undefined,
      postMessage: (text) => {
        const { method, requestId, tokenParams } = JSON.parse(text);
        const envelope = { messageType: "NestedAppAuthResponse", requestId };
        const answer = (rest) =>
          setTimeout(() => listeners.forEach((listener) => listener(JSON.stringify({ ...envelope, ...rest }))), 1);
        if (method === "GetInitContext") {
          answer({ success: true, initContext: { sdkName: "stand-in", sdkVersion: "1", capabilities: {} } });
          return;
        }
        window.outlook.asked.push({ method, scope: tokenParams.scope, claims: tokenParams.claims });
        const how = answers.length > 1 ? answers.shift() : answers[0];
        if (how === "token") answer({ success: true, ...signedIn(tokenParams.scope) });
        else answer({ success: false, error: { status: how, code: "interaction_required", description: "" } });
      },
    };
  }

  function signedIn(scope) {
    const encoded = (value) => btoa(JSON.stringify(value)).replaceAll("=", "");
    const [oid, tid] = ["0a000000-0000-4000-8000-000000000001", "0b000000-0000-4000-8000-000000000002"];
    const claims = { oid, tid, sub: oid, preferred_username: "sam.roe@mail.example", name: "Sam Roe" };
    const idToken = `${encoded({ alg: "none" })}.${encoded(claims)}.`;
    return {
      token: { access_token: `token-${window.outlook.asked.length}`, expires_in: 3600, id_token: idToken, scope },
      account: {
        environment: "login.microsoftonline.com",
        homeAccountId: `${oid}.${tid}`,
        localAccountId: oid,
        tenantId: tid,
        username: claims.preferred_username,
      },
    };
  }
})();
