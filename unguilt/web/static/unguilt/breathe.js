// The one clock for breaths and for lines of paced text. What is shown follows from the time that has gone
// by since the beginning, as performance.now tells it; nothing is added up from turn to turn, so nothing
// drifts. Timers wait for the next turn, frames only draw.
//
// Events on the element, for what else would keep time (a bell, a buzz):
//   pace:turn   { turn, name, at, due }  a part begins; `due` is its time by the plan, `at` when it came, in s
//   pace:state  { state }                "running", "paused", "ended" (to its end), "stopped" (by her)

const LEAST = 0.55; // size of the circle when all breath is out
const FIRST_ROUNDS = 3; // of which each part is said aloud, before minutes alone are
const SHOWN_BEFORE = 2; // lines that stay in sight beside the newest
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A plan: parts of so many seconds each, one after the other, so many rounds of them. */
export function planOf(parts, rounds = 1) {
  const starts = [0];
  for (const part of parts) starts.push(starts.at(-1) + part.seconds);
  const round = starts.at(-1);
  return { parts, starts, round, turns: parts.length * rounds, whole: round * rounds };
}

/** When a turn begins, in seconds; turns are counted from 0 through all rounds. */
export function startOf(plan, turn) {
  const count = plan.parts.length;
  return Math.floor(turn / count) * plan.round + plan.starts[turn % count];
}

/** What there is after so many seconds: which turn, its part, how far within, or that it has ended. */
export function momentAt(plan, gone) {
  if (gone >= plan.whole) return { ended: true, turn: plan.turns };
  let turn = Math.max(0, Math.floor(gone / plan.round)) * plan.parts.length;
  while (turn + 1 < plan.turns && startOf(plan, turn + 1) <= gone) turn += 1;
  const part = plan.parts[turn % plan.parts.length];
  return { ended: false, turn, part, within: Math.max(0, gone - startOf(plan, turn)) };
}

/** The parts of a breath; those of no length are left out. */
export function breathOf({ inhale, hold, exhale, rest }) {
  return [
    { name: "in", seconds: inhale, from: LEAST, to: 1 },
    { name: "hold", seconds: hold, from: 1, to: 1 },
    { name: "out", seconds: exhale, from: 1, to: LEAST },
    { name: "rest", seconds: rest, from: LEAST, to: LEAST },
  ].filter((part) => part.seconds > 0);
}

/** How large the circle is, so many seconds into a part: slow at both ends, as breath is. */
export function sizeAt(part, within) {
  return part.from + ((part.to - part.from) * (1 - Math.cos((Math.PI * within) / part.seconds))) / 2;
}

/** How full the circle is where nothing may move: it fills and empties by whole seconds, 0 to 1. */
export function fillAt(part, within) {
  const share = Math.floor(within + 1) / Math.ceil(part.seconds);
  return (part.from + (part.to - part.from) * share - LEAST) / (1 - LEAST);
}

/** What a screen reader says when a turn begins: the part, the minutes gone by, or nothing (null). */
export function saidAt(plan, turn, how) {
  if (how === "none") return null;
  const minutes = Math.floor(startOf(plan, turn) / 60);
  if (how === "each" || (how === "first" && turn < FIRST_ROUNDS * plan.parts.length)) return { part: true };
  return turn > 0 && minutes > Math.floor(startOf(plan, turn - 1) / 60) ? { minutes } : null;
}

/** The clock itself, with the screen kept awake while it runs. `on` has begin, turn, frame, state. */
class Pace {
  #began = 0;
  #heldAt = 0;
  #turn = -1;
  #timer;
  #drawing;
  #lock;
  state = "idle";

  constructor(on) {
    this.on = on;
    document.addEventListener("visibilitychange", () => this.#wake());
    addEventListener("pagehide", () => this.#release());
  }

  get gone() {
    return ((this.state === "running" ? performance.now() : this.#heldAt) - this.#began) / 1000;
  }

  begin(plan) {
    this.plan = plan;
    this.#turn = -1;
    this.#began = performance.now();
    this.#run();
  }

  goOn() {
    this.#began += performance.now() - this.#heldAt;
    this.#run();
  }

  hold(state) {
    this.#heldAt = performance.now();
    this.#to(state);
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
  }

  #run() {
    this.#to("running");
    this.#tick();
    this.#drawing = requestAnimationFrame(this.#frame);
  }

  #to(state) {
    this.state = state;
    this.#wake();
    this.on.state(state);
  }

  #tick = () => {
    if (this.state !== "running") return;
    const { gone } = this;
    const { ended, turn, part } = momentAt(this.plan, gone);
    if (ended) {
      this.hold("ended");
      return;
    }
    if (turn !== this.#turn) {
      this.#turn = turn;
      this.on.turn({ turn, part, name: part.name, at: gone, due: startOf(this.plan, turn) });
    }
    this.#timer = setTimeout(this.#tick, (startOf(this.plan, turn + 1) - this.gone) * 1000);
  };

  #frame = () => {
    if (this.state !== "running") return;
    const now = momentAt(this.plan, this.gone);
    if (!now.ended) this.on.frame(now);
    this.#drawing = requestAnimationFrame(this.#frame);
  };

