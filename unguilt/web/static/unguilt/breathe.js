// The breathing figure: one clock drives the circle and the word beside it.

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

for (const breath of document.querySelectorAll(".breath")) {
  const figure = breath.querySelector(".figure");
  const circle = figure.querySelector("circle");
  const cue = breath.querySelector("[data-cue]");
  const begin = breath.querySelector("[data-begin]");
  const { wordsIn, wordsHold, wordsOut, wordsRest, wordsDone } = breath.dataset;
  const number = (name) => Number(breath.dataset[name]);
  const parts = [
    { word: wordsIn, seconds: number("inhale"), from: 0.55, to: 1 },
    { word: wordsHold, seconds: number("hold"), from: 1, to: 1 },
    { word: wordsOut, seconds: number("exhale"), from: 1, to: 0.55 },
    { word: wordsRest, seconds: number("rest"), from: 0.55, to: 0.55 },
  ].filter((part) => part.seconds > 0);
  const round = parts.reduce((sum, part) => sum + part.seconds, 0);
  const whole = round * number("rounds");
  let started;

  const draw = (now) => {
    const gone = (now - started) / 1000;
    if (gone >= whole) {
      cue.textContent = wordsDone;
      cue.removeAttribute("aria-hidden");
      cue.setAttribute("role", "status");
      begin.hidden = false;
      return;
    }
    let within = gone % round;
    const part = parts.find((each) => {
      if (within < each.seconds) return true;
      within -= each.seconds;
      return false;
    });
    const share = (1 - Math.cos((Math.PI * within) / part.seconds)) / 2;
    if (!still) circle.style.transform = `scale(${part.from + (part.to - part.from) * share})`;
    if (cue.textContent !== part.word) cue.textContent = part.word;
    requestAnimationFrame(draw);
  };

  figure.hidden = false;
  cue.hidden = false;
  begin.hidden = false;
  cue.textContent = " ";
  begin.addEventListener("click", () => {
    begin.hidden = true;
    started = performance.now();
    requestAnimationFrame(draw);
  });
}
