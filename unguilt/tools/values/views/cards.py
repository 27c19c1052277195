"""The card sort: lay the cards page by page, come down to five, word them. Each page is kept as she leaves it."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.tools.values.card_forms import CardsForm, ChooseForm, NamesForm
from unguilt.tools.values.deck import PAGES, on_page
from unguilt.tools.values.entries import FIVE, SOMEWHAT, VERY, CardSort, Five
from unguilt.tools.values.hearing import sounds_dark
from unguilt.tools.values.keeping import change_sort, keep_five
from unguilt.tools.values.sorting import choices, choosing, laid, page_in, with_own
from unguilt.tools.values.speaking import as_value, line_of
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_BACK, _CHOOSE, _ADD, _KEEP = "back", "choose", "add", "keep"
"""What the buttons of the pages say; anything else is taken as going on."""


@require_http_methods(["GET", "HEAD", "POST"])
def value_cards(request: Request) -> HttpResponse:
    """Show one page of cards, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _lay(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    kept = vault.glance(CardSort) if vault else None
    number = page_in(request.GET.get("page", ""), kept)
    initial = {f"pile-{key}": pile for key, pile in kept.piles.items()} if kept else {}
    return _cards_page(request, kept, CardsForm(on_page(number), initial=initial, had=()), number)


@with_vault
def _lay(request: Request, vault: OpenVault) -> HttpResponse:
    number = page_in(request.POST.get("page", ""), None)
    kept = vault.glance(CardSort)
    form = CardsForm(on_page(number), request.POST, had=kept.own if kept else ())
    if not form.is_valid():
        return _cards_page(request, kept, form, number, status=422)
    told = form.cleaned_data
    change_sort(
        vault,
        lambda kept: laid(with_own(kept, told["own"]), form.piles),
        now=timezone.now(),
        offset=told["offset"],
    )
    return redirect(_after(request.POST.get("then", ""), number))


def _after(then: str, number: int) -> str:
    if then == _CHOOSE or (number == PAGES and then not in {_BACK, _ADD}):
        return reverse("value_choose")
    onward = {_BACK: max(1, number - 1), _ADD: number}
    return f"{reverse('value_cards')}?page={onward.get(then, number + 1)}"


def _cards_page(
    request: Request, kept: CardSort | None, form: CardsForm, number: int, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "number": number,
        "pages": PAGES,
        "own": kept.own if kept else (),
        "care": sounds_dark(*kept.own) if kept else False,
        "tab": "tools",
    }
    return render(request, "values/cards.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def value_choose(request: Request) -> HttpResponse:
    """From what is very much her down to five; what is chosen so far is kept as she leaves."""
    if request.method == "POST":
        return _choose(request)
    if is_locked(request):
        return ask_to_unlock(request)
    kept = _sorting(request.access.vault)
    form = ChooseForm(_offered(kept), initial={"chosen": list(kept.chosen)}, finishing=False, had=())
    return _choose_page(request, kept, form)


def _sorting(vault: OpenVault | None) -> CardSort:
    return (vault.glance(CardSort) if vault else None) or CardSort(at=timezone.now(), piles={})


def _offered(kept: CardSort) -> tuple[str, ...]:
    return (*choices(kept, VERY), *choices(kept, SOMEWHAT))


@with_vault
def _choose(request: Request, vault: OpenVault) -> HttpResponse:
    kept, then = _sorting(vault), request.POST.get("then", "")
    finishing = then not in {_ADD, _KEEP}
    form = ChooseForm(_offered(kept), request.POST, finishing=finishing, had=kept.own)
    if not form.is_valid():
        return _choose_page(request, kept, form, status=422)
    own, picked = form.cleaned_data["own"], form.picked
    change_sort(
        vault, lambda kept: choosing(with_own(kept, own), picked), now=timezone.now(), offset=kept.offset
    )
    if then == _KEEP:
        return redirect("room", "values")
    return redirect("value_choose" if then == _ADD else "value_words")


def _choose_page(request: Request, kept: CardSort, form: ChooseForm, *, status: int = 200) -> HttpResponse:
    boxes = {str(box.data["value"]): box for box in form["chosen"]}
    context = {
        "form": form,
        "piles": [
            (pile, [(boxes[each], line_of(as_value(each))) for each in found])
            for pile in (VERY, SOMEWHAT)
            if (found := choices(kept, pile))
        ],
        "begun": bool(kept.piles or kept.own),
        "care": sounds_dark(*kept.own),
        "tab": "tools",
    }
    return render(request, "values/choose.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def value_words(request: Request, vault: OpenVault) -> HttpResponse:
    """Word the five, and keep them; the cards are put away then, and older fives stay."""
    if request.method != "POST":
        chosen = _sorting(vault).chosen
        form = NamesForm(values=[as_value(each) for each in chosen])
        return _words_page(request, form, len(chosen) or FIVE, entry_id=uuid4())
    form, entry_id = NamesForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _words_page(request, form, FIVE, entry_id=entry_id, status=422)
    five = Five(at=timezone.now(), offset=form.cleaned_data["offset"], values=form.values)
    return redirect("five", keep_five(vault, five, entry_id=entry_id).id)


def _words_page(
    request: Request, form: NamesForm, count: int, *, entry_id: object, status: int = 200
) -> HttpResponse:
    context = {"form": form, "places": form.places(count), "entry_id": entry_id, "tab": "tools"}
    return render(request, "values/words.html", context, status=status)


@require_POST
@with_open_vault
def leave_sorting(request: Request, vault: OpenVault) -> HttpResponse:
    """Take all cards up again; fives stay as they are."""
    vault.drop_the(CardSort)
    return redirect("room", "values")
