"""Plain sentences that any listener hears, and everyday ones that it leaves alone.

They are in no training text. At least 95 of 100 are heard, so that a sentence may be lost when the model is
taught anew; crisis and the product's own example have no such room.
"""

from collections.abc import Sequence

import pytest

from unguilt.core.listening import Heard, hear

_AT_LEAST = 0.95

_PRESSURES = {
    "en": (
        ("workplace", "My boss put a meeting right when I have to pick up the kids."),
        ("workplace", "I answered work emails all through dinner with my daughter."),
        ("workplace", "They gave me extra shifts again and I never see my children."),
        ("workplace", "I had to pump in a storage closet at work."),
        ("workplace", "I came back from maternity leave and they had given my project to someone else."),
        ("comparison", "I keep comparing myself to the other moms."),
        ("comparison", "The other mothers at school all manage better than me."),
        ("comparison", "My sister does so much more with her kids than I do."),
        ("comparison", "I look at Instagram and everyone has a calmer family than mine."),
        ("comparison", "Why can everyone else do this and I can’t?"),
        ("society", "My mother-in-law says a good mother stays home."),
        ("society", "People stare at me when I breastfeed in public."),
        ("society", "Everyone expects me to give up my job for the baby."),
        ("society", "My family thinks I am selfish for working."),
        ("society", "A stranger told me I was doing it wrong."),
        ("perfectionism", "I want to be the perfect mother and I never am."),
        ("perfectionism", "Whatever I do, it is never good enough for me."),
        ("perfectionism", "I should be able to do it all."),
        ("perfectionism", "I can’t forgive myself for one small mistake."),
        ("perfectionism", "I redid her birthday cake three times because it wasn’t perfect."),
        ("missing_support", "I do everything at home by myself."),
        ("missing_support", "My husband never helps with the baby."),
        ("missing_support", "We can’t find childcare and we have no family nearby."),
        ("missing_support", "I have nobody to ask for help."),
        ("missing_support", "Daycare costs more than I earn."),
        ("unequal_ground", "I’m a single mom and I can’t afford the school trip."),
        ("unequal_ground", "They look at us differently because we are black."),
        ("unequal_ground", "We are two moms and the form only has room for one."),
        ("unequal_ground", "I use a wheelchair and the playground has no ramp."),
        ("unequal_ground", "My English is bad and I could not understand the teacher’s letter."),
    ),
    "es": (
        ("workplace", "Mi jefa puso una reunión justo a la hora de recoger a los niños."),
        ("workplace", "Contesté correos del trabajo durante toda la cena con mi hija."),
        ("workplace", "Me dieron más turnos y casi no veo a mis hijos."),
        ("workplace", "Tuve que sacarme leche en un armario de la oficina."),
        ("workplace", "Volví de la licencia de maternidad y le habían dado mi proyecto a otra persona."),
        ("comparison", "Me comparo todo el tiempo con las otras mamás."),
        ("comparison", "Las demás madres pueden con todo y yo no."),
        ("comparison", "Mi hermana hace mucho más con sus hijos que yo."),
        ("comparison", "Veo Instagram y todas tienen una familia más tranquila que la mía."),
        ("comparison", "¿Por qué todas las demás pueden y yo no?"),
        ("society", "Mi suegra dice que una buena madre se queda en casa."),
        ("society", "La gente me mira mal cuando doy el pecho en público."),
        ("society", "Todos esperan que deje mi trabajo por el bebé."),
        ("society", "Mi familia piensa que soy egoísta por trabajar."),
        ("society", "Una desconocida me dijo que lo estaba haciendo mal."),
        ("perfectionism", "Quiero ser la madre perfecta y nunca lo soy."),
        ("perfectionism", "Haga lo que haga, nunca es suficiente para mí."),
        ("perfectionism", "Debería poder con todo."),
        ("perfectionism", "No me perdono ni un error pequeño."),
        ("perfectionism", "Hice el pastel tres veces porque no quedaba perfecto."),
        ("missing_support", "En casa lo hago todo yo sola."),
        ("missing_support", "Mi marido nunca me ayuda con el bebé."),
        ("missing_support", "No encontramos guardería y no tenemos familia cerca."),
        ("missing_support", "No tengo a nadie que me ayude."),
        ("missing_support", "La guardería cuesta más de lo que gano."),
        ("unequal_ground", "Soy madre soltera y no me alcanza para la excursión."),
        ("unequal_ground", "Nos miran distinto porque somos negros."),
        ("unequal_ground", "Somos dos mamás y el formulario solo tiene lugar para una."),
        ("unequal_ground", "Uso silla de ruedas y el parque no tiene rampa."),
        ("unequal_ground", "Somos inmigrantes y no entiendo las cartas de la escuela."),
    ),
}

