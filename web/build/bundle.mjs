// Makes web/dist once, however many builds ask for it at the same time: a lock folder lets one work and the others wait for its stamp.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(web, "dist", ".stamp");
const lock = join(web, ".bundling");
const installed = join(web, "node_modules", ".package-lock.json");
const pollMs = 200;
// A lock whose holder has not touched it for so long belongs to a build that was killed.
const abandonedMs = 300_000;

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function inputs() {
  const sources = readdirSync(join(web, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const settings = ["package.json", "package-lock.json", "vite.config.ts", "tsconfig.json", ".npmrc", "build/bundle.mjs"];
  return [...sources, ...settings.map((name) => join(web, name))];
}

const upToDate = () => existsSync(stamp) && inputs().every((path) => modified(path) <= modified(stamp));

function run(command) {
  const done = spawnSync(command, { cwd: web, shell: true, stdio: "inherit" });
  if (done.status !== 0) {
    throw new Error(`"${command}" in web/ ended with ${done.status ?? done.signal}.`);
  }
  utimesSync(lock, new Date(), new Date());
}

function tryLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (fault) {
    if (fault.code !== "EEXIST") throw fault;
    if (Date.now() - modified(lock) > abandonedMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

while (!upToDate()) {
  if (!tryLock()) {
    await new Promise((resume) => setTimeout(resume, pollMs));
    continue;
  }
  try {
    if (upToDate()) break;
    if (modified(installed) < modified(join(web, "package-lock.json"))) run("npm ci --no-audit --no-fund --loglevel=error");
    run("npm run --silent check");
    run("npm run --silent build -- --logLevel warn");
    writeFileSync(stamp, "");
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
