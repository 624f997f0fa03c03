import { defineConfig } from "vitest/config";

// Pages: `index.html` (try it in any browser, at `/`), `pane.html` (Outlook's task pane), `auth.html` (where sign-in returns).
// Assets carry their hash in the name and may be cached for ever; all are served by the service itself, under /sidebar/.
export default defineConfig({
  base: "/sidebar/",
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: ["index.html", "pane.html", "auth.html"] },
  },
  server: { proxy: { "/v1": "http://127.0.0.1:8000", "/try-it": "http://127.0.0.1:8000" } },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.ts"],
    isolate: false, // what a test sets up it takes away; a browser of its own for each file costs more than all tests
    pool: "threads",
    testTimeout: 60_000, // ms; a machine may be busy, and what hangs hangs for ever
    onConsoleLog: (said) => !said.startsWith("Lit is in dev mode"), // as it has to be in tests
  },
});
