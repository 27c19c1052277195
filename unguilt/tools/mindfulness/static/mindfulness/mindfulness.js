// Breathing: what she chooses, a bell and a buzz at each turn. Writing: a clock that keeps to itself.
// Nothing here asks the server while a breath runs.

// A bell made here: two tones that fade. It is silent until she turns it on.
const TONES = { in: 396, hold: 352, out: 297, rest: 264 }; // Hz
const FADES = 1.8; // s
let sound;

function ring(name) {
  sound ??= new AudioContext(); // made and woken by what she pressed, else the browser keeps it silent
  sound.resume();
  const at = sound.currentTime;
  for (const [ratio, loud] of [
    [1, 0.12],
    [2.76, 0.03],
  ]) {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = TONES[name] * ratio;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(loud, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + FADES / ratio);
    tone.connect(volume).connect(sound.destination);
    tone.start(at);
    tone.stop(at + FADES);
  }
}

const BUZZES = { in: [60], hold: [25], out: [60, 90, 60], rest: [25] }; // ms on, off, on

function breathingAsChosen(form) {
  const breath = document.querySelector(".breath");
  const { pattern, minutes, bell, buzz, aloud } = form.elements;
  const afterwards = document.querySelector("[data-afterwards]");
  let remembering;

  const apply = () => {
    const about = form.querySelector(`[data-of="${pattern.value}"]`) ?? form.querySelector("[data-of]");
    const { inhale, hold, exhale, rest: pause } = about.dataset;
    const round = [inhale, hold, exhale, pause].reduce((sum, seconds) => sum + Number(seconds), 0);
    const rounds = Math.max(1, Math.floor((Number(minutes.value) * 60) / round + 0.5));
    Object.assign(breath.dataset, { inhale, hold, exhale, rest: pause, rounds, aloud: aloud.value });
  };
  const remember = () => {
    remembering?.abort();
    remembering = new AbortController();
    fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { "HX-Request": "true" },
      signal: remembering.signal,
    }).catch(() => {}); // offline it is not remembered, and breathes all the same
  };

  form.addEventListener("change", ({ target }) => {
    apply();
    if (target === bell && bell.checked) ring("in");
    if ("remember" in form.dataset) remember();
  });
  breath.addEventListener("pace:turn", ({ detail }) => {
    if (bell.checked) ring(detail.name);
    if (buzz.checked) navigator.vibrate?.(BUZZES[detail.name]);
  });
  breath.addEventListener("pace:state", ({ detail: { state } }) => {
    const under = state === "running" || state === "paused";
    form.hidden = under;
    afterwards.hidden = under;
  });
  for (const part of form.querySelectorAll(".with-sound, .spoken")) part.hidden = false;
  form.querySelector("[data-buzz]").hidden = !("vibrate" in navigator);
  apply();
}

// It begins with her first letter, says one thing after fifteen minutes, and shows time only if she asks.
function quietClock(clock) {
  const gone = clock.querySelector("[data-gone]");
  const done = clock.querySelector("[data-done]");
  const show = clock.querySelector("[data-show]");
  const until = Number(clock.dataset.clock);
  let began;

  const tick = () => {
    const passed = (performance.now() - began) / 60000;
    const minutes = Math.floor(passed);
    gone.textContent = minutes === 1 ? clock.dataset.minute : clock.dataset.minutes.replace("0", minutes);
    if (minutes >= until && !done.textContent) {
      done.textContent = clock.querySelector("template").content.textContent;
    }
    setTimeout(tick, (minutes + 1 - passed) * 60000);
  };
  clock.hidden = false;
  show.addEventListener("change", () => {
    gone.hidden = !show.checked;
  });
  clock.closest("form").addEventListener("input", (event) => {
    if (began !== undefined || event.target === show) return;
    began = performance.now();
    tick();
  });
}

const form = document.querySelector("form[data-breathing]");
if (form) breathingAsChosen(form);
const clock = document.querySelector("[data-clock]");
if (clock) quietClock(clock);
