// The three-step break, one step at a time. Without this file all three stand on the page, and nothing is missing.

const form = document.querySelector(".break");
const steps = [...form.querySelectorAll(".step")];

function show(number, { move = true } = {}) {
  steps.forEach((step, each) => step.classList.toggle("here", each === number));
  if (!move) return;
  const heading = steps[number].querySelector("h2");
  heading.focus({ preventScroll: true });
  steps[number].scrollIntoView({ block: "nearest" });
}

// What came back with an error is shown as a whole, so that nothing to mend is out of sight.
if (!form.querySelector(".errors, .trouble")) {
  form.classList.add("led");
  show(0, { move: false });
  steps.forEach((step, number) => {
    for (const button of step.querySelectorAll("[data-onward], [data-back]")) {
      button.parentElement.hidden = false;
      button.addEventListener("click", () => show("onward" in button.dataset ? number + 1 : number - 1));
    }
  });
}
