// The code stands after the # of the link, which browsers never send: it is put into the form, which goes by itself
// the first time. Without this file it is typed.

const door = document.querySelector("[data-door]");
const code = location.hash.slice(1);

if (door && code && !door.elements.code.value) {
  door.elements.code.value = code;
  if (!document.querySelector("[data-nothing]")) door.requestSubmit();
}