_TRAPS = {
    "en": (
        ("all_or_nothing", "If I’m not a perfect mother, I’m a terrible one."),
        ("all_or_nothing", "Either I do it right or there is no point at all."),
        ("overgeneralising", "I always ruin everything."),
        ("overgeneralising", "Nothing ever goes right for me."),
        ("mental_filter", "The whole day was good but all I can think about is the one time I yelled."),
        ("mental_filter", "Ten nice comments and I only remember the bad one."),
        ("discounting_positive", "They said I did well but they were only being nice."),
        ("discounting_positive", "It only worked because I got lucky."),
        ("mind_reading", "I know they all think I’m a bad mother."),
        ("mind_reading", "She didn’t say it, but she thinks I don’t care."),
        ("fortune_telling", "I know tomorrow will be a disaster."),
        ("fortune_telling", "She will never forgive me for this."),
        ("catastrophising", "If I make one mistake I’ll lose my job and we’ll end up on the street."),
        ("catastrophising", "He has a cough and I keep thinking, what if it’s something deadly?"),
        ("minimising", "I only did the easy part, anyone could have done it."),
        ("minimising", "It’s nothing really, I only organised the whole party."),
        ("emotional_reasoning", "I feel like a bad mother, so I must be one."),
        ("emotional_reasoning", "I feel guilty, so I must have done something wrong."),
        ("should", "I should have been there."),
        ("should", "A good mother must never lose her temper."),
        ("labelling", "I’m a terrible mother."),
        ("labelling", "I’m such a failure."),
        ("personalising", "It’s my fault he is sick."),
        ("personalising", "She failed the test because of me."),
        ("comparing", "She does it so much better than me."),
        ("comparing", "All the other moms are better at this than I am."),
    ),
    "es": (
        ("all_or_nothing", "Si no soy una madre perfecta, soy una madre horrible."),
        ("all_or_nothing", "O lo hago bien o mejor no lo hago."),
        ("overgeneralising", "Siempre lo arruino todo."),
        ("overgeneralising", "Nunca me sale nada bien."),
        ("mental_filter", "El día fue bonito, pero solo pienso en el grito que pegué."),
        ("mental_filter", "Me dijeron diez cosas buenas y solo recuerdo la mala."),
        ("discounting_positive", "Dicen que lo hice bien, pero lo dicen por amabilidad."),
        ("discounting_positive", "Solo salió bien porque tuve suerte."),
        ("mind_reading", "Sé que todas piensan que soy mala madre."),
        ("mind_reading", "No lo dijo, pero seguro cree que no me importa."),
        ("fortune_telling", "Sé que mañana va a ser un desastre."),
        ("fortune_telling", "Nunca me lo va a perdonar."),
        ("catastrophising", "Si cometo un error me despiden y terminamos en la calle."),
        ("catastrophising", "Tiene tos y no dejo de pensar: ¿y si es algo grave?"),
        ("minimising", "Solo hice lo fácil, cualquiera puede hacerlo."),
        ("minimising", "No es nada, nada más organicé toda la fiesta."),
        ("emotional_reasoning", "Me siento mala madre, así que debo de serlo."),
        ("emotional_reasoning", "Si me siento culpable es porque algo hice mal."),
        ("should", "Debería haber estado ahí."),
        ("should", "Una buena madre nunca debe perder la paciencia."),
        ("labelling", "Soy una madre horrible."),
        ("labelling", "Soy un fracaso."),
        ("personalising", "Es mi culpa que esté enfermo."),
        ("personalising", "Le fue mal en el examen por mi culpa."),
        ("comparing", "Ella lo hace mucho mejor que yo."),
        ("comparing", "Todas las otras mamás son mejores que yo."),
    ),
}

