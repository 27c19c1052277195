// Words to somebody: copy what stands in the field, or hand it to an app of hers. She sends it herself; without this
// file it can be marked by hand.

const field = document.querySelector('textarea[name="words"]');
const said = document.querySelector("[data-said]");
const copy = document.querySelector("[data-copy]");
const share = document.querySelector("[data-share]");

copy.hidden = false;
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = copy.dataset.copied;
  } catch {
    field.focus();
    field.select();
    said.textContent = copy.dataset.notCopied;
  }
});

if (navigator.share) {
  share.hidden = false;
  share.addEventListener("click", async () => {
    try {
      await navigator.share({ text: field.value });
    } catch {
      // She closed the choice of apps: nothing happened, and nothing needs saying.
    }
  });
}
