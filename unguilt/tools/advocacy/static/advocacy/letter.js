// The letter: copy what stands in the field, print it as it stands, and keep changes before a link leads away from
// them. Without this file it can be marked by hand, and kept by its button.

const letter = document.querySelector("[data-letter]");
const said = document.querySelector("[data-said]");
const copy = document.querySelector("[data-copy]");
const print = document.querySelector("[data-print]");
const printed = document.querySelector(".printed");

copy.hidden = false;
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(letter.value);
    said.textContent = copy.dataset.copied;
  } catch {
    letter.focus();
    letter.select();
    said.textContent = copy.dataset.notCopied;
  }
});

print.hidden = false;
print.addEventListener("click", () => window.print());
window.addEventListener("beforeprint", () => {
  printed.textContent = letter.value;
});

// Changes that are not kept yet are kept on the way, so that no link takes them away.
const { form } = letter;
const { then } = form.elements;

for (const link of document.querySelectorAll("[data-then]")) {
  link.addEventListener("click", (event) => {
    if (letter.value === letter.defaultValue) return;
    event.preventDefault();
    then.value = link.dataset.then;
    form.requestSubmit();
  });
}
form.addEventListener("submit", (event) => {
  if (event.submitter) then.value = "";
});
