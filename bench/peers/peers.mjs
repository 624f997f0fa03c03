// Times other checkers on drafts: JSON in ({"fresh": [texts], "warm": [texts]}), JSON out ({name: [ms of each fresh text]}).
import { performance } from "node:perf_hooks";

const checkers = {
  "write-good 1.0.8": async () => {
    const { default: writeGood } = await import("write-good");
    return (text) => writeGood(text);
  },
  "alex 11.0.1": async () => {
    const { text: alex } = await import("alex");
    return (text) => alex(text);
  },
  "harper.js 2.10.0": async () => {
    const { LocalLinter } = await import("harper.js");
    const { binary } = await import("harper.js/binary");
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return (text) => linter.lint(text);
  },
};

let input = "";
for await (const piece of process.stdin) input += piece;
const { fresh, warm } = JSON.parse(input);
const took = {};
for (const [name, make] of Object.entries(checkers)) {
  const check = await make();
  for (const text of warm) await check(text);
  took[name] = [];
  for (const text of fresh) {
    const began = performance.now();
    await check(text);
    took[name].push(performance.now() - began);
  }
}
process.stdout.write(JSON.stringify(took), () => process.exit(0));