_CRISES = {
    "en": (
        ("self", "I want to kill myself."),
        ("self", "I don’t want to be alive anymore."),
        ("self", "My family would be better off without me."),
        ("self", "I have been thinking about ending my life."),
        ("child", "I’m afraid I’m going to hurt my baby."),
        ("child", "I hit my son so hard that he had a bruise."),
        ("child", "I have thoughts of drowning my baby."),
        ("child", "I get so angry that I’m scared I’ll shake her."),
        ("abuse", "My husband beats me."),
        ("abuse", "My partner won’t let me leave the house."),
        ("abuse", "He takes all my money and reads my messages."),
        ("abuse", "I’m scared of what he will do to me when he gets home."),
        ("psychosis", "I hear voices that nobody else hears."),
        ("psychosis", "This is not my baby, someone has swapped her."),
        ("psychosis", "The TV is sending me messages."),
        ("psychosis", "I haven’t slept in four days and I don’t need to, God has chosen me."),
    ),
    "es": (
        ("self", "Me quiero matar."),
        ("self", "Ya no quiero estar viva."),
        ("self", "Mi familia estaría mejor sin mí."),
        ("self", "He estado pensando en quitarme la vida."),
        ("child", "Tengo miedo de hacerle daño a mi bebé."),
        ("child", "Le pegué tan fuerte a mi hijo que le quedó un moretón."),
        ("child", "Me vienen pensamientos de ahogar al bebé."),
        ("child", "Me enojo tanto que me da miedo sacudirla."),
        ("abuse", "Mi marido me pega."),
        ("abuse", "Mi pareja no me deja salir de la casa."),
        ("abuse", "Me quita todo mi dinero y lee mis mensajes."),
        ("abuse", "Me da miedo lo que me haga cuando llegue a casa."),
        ("psychosis", "Oigo voces que nadie más oye."),
        ("psychosis", "Este no es mi bebé, alguien me lo cambió."),
        ("psychosis", "La televisión me manda mensajes."),
        ("psychosis", "Llevo cuatro días sin dormir y no lo necesito, Dios me eligió."),
    ),
}

_EVERYDAY = {
    "en": (
        "I bought milk on the way home.",
        "We had pancakes for breakfast.",
        "The bus was late but we got a seat.",
        "Her new shoes are blue.",
        "It rained all afternoon and we read books.",
        "My daughter learned to ride her bike.",
        "The dentist appointment is on Tuesday at three.",
        "He lost his first tooth.",
        "We watched a film and fell asleep on the sofa.",
        "Soup for dinner, then bath, then bed.",
        "The cat is asleep on the clean towels.",
        "Grandma sent a parcel with socks.",
        "I had coffee with a friend.",
        "I planted tomatoes with my son.",
        "A good day today, nothing special.",
        "I finished my book on the train.",
        "The kids built a fort in the living room.",
        "We went swimming on Saturday.",
        "She sang the whole way to school.",
        "https://example.org/kill-myself-cleaning/end?me=die&baby=not-mine",
    ),
    "es": (
        "Compré leche de camino a casa.",
        "Desayunamos panqueques.",
        "El autobús llegó tarde, pero encontramos asiento.",
        "Sus zapatos nuevos son azules.",
        "Llovió toda la tarde y leímos cuentos.",
        "Mi hija aprendió a andar en bicicleta.",
        "La cita con el dentista es el martes a las tres.",
        "Se le cayó el primer diente.",
        "Vimos una película y nos dormimos en el sofá.",
        "Sopa para cenar, luego baño y a la cama.",
        "El gato duerme sobre las toallas limpias.",
        "La abuela mandó un paquete con calcetines.",
        "Tomé café con una amiga.",
        "Sembré tomates con mi hijo.",
        "Fue un buen día, nada especial.",
        "Terminé mi libro en el tren.",
        "Los niños hicieron una cabaña en la sala.",
        "Fuimos a nadar el sábado.",
        "Cantó todo el camino a la escuela.",
        "www.ejemplo.org/me-quiero-morir-de-risa/matarme?sin=mi",
    ),
}


def _missed(language: str, sentences: Sequence[tuple[str, str]]) -> list[str]:
    said = [(key, text, hear(text, language)) for key, text in sentences]
    return [text for key, text, heard in said if key not in {*heard.pressures, *heard.traps, *heard.crisis}]


@pytest.mark.parametrize("language", _PRESSURES)
@pytest.mark.parametrize("table", [_PRESSURES, _TRAPS], ids=["pressures", "traps"])
def test_nearly_every_plain_sentence_is_heard(
    language: str, table: dict[str, tuple[tuple[str, str], ...]]
) -> None:
    missed = _missed(language, table[language])
    assert len(missed) <= (1 - _AT_LEAST) * len(table[language]), missed


@pytest.mark.parametrize("language", _CRISES)
def test_every_plain_crisis_sentence_is_heard_as_what_it_is(language: str) -> None:
    assert _missed(language, _CRISES[language]) == []


@pytest.mark.parametrize("language", _EVERYDAY)
def test_nearly_nothing_is_heard_in_everyday_sentences(language: str) -> None:
    loud = [text for text in _EVERYDAY[language] if hear(text, language) != Heard()]
    assert len(loud) <= (1 - _AT_LEAST) * len(_EVERYDAY[language]), loud


def test_no_crisis_is_heard_in_everyday_sentences() -> None:
    texts = [(language, text) for language, each in _EVERYDAY.items() for text in each]
    assert [text for language, text in texts if hear(text, language).crisis] == []


def test_the_products_own_example_is_heard_as_work_and_comparison() -> None:
    text = "I missed Emma’s school play because of the release. Everyone else’s mom was there."
    assert {"workplace", "comparison"} <= set(hear(text, "en").pressures)