  async #wake() {
    if (this.state !== "running" || document.visibilityState !== "visible") {
      this.#release();
      return;
    }
    if (this.#lock || !navigator.wakeLock) return;
    const asked = navigator.wakeLock.request("screen").catch(() => null); // refused when the battery is low
    this.#lock = asked;
    const forget = () => {
      if (this.#lock === asked) this.#lock = undefined;
    };
    const lock = await asked;
    if (lock) lock.addEventListener("release", forget);
    else forget();
  }

  async #release() {
    const lock = this.#lock;
    this.#lock = undefined;
    (await lock)?.release();
  }
}

/** Buttons and events that a figure and a text have in common. One button leads on, so the focus stays. */
function paced(element, { plan, turn, frame, state }) {
  const begin = element.querySelector("[data-begin]");
  const stop = element.querySelector("[data-stop]");
  const words = {
    running: begin.dataset.pause,
    paused: begin.dataset.goOn,
    ended: begin.dataset.again,
    stopped: begin.dataset.again,
  };
  const tell = (name, detail) => element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  const pace = new Pace({
    frame,
    turn: ({ part, ...detail }) => {
      turn(detail, part, pace.plan);
      tell("pace:turn", detail);
    },
    state: (now) => {
      begin.textContent = words[now];
      stop.hidden = now !== "running" && now !== "paused";
      element.dataset.state = now;
      state(now);
      tell("pace:state", { state: now });
    },
  });
  begin.hidden = false;
  begin.addEventListener("click", () => {
    if (pace.state === "running") pace.hold("paused");
    else if (pace.state === "paused") pace.goOn();
    else pace.begin(plan());
  });
  stop.addEventListener("click", () => {
    pace.hold("stopped");
    begin.focus();
  });
}

function breathing(breath) {
  const figure = breath.querySelector(".figure");
  const circle = figure.querySelector("circle");
  const counter = figure.querySelector("text");
  const cue = breath.querySelector("[data-cue]");
  const said = breath.querySelector("[data-said]");
  const words = { in: "wordsIn", hold: "wordsHold", out: "wordsOut", rest: "wordsRest" };
  const word = (part) => breath.dataset[words[part.name]];
  const show = (where, text) => {
    if (where.textContent !== text) where.textContent = text;
  };
  paced(breath, {
    plan: () => {
      const seconds = Object.fromEntries(
        ["inhale", "hold", "exhale", "rest"].map((name) => [name, Number(breath.dataset[name])]),
      );
      return planOf(breathOf(seconds), Number(breath.dataset.rounds));
    },
    turn: ({ turn }, part, plan) => {
      show(cue, word(part));
      const aloud = saidAt(plan, turn, breath.dataset.aloud ?? "first");
      if (aloud?.part) show(said, `${word(part)}, ${part.seconds}`);
      else if (aloud) {
        const { wordsMinute, wordsMinutes } = breath.dataset;
        show(said, aloud.minutes === 1 ? wordsMinute : wordsMinutes.replace("0", aloud.minutes));
      }
    },
    frame: ({ part, within }) => {
      show(counter, String(Math.floor(within) + 1));
      circle.style.transform = still.matches ? "" : `scale(${sizeAt(part, within)})`;
      circle.style.fillOpacity = still.matches ? (0.15 + 0.85 * fillAt(part, within)).toFixed(2) : "";
    },
    state: (now) => {
      if (now === "running") return;
      const text = { ended: breath.dataset.wordsDone, stopped: breath.dataset.wordsStopped }[now];
      if (!text) return;
      show(counter, "");
      show(cue, text);
      show(said, text);
      circle.style.transform = circle.style.fillOpacity = "";
    },
  });
  figure.hidden = false;
  cue.hidden = false;
  cue.textContent = " "; // holds its place, so that nothing moves when the first word comes
}

// Lines that come one by one; which of them are hers, she chose before. Without movement all stand there.
function lines(guide) {
  const all = [...guide.querySelectorAll("[data-seconds]")];
  const said = guide.querySelector("[data-said]");
  let hers = all;
  paced(guide, {
    plan: () => {
      hers = all.filter((line) => getComputedStyle(line).display !== "none");
      for (const line of all) {
        line.classList.toggle("to-come", hers.includes(line));
        line.classList.remove("here", "gone-by");
      }
      return planOf(hers.map((line) => ({ name: "line", seconds: Number(line.dataset.seconds) })));
    },
    turn: ({ turn }) => {
      hers[turn].classList.remove("to-come");
      hers.forEach((line, place) => {
        line.classList.toggle("here", place === turn);
        line.classList.toggle("gone-by", place < turn - SHOWN_BEFORE);
      });
      said.textContent = hers[turn].textContent;
    },
    frame: () => {},
    state: (now) => {
      if (now !== "ended" && now !== "stopped") return;
      for (const line of all) line.classList.remove("to-come", "here", "gone-by");
      said.textContent = guide.querySelector("[data-ended]").textContent;
      guide.querySelector("[data-ended]").hidden = false;
    },
  });
}

for (const breath of document.querySelectorAll(".breath")) breathing(breath);
if (!still.matches) for (const guide of document.querySelectorAll(".guide")) lines(guide);
