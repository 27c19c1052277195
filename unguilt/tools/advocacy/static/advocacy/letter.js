// The letter: print it as it stands in the field, and keep changes before a link leads away from them. Without this
// file it is kept by its button.

const letter = document.querySelector("[data-letter]");
const print = document.querySelector("[data-print]");
const printed = document.querySelector(".printed");

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
