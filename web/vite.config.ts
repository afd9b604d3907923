import { defineConfig } from "vite";

// One classic script and one style sheet: the report inlines both, and a classic script also runs from a file opened off a disk.
export default defineConfig({
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    lib: {
      entry: "src/report/main.ts",
      formats: ["iife"],
      name: "interbeatReport",
      fileName: () => "report.js",
      cssFileName: "report",
    },
  },
});
