import { type Plugin, defineConfig } from "vite";

/** Nothing but ASCII: classic Outlook keeps the script as a file and may forget its encoding. */
const ascii: Plugin = {
  name: "ascii",
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === "chunk") file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// The check on sending: one script without imports, for engines of 2016. Not minified: minifiers write `a ? b : c`,
// which classic Outlook before version 2403 does not load.
export default defineConfig({
  publicDir: false,
  plugins: [ascii],
  build: {
    target: "es2016",
    minify: false,
    emptyOutDir: false,
    lib: { entry: "src/events/events.ts", formats: ["iife"], name: "afterword", fileName: () => "events.js" },
  },
});
