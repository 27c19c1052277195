"""Text → words with their places: lower case, without accents and apostrophes, as phones type.

Every later step works on these words, so “I can’t”, “i cant” and “I CAN'T” are one thing, as are
“mamá” and “mama”. Marks that end a sentence stay in the list as `BREAK`, so that a pattern does not
join words of two sentences.
"""

import re
import unicodedata
from dataclasses import dataclass

BREAK = "."

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_JOINERS = f"'’‘`´\u0300-\u036f{_INVISIBLE}"
_WORD = re.compile(rf"[^\W_](?:[{_JOINERS}]*[^\W_])*[\u0300-\u036f]*|[.!?;\n…:]+")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.\w[\w.]*|"
    r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|io|es|mx|uk)/\S*"
)
_DROPPED = re.compile(rf"[{_JOINERS}]")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_LONGEST = 40

# Phone spellings that carry no meaning of their own; one table per language, as “q” is only Spanish.
_SHORT = {
    "en": {
        "u": "you",
        "ur": "your",
        "r": "are",
        "bc": "because",
        "cuz": "because",
        "cos": "because",
        "coz": "because",
        "w": "with",
        "wo": "without",
        "ppl": "people",
        "pls": "please",
        "rn": "now",
        "tmrw": "tomorrow",
        "gonna": "going",
        "wanna": "want",
        "mum": "mom",
        "mums": "moms",
        "mam": "mom",
        "mummy": "mommy",
        "mumma": "mommy",
        "mama": "mommy",
        "hubby": "husband",
        "dh": "husband",
        "mil": "motherinlaw",
        "kys": "kill",
        "kms": "suicide",
        "kiddo": "kid",
        "cant": "cannot",
        "dunno": "know",
        "thru": "through",
        "tho": "though",
        "lo": "baby",
        "nite": "night",
        "b4": "before",
    },
    "es": {
        "q": "que",
        "k": "que",
        "ke": "que",
        "xq": "porque",
        "pq": "porque",
        "porq": "porque",
        "xk": "porque",
        "x": "por",
        "tb": "tambien",
        "tmb": "tambien",
        "tbn": "tambien",
        "d": "de",
        "pa": "para",
        "toy": "estoy",
        "toi": "estoy",
        "ta": "esta",
        "bb": "bebe",
        "bbe": "bebe",
        "stoy": "estoy",
        "kiero": "quiero",
        "qiero": "quiero",
        "aki": "aqui",
        "mxo": "mucho",
        "nomas": "solo",
        "finde": "fin",
        "vdd": "verdad",
        "wsp": "whatsapp",
        "wpp": "whatsapp",
        "msj": "mensaje",
        "cel": "celular",
        "celu": "celular",
        "tel": "telefono",
        "hna": "hermana",
        "sra": "senora",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text: `said[i]` is the plain form of `text[starts[i]:ends[i]]`."""

    said: list[str]
    starts: list[int]
    ends: list[int]

    def count(self) -> int:
        """Return how many words there are, breaks left out."""
        return len(self.said) - self.said.count(BREAK)


def plain(word: str) -> str:
    """Return one word in lower case without accents, apostrophes and invisible marks."""
    word = word.lower()
    if word.isascii():
        return word.replace("'", "").replace("`", "")
    word = unicodedata.normalize("NFKD", _DROPPED.sub("", word))
    return _DROPPED.sub("", word).lower()


def split(text: str, language: str) -> Words:
    """Split `text` into plain words with offsets; `language` ("en", "es") picks the phone spellings.

    Addresses of pages and mail are no words of hers and are passed over. Lone surrogates, control and layout
    marks are between words. Letters typed three times or more count once (“sooo”). Cost is linear in the text.
    """
    said: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    short = _SHORT[language]
    if "/" in text or "@" in text or "www." in text:
        text = _ADDRESS.sub(lambda found: " " * len(found.group()), text)
    drawn_out = _REPEATED.search(text) is not None
    for found in _WORD.finditer(text):
        word = found.group()
        if not word[0].isalnum():
            word = BREAK
        else:
            word = plain(word)[:_LONGEST]
            if drawn_out:
                word = _REPEATED.sub(r"\1", word)
            word = short.get(word, word)
        if word:
            said.append(word)
            starts.append(found.start())
            ends.append(found.end())
    return Words(said=said, starts=starts, ends=ends)
